const RISKY = /^[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20]/

/** One cell: what a spreadsheet would run is prefixed with an apostrophe; quotes are doubled (RFC 4180). */
export const csvCell = (value: string): string => {
  const flat = value.replace(/[\r\n]+/g, ' ')
  const safe = RISKY.test(flat) ? `'${flat}` : flat
  return /[",]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line with its end (RFC 4180: CRLF). */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
