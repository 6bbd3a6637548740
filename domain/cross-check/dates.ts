/** A date found in a folded text, from one character to before another. */
export type FoundDate = { iso: string; from: number; to: number }

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const MONTH = `(${MONTHS.join('|')})[A-Z]*\\.?`
const DIGITS = '〇零○Ｏ一二三四五六七八九十'
const NUMERIC = /(?<![\d.])((?:19|20)\d{2})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})(?!\d)日?/g
const COMPACT = /(?<![A-Z\d])((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/g
const CHINESE = new RegExp(`([${DIGITS}]{4})年([${DIGITS}]{1,2})月([${DIGITS}]{1,3})日`, 'g')
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:ST|ND|RD|TH)?${MONTH},?((?:19|20)\\d{2})(?!\\d)`, 'g')
const MONTH_FIRST = new RegExp(`${MONTH}(\\d{1,2})(?:ST|ND|RD|TH)?,((?:19|20)\\d{2})(?!\\d)`, 'g')

const digit = (character: string): number =>
  '〇零○Ｏ'.includes(character) ? 0 : '一二三四五六七八九'.indexOf(character) + 1

const spelled = (text: string): number => {
  const [tens, units] = text.split('十')
  if (units === undefined) return Number([...text].map(digit).join(''))
  return (tens ? digit(tens) : 1) * 10 + (units ? digit(units) : 0)
}

const iso = (year: number, month: number, day: number): string | null => {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

type Reading = (found: RegExpMatchArray) => string | null

const READINGS: readonly (readonly [RegExp, Reading])[] = [
  [NUMERIC, ([, y, m, d]) => iso(Number(y), Number(m), Number(d))],
  [COMPACT, ([, y, m, d]) => iso(Number(y), Number(m), Number(d))],
  [CHINESE, ([, y = '', m = '', d = '']) => iso(spelled(y), spelled(m), spelled(d))],
  [DAY_FIRST, ([, d, m = '', y]) => iso(Number(y), MONTHS.indexOf(m) + 1, Number(d))],
  [MONTH_FIRST, ([, m = '', d, y]) => iso(Number(y), MONTHS.indexOf(m) + 1, Number(d))],
]

/** A blank between two digits parts two numbers; every other blank of a folded text means nothing. */
const parted = (dense: string, gaps: readonly boolean[]): { text: string; places: number[] } => {
  let text = ''
  const places: number[] = []
  const isDigit = (at: number) => /\d/.test(dense.charAt(at))
  for (let at = 0; at < dense.length; at++) {
    if (at > 0 && gaps[at] && isDigit(at) && isDigit(at - 1)) {
      text += ' '
      places.push(at)
    }
    text += dense.charAt(at)
    places.push(at)
  }
  return { text, places }
}

/**
 * Every date in a folded text, in the order of their places: 2026-05-18, 2026年5月18日, 2026.05.18, 20260518,
 * 二〇二六年五月十八日, 18 May 2026. `gaps` tells where blanks were.
 */
export const datesIn = (dense: string, gaps: readonly boolean[] = []): FoundDate[] => {
  const { text, places } = parted(dense, gaps)
  const place = (at: number) => places[at] ?? dense.length
  return READINGS.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap(found => {
      const date = read(found)
      const to = place(found.index + found[0].length - 1) + 1
      return date ? [{ iso: date, from: place(found.index), to }] : []
    }),
  ).sort((a, b) => a.from - b.from)
}
