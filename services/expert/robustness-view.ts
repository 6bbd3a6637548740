import type { ConsensusView, PlotRow } from '@/domain/expert/views'
import type { Scheme } from '@/domain/scheme/schema'
import type { ComputedPoints } from '@/domain/scoring/computed'
import { brief, exact, show, showAgainst } from '@/domain/scoring/fraction'
import { leniency } from '@/domain/scoring/leniency'
import type { ItemResult, Sheet } from '@/domain/scoring/panel'
import { robustness, type Variant } from '@/domain/scoring/robustness'
import { adjustedRows, leaningsOf, type PanelSeverity } from '@/domain/scoring/severity-view'

/** The first scores under other reasonable rules, agreed points left out; changes no score. */
export const robustnessView = (
  scheme: Scheme,
  sheets: readonly Sheet[],
  computed: Readonly<Record<string, ComputedPoints>>,
  severity: PanelSeverity,
): Pick<ConsensusView, 'robustness' | 'severity' | 'adjusted'> => {
  const points = Object.fromEntries(Object.entries(computed).map(([id, c]) => [id, c.points]))
  const found = robustness(
    { rules: scheme, sheets, computed: points },
    severity.state === 'known' ? leaningsOf(severity.view, scheme) : undefined,
  )
  const rows = adjustedRows(found, severity)
  const pass = exact(scheme.thresholds.total)
  const totals = new Map(found.base.experts.map(e => [e.expert, brief(e.total, 1)]))
  // Sums of whole sheets equal the mean only while every item was scored by everyone.
  const isFull = found.base.experts.every(e => e.isFull)
  const expression = (v: Variant): string => {
    if (v.kind === 'adjusted')
      return found.base.method === 'mean' && isFull
        ? `(${rows.map(row => row.even).join(' + ')}) ÷ ${rows.length}`
        : ''
    const kept = [...totals].filter(([alias]) => alias !== v.expert).map(([, total]) => total)
    const isMean = v.kind === 'mean' || (v.kind === 'without' && found.base.method === 'mean')
    return isMean && isFull && kept.length > 0 ? `(${kept.join(' + ')}) ÷ ${kept.length}` : ''
  }
  return {
    robustness: {
      isRobust: found.isRobust,
      passes: found.base.verdict.passes,
      rows: found.variants.map(
        (v): PlotRow => ({
          kind: v.kind,
          alias: v.expert ?? null,
          total: showAgainst(v.total, pass),
          isBase: v.kind === found.base.method,
          flips: v.flips,
          expression: expression(v),
        }),
      ),
    },
    severity,
    adjusted: rows,
  }
}

/** How far each expert lies from the panel's mean, in points over all items; for reference only. */
export const leniencyView = (items: readonly ItemResult[]): ConsensusView['leniency'] => {
  const found = leniency(items)
  const largest = Math.max(1, ...found.map(l => Math.abs(l.deviation.n / l.deviation.d)))
  return found.map(l => ({
    alias: l.expert,
    deviation: show(l.deviation, 1),
    share: l.deviation.n / l.deviation.d / largest,
  }))
}
