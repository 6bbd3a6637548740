import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { assignment, consensusItem, consensusVoice } from '@/db/schema/review'
import type { PackConsensus, PackPillar, PackScores } from '@/domain/decision/pack'
import type { Scheme } from '@/domain/scheme/schema'
import { brief, exact, showAgainst } from '@/domain/scoring/fraction'
import { leniency } from '@/domain/scoring/leniency'
import type { PanelResult } from '@/domain/scoring/panel'
import { robustness } from '@/domain/scoring/robustness'
import { adjustedRows, leaningsOf } from '@/domain/scoring/severity-view'
import type { CaseRow } from '../case/load'
import { panelResult } from '../case/result'
import type { Ctx } from '../context'
import { severityOfPanel } from '../expert/panel-severity'

const consensusOf = async (db: Db, applicationId: string, scheme: Scheme): Promise<PackConsensus[]> => {
  const items = scheme.pillars.flatMap(pillar => pillar.items)
  const rows = await db
    .select()
    .from(consensusItem)
    .where(eq(consensusItem.applicationId, applicationId))
    .orderBy(asc(consensusItem.item))
  const voices = await db
    .select({
      consensusId: consensusVoice.consensusId,
      agrees: consensusVoice.agrees,
      dissent: consensusVoice.dissent,
      version: consensusVoice.proposalVersion,
      alias: assignment.alias,
    })
    .from(consensusVoice)
    .innerJoin(consensusItem, eq(consensusItem.id, consensusVoice.consensusId))
    .innerJoin(
      assignment,
      and(
        eq(assignment.applicationId, consensusItem.applicationId),
        eq(assignment.personId, consensusVoice.personId),
        eq(assignment.role, 'expert'),
      ),
    )
    .where(eq(consensusItem.applicationId, applicationId))
    .orderBy(asc(assignment.alias))
  return rows.flatMap(row => {
    const item = items.find(each => each.id === row.item)
    if (!item) return []
    return [
      {
        item: row.item,
        title: item.title,
        points: row.points,
        max: item.points,
        rationale: row.rationale,
        isSettled: row.settledAt !== null,
        dissents: voices
          .filter(v => v.consensusId === row.id && !v.agrees && v.version === row.version)
          .map(v => ({ alias: v.alias, text: v.dissent })),
      },
    ]
  })
}

const pillarsOf = (scheme: Scheme, result: PanelResult): PackPillar[] =>
  scheme.pillars.flatMap(pillar => {
    const own = result.pillars.find(p => p.id === pillar.id)
    if (!own) return []
    return [
      {
        id: pillar.id,
        title: pillar.shortTitle,
        max: own.max,
        total: brief(own.total, 1),
        percent: brief(own.percent, 1),
        floor: brief(own.floor, 1),
        meetsFloor: own.meetsFloor,
        expression:
          result.steps.find(s => s.label === 'pillar_total' && s.ref === pillar.id)?.expression ?? '',
        byExpert: result.experts.map(e => {
          const points = e.pillars[pillar.id]
          return points ? brief(points, 1) : ''
        }),
        items: pillar.items.flatMap(item => {
          const found = result.items.find(i => i.id === item.id)
          if (!found) return []
          return [
            {
              id: item.id,
              title: item.title,
              max: found.max,
              values: result.experts.map(e => found.counted.find(c => c.expert === e.expert)?.points ?? null),
              expertMax: found.expertMax,
              computed: found.computed ?? null,
              agreed: found.agreed ?? null,
              value: brief(found.value, 1),
              spread: brief(found.spread, 1),
              spreadPercent: brief(found.spreadPercent, 1),
              isWide: found.spreadOver,
            },
          ]
        }),
      },
    ]
  })

/**
 * The scores of a decided panel as the committee reads them before it votes: every step of the arithmetic, spreads,
 * agreed points with dissents, and whether the outcome holds under other reasonable rules. Experts by pseudonym.
 */
export const packScores = async (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
): Promise<PackScores | null> => {
  const panel = await panelResult(db, row.id, scheme)
  if (!panel || panel.sheets.length === 0) return null
  const { result, sheets, computed } = panel
  const consensus = await consensusOf(db, row.id, scheme)
  const severity = await severityOfPanel(db, ctx, row)
  const robust = robustness(
    {
      rules: scheme,
      sheets,
      computed: Object.fromEntries(Object.entries(computed).map(([id, c]) => [id, c.points])),
      agreed: Object.fromEntries(consensus.filter(c => c.isSettled).map(c => [c.item, c.points])),
    },
    severity.state === 'known' ? leaningsOf(severity.view, scheme) : undefined,
  )
  const pass = exact(scheme.thresholds.total)
  return {
    experts: result.experts.map(e => ({ alias: e.expert, total: e.isFull ? brief(e.total, 1) : '' })),
    pillars: pillarsOf(scheme, result),
    total: showAgainst(result.total, pass),
    max: scheme.totalPoints,
    pass: scheme.thresholds.total,
    passes: result.verdict.passes,
    isFinal: result.isFinal,
    expression: result.steps.find(s => s.label === 'total')?.expression ?? '',
    failures: result.verdict.failures,
    method: result.method,
    totalSpread: brief(result.totalSpread, 1),
    totalSpreadLimit: (scheme.totalPoints * scheme.spread.totalPercent) / 100,
    itemSpreadLimit: scheme.spread.itemPercent,
    isTotalWide: result.totalSpreadOver,
    variants: robust.variants.map(v => ({
      kind: v.kind,
      expert: v.expert ?? null,
      total: showAgainst(v.total, pass),
      passes: v.verdict.passes,
      flips: v.flips,
    })),
    isRobust: robust.isRobust,
    severity,
    adjusted: adjustedRows(robust, severity),
    leniency: leniency(result.items).map(l => ({ alias: l.expert, deviation: brief(l.deviation, 1) })),
    consensus,
  }
}
