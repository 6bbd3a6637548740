import { aggregate } from './aggregate'
import { exact, type Fraction, subtract } from './fraction'
import type { PanelInput, PanelResult, Verdict } from './panel'

export type Variant = {
  kind: 'mean' | 'median' | 'trimmed' | 'without'
  /** The expert left out. */
  expert?: string
  total: Fraction
  verdict: Verdict
  /** The outcome differs from the scheme's own. */
  flips: boolean
}

export type Robustness = { base: PanelResult; variants: Variant[]; flips: Variant[]; isRobust: boolean }

/** Expert part of each item's value, to stand in where the one left out was the only one to score it. */
function standIns(base: PanelResult): Record<string, Fraction> {
  return Object.fromEntries(
    base.items
      .filter(item => item.source !== 'none')
      .map(item => [item.id, subtract(item.value, exact(item.computed ?? 0))]),
  )
}

/**
 * The outcome under other reasonable rules: mean, median, trimmed, and each expert left out in turn (same method).
 * Agreed points stay as they are when given; leave them out to look at the first scores. Variants that turn a pass into
 * a fail or the reverse are listed in `flips`. It changes no score.
 */
export function robustness(input: PanelInput): Robustness {
  const base = aggregate(input)
  const judge = (kind: Variant['kind'], changed: Partial<PanelInput>, expert?: string): Variant => {
    const { total, verdict } = aggregate({ ...input, ...changed })
    return {
      kind,
      ...(expert === undefined ? {} : { expert }),
      total,
      verdict,
      flips: verdict.passes !== base.verdict.passes,
    }
  }
  const methods = (['mean', 'median', 'trimmed'] as const).map(method => judge(method, { method }))
  const left =
    input.sheets.length < 2
      ? []
      : input.sheets.map(({ expert }) => {
          const sheets = input.sheets.filter(sheet => sheet.expert !== expert)
          return judge('without', { sheets, method: base.method, standIn: standIns(base) }, expert)
        })
  const variants = [...methods, ...left]
  const flips = variants.filter(variant => variant.flips)
  return { base, variants, flips, isRobust: flips.length === 0 }
}
