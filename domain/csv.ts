const NUMBER = /^[+-]?\d+(?:\.\d+)?$/
const FORMULA = /^[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠]/u

/**
 * Text for a cell of any spreadsheet: what would be taken for a formula gets an apostrophe in front (OWASP, CSV
 * injection); plain numbers with a sign stay as they are.
 */
export const safeCell = (text: string): string => {
  const isRisky = !NUMBER.test(text) && (FORMULA.test(text) || /^[\t\r\n]/.test(text))
  return isRisky ? `'${text}` : text
}

/** The text as it was before `safeCell`. */
export const bareCell = (text: string): string =>
  text.startsWith("'") && safeCell(text.slice(1)) === text ? text.slice(1) : text

/** One cell of a CSV file, safe from formulas. Quoted after RFC 4180. */
export const csvCell = (value: string | number | null): string => {
  const safe = safeCell(String(value ?? ''))
  return /["\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a CSV file, with its end. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`
