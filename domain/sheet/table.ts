import { bareCell } from '../csv'
import type { CellMark, Sheet } from '../indicators/sheet/read'
import { LOCALES } from '../words/messages'

/** Rows above which headings are looked for, and characters of a stranger's cell that are repeated. */
const HEADINGS_WITHIN = 10
export const SHOWN = 60

/** A table as one uploads it: columns found by their headings in either language, in any order. */
export type TableShape<C extends string> = {
  columns: readonly C[]
  /** Columns without which the table says nothing. */
  needed: readonly C[]
  /** Columns in which the day a date cell shows is what was meant. */
  days: readonly C[]
  heading: (column: C, locale: (typeof LOCALES)[number]) => string
  mostRows: number
}

/** Why a sheet can't be read as such a table at all. */
export type TableFault<C extends string> =
  | { code: 'no_headings'; missing: C[] }
  | { code: 'heading_twice'; column: C }
  | { code: 'no_rows' }
  | { code: 'too_many_rows'; most: number }

/** The cells of one line as they stand, and what a spreadsheet program did to some of them. */
export type RawRow<C extends string> = {
  line: number
  raw: Partial<Record<C, string>>
  marks: Partial<Record<C, CellMark>>
}

export type TableReading<C extends string> =
  | { ok: true; rows: RawRow<C>[]; ignored: string[] }
  | { ok: false; fault: TableFault<C> }

/** How headings and names of choices are compared: width, case, brackets and blanks set aside. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s*:'"]/g, '')

const findHeadings = <C extends string>(
  cells: Sheet['cells'],
  { columns, needed, heading }: TableShape<C>,
): { at: number; found: (C | undefined)[] } | C[] => {
  const columnOf = (text: string): C | undefined =>
    columns.find(column =>
      [column, ...LOCALES.map(locale => heading(column, locale))].some(
        name => plainName(name) === plainName(text),
      ),
    )
  let least: C[] = [...needed]
  for (const [at, row] of cells.slice(0, HEADINGS_WITHIN).entries()) {
    const found = row.map(cell => columnOf(bareCell(cell)))
    const missing = needed.filter(column => !found.includes(column))
    if (missing.length === 0) return { at, found }
    if (missing.length < least.length) least = missing
  }
  return least
}

/** Reads the lines of a sheet by the headings of a table; what is in the cells is for the table's own rules. */
export function readTable<C extends string>({ cells, marks }: Sheet, shape: TableShape<C>): TableReading<C> {
  const headings = findHeadings(cells, shape)
  if (Array.isArray(headings)) return { ok: false, fault: { code: 'no_headings', missing: headings } }
  const { at, found } = headings
  const known = found.filter(column => column !== undefined)
  const twice = known.find((column, i) => known.indexOf(column) !== i)
  if (twice) return { ok: false, fault: { code: 'heading_twice', column: twice } }
  const lines = cells.flatMap((row, i) =>
    i > at && row.some(cell => cell.trim() !== '') ? [{ row, i }] : [],
  )
  if (lines.length === 0) return { ok: false, fault: { code: 'no_rows' } }
  if (lines.length > shape.mostRows)
    return { ok: false, fault: { code: 'too_many_rows', most: shape.mostRows } }
  const byPlace = new Map(marks.map(mark => [`${mark.row}:${mark.column}`, mark]))
  const rows = lines.map(({ row, i }): RawRow<C> => {
    const raw: Partial<Record<C, string>> = {}
    const marked: Partial<Record<C, CellMark>> = {}
    for (const [j, column] of found.entries()) {
      if (!column) continue
      const mark = byPlace.get(`${i}:${j}`)
      raw[column] = mark?.day ?? row[j] ?? ''
      if (mark && !(mark.mark === 'date' && mark.day && shape.days.includes(column)))
        marked[column] = mark.mark
    }
    return { line: i + 1, raw, marks: marked }
  })
  const ignored = (cells[at] ?? []).filter((cell, i) => cell.trim() !== '' && found[i] === undefined)
  return { ok: true, rows, ignored: ignored.map(cell => cell.trim().slice(0, SHOWN)) }
}
