import { aggregate } from './aggregate'
import { exact, type Fraction, subtract } from './fraction'
import type { ExpertTotal, PanelInput, PanelResult, Sheet, Verdict } from './panel'

/** Points an expert is lenient by, by pillar: rounded as shown, so that what is shown is what is reckoned with. */
export type Leaning = Readonly<Record<string, number>>

export type Variant = {
  kind: 'mean' | 'median' | 'trimmed' | 'adjusted' | 'without'
  /** The expert left out. */
  expert?: string
  total: Fraction
  verdict: Verdict
  experts: ExpertTotal[]
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
 * The sheets as they would be were every expert as severe as the average of the register: what an expert gives more (or
 * less) than others on a pillar is taken (or added), spread over the items they scored by their points, and never
 * beyond the points of an item.
 */
function adjusted(
  { items }: PanelResult,
  sheets: readonly Sheet[],
  leanings: ReadonlyMap<string, Leaning>,
): Sheet[] {
  const whole = new Map<string, number>()
  for (const { pillarId, expertMax } of items) whole.set(pillarId, (whole.get(pillarId) ?? 0) + expertMax)
  const byId = new Map(items.map(item => [item.id, item]))
  return sheets.map(({ expert, scores }) => ({
    expert,
    scores: Object.fromEntries(
      Object.entries(scores).map(([id, given]) => {
        const item = byId.get(id)
        if (given === null || !item) return [id, given]
        const lean = leanings.get(expert)?.[item.pillarId] ?? 0
        const even = given - (lean * item.expertMax) / (whole.get(item.pillarId) ?? 1)
        return [id, Number(Math.min(item.expertMax, Math.max(0, even)).toFixed(4))]
      }),
    ),
  }))
}

/**
 * The outcome under other reasonable rules: mean, median, trimmed, adjusted for severity where it is known from many
 * cases, and each expert left out in turn (the last two by the scheme's own method).
 * Agreed points stay as they are when given; leave them out to look at the first scores. Variants that turn a pass into
 * a fail or the reverse are listed in `flips`. It changes no score.
 */
export function robustness(input: PanelInput, leanings?: ReadonlyMap<string, Leaning>): Robustness {
  const base = aggregate(input)
  const judge = (kind: Variant['kind'], changed: Partial<PanelInput>, expert?: string): Variant => {
    const { total, verdict, experts } = aggregate({ ...input, ...changed })
    return {
      kind,
      ...(expert === undefined ? {} : { expert }),
      total,
      verdict,
      experts,
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
    input.sheets.length < 2 || !leanings
      ? []
      : [judge('adjusted', { sheets: adjusted(base, input.sheets, leanings), method: base.method })]
  const variants = [...methods, ...even, ...left]
  const flips = variants.filter(variant => variant.flips)
  return { base, variants, flips, isRobust: flips.length === 0 }
}
