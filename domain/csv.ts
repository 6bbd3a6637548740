const NUMBER = /^[+-]?\d+(?:\.\d+)?$/
const FORMULA = /^[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠]/u

/**
 * One cell of a CSV file. Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection); plain numbers with a sign stay as they are. Quoted after RFC 4180.
 */
export const csvCell = (value: string | number | null): string => {
  const text = String(value ?? '')
  const isRisky = !NUMBER.test(text) && (FORMULA.test(text) || /^[\t\r\n]/.test(text))
  const safe = isRisky ? `'${text}` : text
  return /["\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a CSV file, with its end. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`
