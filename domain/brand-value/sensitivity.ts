import type { BrandValueInput, BrandValueRules } from './input'
import { brandValue, coefficientOf } from './model'

/** What may be varied: strength S, discount rate R, long-term growth g, contribution β, the brand's share of revenue. */
export type Varied = 'strength' | 'rate' | 'perpetualGrowth' | 'contribution' | 'brandShare'

/** Value in the unit of the input; undefined where the method refuses at that setting. */
export type SensitivityPoint = { at: number; value: number | undefined }

type Way = {
  /** Where the number stands now. */
  now: (input: BrandValueInput, rules: BrandValueRules) => number
  /** The settings tried: steps around now, or fixed ones. */
  settings: (now: number) => number[]
  set: (input: BrandValueInput, at: number, rules: BrandValueRules) => BrandValueInput
}

const around =
  (steps: readonly number[]) =>
  (now: number): number[] =>
    steps.map(step => Number((now + step).toFixed(6)))
const within =
  (settings: (now: number) => number[]) =>
  (now: number): number[] =>
    settings(now).filter(at => at > 0 && at <= 1)

const coefficient = (input: BrandValueInput, rules: BrandValueRules): number =>
  coefficientOf(input.strength, rules.coefficient)
const shareOf = (input: BrandValueInput): number => input.years.at(-1)?.brandShare ?? 1

const WAYS: Record<Varied, Way> = {
  strength: {
    now: input => input.strength,
    settings: () => [500, 600, 700, 800, 900, 1000],
    set: (input, at) => ({ ...input, strength: at }),
  },
  rate: {
    now: (input, rules) => input.assetReturn * coefficient(input, rules),
    settings: around([-0.01, -0.005, 0, 0.005, 0.01]),
    // R = Z × K: the rate moves through Z, so that strength stays what it is.
    set: (input, at, rules) => ({ ...input, assetReturn: at / coefficient(input, rules) }),
  },
  perpetualGrowth: {
    now: input => input.perpetualGrowth,
    settings: around([-0.01, -0.005, 0, 0.005, 0.01]),
    set: (input, at) => ({ ...input, perpetualGrowth: at }),
  },
  contribution: {
    now: input => input.contribution,
    settings: within(around([-0.2, -0.1, 0, 0.1, 0.2])),
    set: (input, at) => ({ ...input, contribution: at }),
  },
  brandShare: {
    now: shareOf,
    settings: within(around([-0.2, -0.1, 0, 0.1, 0.2])),
    // All years move in proportion; none may exceed the whole.
    set: (input, at) => ({
      ...input,
      years: input.years.map(year => ({
        ...year,
        brandShare: Math.min(1, ((year.brandShare ?? 1) * at) / shareOf(input)),
      })),
    }),
  },
}

/** The number as it stands now: points for strength, otherwise a fraction. */
export const variedNow = (varied: Varied, input: BrandValueInput, rules: BrandValueRules): number =>
  WAYS[varied].now(input, rules)

/** Brand value with one number changed and all others kept: S 500–1,000, R and g ± 1 point, β and brand share ± 0.2. */
export function sensitivity(
  varied: Varied,
  input: BrandValueInput,
  rules: BrandValueRules,
  settings: readonly number[] = WAYS[varied].settings(WAYS[varied].now(input, rules)),
): SensitivityPoint[] {
  return settings.map(at => {
    const result = brandValue(WAYS[varied].set(input, at, rules), rules)
    return { at, value: result.ok ? result.value.value : undefined }
  })
}
