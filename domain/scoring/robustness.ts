import { aggregate } from './aggregate'
import { divide, exact, type Fraction, multiply, rounded, subtract } from './fraction'
import { leniency } from './leniency'
import type { PanelInput, PanelResult, Sheet, Verdict } from './panel'

export type Variant = {
  kind: 'mean' | 'median' | 'trimmed' | 'adjusted' | 'without'
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
 * The sheets as they would be were nobody severer than the panel: what an expert gives less (or more) than the panel on
 * the average item, in percent of its points, is added (or taken) on every item, within its points.
 */
function adjusted({ items }: PanelResult, sheets: readonly Sheet[]): Sheet[] {
  const lean = new Map(leniency(items).map(each => [each.expert, each.meanPercent]))
  const points = new Map(items.map(item => [item.id, item.expertMax]))
  return sheets.map(({ expert, scores }) => ({
    expert,
    scores: Object.fromEntries(
      Object.entries(scores).map(([id, given]) => {
        const max = points.get(id) ?? 0
        const shift = divide(multiply(lean.get(expert) ?? exact(0), exact(max)), exact(100))
        const even = given === null ? null : rounded(subtract(exact(given), shift), 2)
        return [id, even === null ? null : Math.min(max, Math.max(0, even))]
      }),
    ),
  }))
}

/**
 * The outcome under other reasonable rules: mean, median, trimmed, adjusted for severity, and each expert left out in
 * turn (the last two by the scheme's own method).
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
  const even =
    input.sheets.length < 2
      ? []
      : [judge('adjusted', { sheets: adjusted(base, input.sheets), method: base.method })]
  const variants = [...methods, ...even, ...left]
  const flips = variants.filter(variant => variant.flips)
  return { base, variants, flips, isRobust: flips.length === 0 }
}
