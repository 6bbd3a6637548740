import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { assignment, scoreSheet } from '@/db/schema/review'
import { done, type Outcome } from '@/domain/outcome'
import { exact, rounded, showAgainst } from '@/domain/scoring/fraction'
import type { Ctx } from '../context'
import { areSheetsOpen } from '../expert/open-sheets'
import { type OpenedCase, openPart } from './open-case'
import { panelOf } from './result'
import type { Standing } from './roles'

export type ScoreRow = {
  id: string
  name: { 'zh-CN': string; en: string }
  max: number
  /** Points per expert in the order of `experts`; null where not applicable or computed alone. */
  byExpert: (number | null)[]
  value: number
  computed: number | null
  agreed: number | null
  isWide: boolean
}
export type PillarScore = Omit<ScoreRow, 'computed' | 'agreed' | 'isWide'> & {
  floor: number
  percent: number
  meetsFloor: boolean
  items: ScoreRow[]
}
export type ScoresView =
  | { state: 'sealed'; sealed: number; of: number }
  | {
      state: 'open'
      experts: string[]
      pillars: PillarScore[]
      totals: (number | null)[]
      total: number
      max: number
      pass: number
      passes: boolean
      isFinal: boolean
      consensus: number
    }

const sheetsIn = async ({ db, row }: OpenedCase): Promise<{ sealed: number; of: number }> => {
  const [found] = await db
    .select({
      of: count(),
      sealed: sql<number>`(count(*) filter (where ${scoreSheet.status} = 'sealed'))::int`,
    })
    .from(assignment)
    .leftJoin(scoreSheet, eq(scoreSheet.assignmentId, assignment.id))
    .where(
      and(
        eq(assignment.applicationId, row.id),
        eq(assignment.role, 'expert'),
        inArray(assignment.status, ['invited', 'declared']),
      ),
    )
  return found ?? { sealed: 0, of: 0 }
}

const SEEN_BY = ['officer', 'committee', 'chair'] as const

/** Whether somebody with this standing may ever see the panel's scores on the page of the case. */
export const seesScores = ({ roles }: Standing): boolean =>
  !roles.includes('expert') && SEEN_BY.some(role => roles.includes(role))

/**
 * The panel's scores, once every sheet is sealed and then only to the office and the committee; until that, nothing
 * but how many sheets are in. Missing to everybody else, experts on the panel among them: they have their own room.
 */
export const viewScores = async (ctx: Ctx, id: string): Promise<Outcome<ScoresView | null>> => {
  const opened = await openPart(ctx, id, 'scores')
  if (!opened.ok) return opened
  const { db, row, scheme, standing } = opened.value
  if (standing.roles.includes('expert') || !SEEN_BY.some(role => standing.roles.includes(role)))
    return done(null)
  const { sealed, of } = await sheetsIn(opened.value)
  if (!(await areSheetsOpen(db, row.id, scheme))) return done({ state: 'sealed', sealed, of })
  const panel = await panelOf(ctx, row.id, db, scheme)
  if (!panel) return done(null)
  const { result } = panel
  const experts = result.experts.map(e => e.expert)
  const pillars = scheme.pillars.map(pillar => {
    const own = result.pillars.find(p => p.id === pillar.id)
    return {
      id: pillar.id,
      name: pillar.shortTitle,
      max: own?.max ?? 0,
      byExpert: result.experts.map(e => {
        const points = e.pillars[pillar.id]
        return points ? rounded(points, 1) : null
      }),
      value: own ? rounded(own.total, 1) : 0,
      floor: own ? rounded(own.floor, 1) : 0,
      percent: own ? rounded(own.percent, 1) : 0,
      meetsFloor: own?.meetsFloor ?? false,
      items: pillar.items.flatMap(item => {
        const found = result.items.find(i => i.id === item.id)
        if (!found) return []
        return [
          {
            id: item.id,
            name: item.title,
            max: found.max,
            byExpert: experts.map(e => found.counted.find(c => c.expert === e)?.points ?? null),
            value: rounded(found.value, 1),
            computed: found.computed ?? null,
            agreed: found.agreed ?? null,
            isWide: found.spreadOver,
          },
        ]
      }),
    }
  })
  return done({
    state: 'open',
    experts,
    pillars,
    totals: result.experts.map(e => (e.isFull ? rounded(e.total, 1) : null)),
    total: Number(showAgainst(result.total, exact(scheme.thresholds.total))),
    max: scheme.totalPoints,
    pass: scheme.thresholds.total,
    passes: result.verdict.passes,
    isFinal: result.isFinal,
    consensus: result.consensusItems.length,
  })
}
