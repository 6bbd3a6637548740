/** How many cases took how many working days, fewest days first. */
export type Spread = readonly (readonly [days: number, cases: number])[]

/** The same as shares of one. */
export type Chances = readonly (readonly [days: number, share: number])[]

const gather = (pairs: Iterable<readonly [days: number, weight: number]>): [number, number][] => {
  const sums = new Map<number, number>()
  for (const [days, weight] of pairs) sums.set(days, (sums.get(days) ?? 0) + weight)
  return [...sums].sort(([a], [b]) => a - b)
}

/** The spread of a list of durations. */
export const spreadOf = (days: readonly number[]): Spread => gather(days.map(n => [n, 1] as const))

/** How many cases a spread stands on. */
export const casesIn = (spread: Spread): number => spread.reduce((sum, [, cases]) => sum + cases, 0)

/** What was still to come for the cases that had lasted so long: those that took at least `elapsed`, less that. */
export const remaining = (spread: Spread, elapsed: number): Spread =>
  spread.filter(([days]) => days >= elapsed).map(([days, cases]) => [days - elapsed, cases])

/** Nothing ends before `least` days. */
export const notBefore = (spread: Spread, least: number): Spread =>
  gather(spread.map(([days, cases]) => [Math.max(days, least), cases] as const))

/** A spread as shares; none of an empty one. */
export const chancesOf = (spread: Spread): Chances => {
  const all = casesIn(spread)
  return all === 0 ? [] : spread.map(([days, cases]) => [days, cases / all])
}

/** One duration after another, taken as independent of each other. */
export const after = (first: Chances, second: Chances): Chances =>
  gather(first.flatMap(([a, p]) => second.map(([b, q]) => [a + b, p * q] as const)))

/** The fewest days within which at least that share was over; undefined of nothing. */
export const quantile = (chances: Chances, share: number): number | undefined => {
  let sum = 0
  // Shares are sums of fractions; the last digit must not cost a day.
  for (const [days, part] of chances) {
    sum += part
    if (sum >= share - 1e-9) return days
  }
  return chances.at(-1)?.[0]
}
