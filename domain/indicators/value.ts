/** An indicator value: a point when both ends are equal, otherwise an interval. */
export type Interval = { low: number; high: number }

const NUMBER = String.raw`[-+]?\d{1,12}(?:\.\d{1,8})?`
const POINT = new RegExp(`^(${NUMBER})$`)
const SYMMETRIC = /^±(\d{1,12}(?:\.\d{1,8})?)$/
const RANGE = new RegExp(`^(${NUMBER})(?:~|至|–|—)(${NUMBER})$`)

/** Full-width digits and signs to plain ones, thousands separators and blanks away. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/−/g, '-')
    .replace(/[～〜∼]/g, '~')

/** Reads 12, "1 200.5", "±1.5" (an interval about zero) or "6.5~8.5"; undefined when it is none of these. */
export function readValue(value: number | string): Interval | undefined {
  const text = plain(String(value))
  const point = POINT.exec(text)?.[1]
  if (point !== undefined) return { low: Number(point), high: Number(point) }
  const half = SYMMETRIC.exec(text)?.[1]
  if (half !== undefined) return { low: -Number(half), high: Number(half) }
  const [, low, high] = RANGE.exec(text) ?? []
  if (low === undefined || high === undefined || Number(low) > Number(high)) return undefined
  return { low: Number(low), high: Number(high) }
}
