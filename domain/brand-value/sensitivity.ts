import type { BrandValueInput, BrandValueRules } from './input'
import { brandValue } from './model'

export type Varied = 'strength' | 'perpetualGrowth' | 'contribution'

/** Value in the unit of the input; undefined where the method refuses at that setting. */
export type SensitivityPoint = { at: number; value: number | undefined }

const SETTINGS: Record<Varied, readonly number[]> = {
  strength: [500, 600, 700, 800, 900, 1000],
  perpetualGrowth: [-0.01, -0.005, 0, 0.005, 0.01],
  contribution: [-0.2, -0.1, 0, 0.1, 0.2],
}

function settingsFor(varied: Varied, input: BrandValueInput): number[] {
  if (varied === 'strength') return [...SETTINGS.strength]
  const stepped = SETTINGS[varied].map(step => Number((input[varied] + step).toFixed(6)))
  return varied === 'contribution' ? stepped.filter(at => at > 0 && at <= 1) : stepped
}

/** Brand value with one number changed and all others kept: S 500–1,000, g ± 1 point, β ± 0.2. */
export function sensitivity(
  varied: Varied,
  input: BrandValueInput,
  rules: BrandValueRules,
  settings: readonly number[] = settingsFor(varied, input),
): SensitivityPoint[] {
  return settings.map(at => {
    const result = brandValue({ ...input, [varied]: at }, rules)
    return { at, value: result.ok ? result.value.value : undefined }
  })
}
