import { average } from './average'
import { add, divide, exact, type Fraction, multiply, show, subtract, zero } from './fraction'
import type { ItemResult } from './panel'

export type Leniency = {
  expert: string
  /** Sum over the scored items of own points minus the panel mean; above 0 is lenient, below is severe. */
  deviation: Fraction
  /** Mean over the items of that difference in percent of the item's expert points. */
  meanPercent: Fraction
  items: number
}

/**
 * How lenient or severe each expert was beside the panel on the same items. Shown for reference, changes no score.
 * Items of several cases may be given together; items with fewer than two scores say nothing and are left out.
 */
export function leniency(items: readonly Pick<ItemResult, 'counted' | 'expertMax'>[]): Leniency[] {
  const found = new Map<string, { deviation: Fraction; percents: Fraction; items: number }>()
  for (const { counted, expertMax } of items) {
    const values = counted.map(score => exact(score.points))
    const mean = average(values, 'mean')?.value
    if (!mean || counted.length < 2) continue
    for (const { expert, points } of counted) {
      const before = found.get(expert) ?? { deviation: zero, percents: zero, items: 0 }
      const difference = subtract(exact(points), mean)
      const percent = divide(multiply(difference, exact(100)), exact(expertMax))
      found.set(expert, {
        deviation: add(before.deviation, difference),
        // Rounded, because exact denominators of many cases would outgrow safe integers.
        percents: add(before.percents, exact(show(percent, 4))),
        items: before.items + 1,
      })
    }
  }
  return [...found].map(([expert, { deviation, percents, items: count }]) => ({
    expert,
    deviation,
    meanPercent: divide(percents, exact(count)),
    items: count,
  }))
}
