export type CsvLimits = { rows: number; columns: number; cell: number }

const SEPARATORS = [',', '\t', ';'] as const

/** The separator the first line uses most outside quotes: Excel writes semicolons where the comma is the decimal sign. */
const separatorOf = (text: string): string => {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counted = SEPARATORS.map(sign => ({ sign, count: line.split(sign).length }))
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).sign
}

/**
 * Cells of a CSV text (RFC 4180, also with tabs or semicolons), in one pass. What lies beyond the limits is left out;
 * an open quote ends with the text. One row or column more than allowed is kept so that the reader can tell.
 */
export function readCsv(text: string, limits: CsvLimits): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let from = 0
  const cell = (raw: string) => {
    if (row.length <= limits.columns) row.push(raw.slice(0, limits.cell))
  }
  const end = () => {
    if (rows.length <= limits.rows) rows.push(row)
    row = []
  }
  while (from < text.length && rows.length <= limits.rows) {
    let at = from
    let value = ''
    if (text[at] === '"') {
      while (true) {
        const quote = text.indexOf('"', at + 1)
        value += text.slice(at + 1, quote < 0 ? undefined : quote)
        at = quote < 0 ? text.length : quote + 1
        if (text[at] !== '"') break
        value += '"'
      }
    }
    const start = at
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
    cell(value + text.slice(start, at))
    const sign = text[at]
    from = at + 1
    if (sign === separator) {
      if (from === text.length) cell('')
      continue
    }
    if (sign === '\r' && text[from] === '\n') from += 1
    end()
  }
  if (row.length > 0) end()
  return rows
}
