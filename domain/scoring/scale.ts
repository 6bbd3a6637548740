import { add, compare, divide, exact, type Fraction, multiply, subtract } from './fraction'

/** Points of a broken line, `at` strictly ascending. */
export type Scale = readonly { at: number; value: number }[]

/** Reads a broken line at x, exactly; outside its ends the nearest end holds. Throws on an empty scale. */
export function readScale(scale: Scale, x: Fraction): Fraction {
  let before: { at: Fraction; value: Fraction } | undefined
  for (const point of scale) {
    const here = { at: exact(point.at), value: exact(point.value) }
    if (compare(x, here.at) <= 0) {
      if (!before) return here.value
      const slope = divide(subtract(here.value, before.value), subtract(here.at, before.at))
      return add(before.value, multiply(slope, subtract(x, before.at)))
    }
    before = here
  }
  if (!before) throw new RangeError('empty scale')
  return before.value
}
