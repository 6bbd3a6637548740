/** Cells of a spreadsheet as the clipboard carries them: lines of tab-separated texts, without the empty last line. */
export const clipboardCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map(line => line.split('\t').map(cell => cell.trim()))

/** Whether pasted text is more than one cell. */
export const isSheet = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''))

/** The id of an answer from what a sheet calls it: the id itself, or its name in any language given. */
export const matchOption = (cell: string, options: readonly { value: string; label: string }[]): string =>
  options.find(option => option.value === cell || option.label.toLowerCase() === cell.toLowerCase())?.value ??
  ''

/** A column pasted cells may go into: its id, the names a heading may have, and the choices where there are some. */
export type PasteColumn = {
  id: string
  names: readonly string[]
  options: readonly { value: string; label: string }[]
}

/** Pasted lines with the columns they go into, and whether a line of headings led the way. */
export type Laid = {
  columns: readonly PasteColumn[]
  lines: readonly (readonly string[])[]
  hasHeadings: boolean
}

/** Headings compare without case, blanks and what stands in brackets: “本企业（MPa）” is 本企业. */
const nameOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s*:]/g, '')

const isNamed = (column: PasteColumn, heading: string): boolean =>
  [column.id, ...column.names].some(name => nameOf(name) === nameOf(heading))

const isMeant = (column: PasteColumn, cell: string): boolean =>
  cell === '' || column.options.length === 0 || matchOption(cell, column.options) !== ''

/** How many filled cells a column of choices would understand, and how many not. */
const reading = (columns: readonly PasteColumn[], lines: readonly (readonly string[])[]) => {
  let known = 0
  let unknown = 0
  for (const line of lines)
    for (const [at, cell] of line.entries()) {
      const column = columns[at]
      if (!column || column.options.length === 0 || cell === '') continue
      if (isMeant(column, cell)) known += 1
      else unknown += 1
    }
  return known - unknown
}

/**
 * Finds the columns pasted lines belong to, from one column on. A first line of headings decides by name, and an unknown
 * heading's cells are left out; otherwise the order of the table holds, without a column of choices when the cells
 * make more sense without it: a table that shows two answers in one cell is copied with one of them.
 */
export const layPasted = (
  lines: readonly (readonly string[])[],
  columns: readonly PasteColumn[],
  from: number,
): Laid => {
  const [head = [], ...rest] = lines
  const named = head.map(heading => columns.find(column => isNamed(column, heading)))
  if (rest.length > 0 && named.filter(Boolean).length >= 2) {
    const kept = named.flatMap((column, at) => (column ? [{ column, at }] : []))
    return {
      columns: kept.map(({ column }) => column),
      lines: rest.map(line => kept.map(({ at }) => line[at] ?? '')),
      hasHeadings: true,
    }
  }
  const whole = columns.slice(from)
  const ways = [
    whole,
    ...whole.flatMap((one, at) => (one.options.length > 0 && at > 0 ? [whole.toSpliced(at, 1)] : [])),
  ]
  const best = ways.reduce((a, b) => (reading(b, lines) > reading(a, lines) ? b : a))
  return { columns: best, lines, hasHeadings: false }
}

/** Whether a cell says nothing its column understands; it would be left empty. */
export const isUnread = (column: PasteColumn | undefined, cell: string): boolean =>
  column !== undefined && !isMeant(column, cell)
