import type { BrandValueInput, BrandValueRules } from './input'
import { brandValue, coefficientOf } from './model'
import { sensitivity } from './sensitivity'

/** A third party's valuation as declared; money in the unit of the input. */
export type Declared = {
  value: number
  method: string | undefined
  /** Base date, YYYY-MM-DD. */
  date: string | undefined
}

export type DeclaredComparison = {
  /** Declared less computed, and the same as a share of the computed value. */
  difference: number
  share: number
  /** Within a tenth of the computed value the two agree. */
  isClose: boolean
  /** Facts known of both that can make them differ. */
  reasons: ('method' | 'base_date')[]
  /** With all else kept, what one number would have to be for the method to give the declared value; undefined if nothing within its limits does. */
  needed: { rate: number | undefined; contribution: number | undefined }
}

const CLOSE = 0.1
const ROUNDS = 60

/** The place between low and high where a falling function reaches a value; undefined when it is not between the ends. */
function reach(
  target: number,
  low: number,
  high: number,
  valueAt: (at: number) => number | undefined,
): number | undefined {
  const [top, bottom] = [valueAt(low), valueAt(high)]
  if (top === undefined || bottom === undefined || target > top || target < bottom) return undefined
  let [from, to] = [low, high]
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (from + to) / 2
    if ((valueAt(middle) ?? Infinity) > target) from = middle
    else to = middle
  }
  return (from + to) / 2
}

/**
 * Sets a declared valuation beside the computed value and says what can explain the difference: another method, another
 * base date, and which discount rate or contribution would close it. Undefined while the method gives no value.
 */
export function compareDeclared(
  declared: Declared,
  input: BrandValueInput,
  rules: BrandValueRules,
): DeclaredComparison | undefined {
  const computed = brandValue(input, rules)
  if (!computed.ok || !(declared.value > 0)) return undefined
  const { value, baseYear } = computed.value
  const difference = declared.value - value
  const share = difference / value
  const reasons: DeclaredComparison['reasons'] = []
  if (declared.method !== undefined && declared.method !== 'excess_earnings') reasons.push('method')
  if (declared.date !== undefined && declared.date !== `${baseYear}-12-31`) reasons.push('base_date')
  const rateAt = (at: number) => sensitivity('rate', input, rules, [at])[0]?.value
  const most = coefficientOf(input.strength, rules.coefficient)
  const rate = reach(declared.value, input.perpetualGrowth + 0.0005, Math.min(0.5, most), rateAt)
  // The value is proportional to the contribution.
  const contribution = (input.contribution * declared.value) / value
  return {
    difference,
    share,
    isClose: Math.abs(share) <= CLOSE,
    reasons,
    needed: { rate, contribution: contribution > 0 && contribution <= 1 ? contribution : undefined },
  }
}
