import { and, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { feedbackReport } from '@/db/schema/decision'
import { consensusItem, scoreItem, scoreSheet } from '@/db/schema/review'
import { finding } from '@/db/schema/visit'
import { selfPoints } from '@/domain/application/self-score'
import { FeedbackReport } from '@/domain/decision/feedback'
import { done } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { rounded } from '@/domain/scoring/fraction'
import type { TransitionName } from '@/domain/workflow/types'
import { sha256 } from '../../crypto'
import { panelResult } from '../result'
import { latestSnapshot } from '../sections'
import type { EffectDeed } from './deed'

const OUTCOME: Partial<Record<TransitionName, FeedbackReport['outcome']>> = {
  certify: 'certified',
  decline: 'declined',
  not_accept: 'not_accepted',
}

/** Comments of opened sheets by item, in an order fixed by their text and not by their writer. */
const commentsOf = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({ item: scoreItem.item, text: scoreItem.justification, codes: scoreItem.reasonCodes })
    .from(scoreItem)
    .innerJoin(scoreSheet, eq(scoreSheet.id, scoreItem.sheetId))
    .where(
      and(
        eq(scoreSheet.applicationId, applicationId),
        eq(scoreSheet.status, 'sealed'),
        isNotNull(scoreSheet.openedAt),
      ),
    )
  return (item: string) => {
    const own = rows.filter(row => row.item === item)
    return {
      reasonCodes: [...new Set(own.flatMap(row => row.codes))].sort(),
      comments: own
        .map(row => row.text)
        .filter(text => text !== '')
        .sort((a, b) => (sha256(a) < sha256(b) ? -1 : 1)),
    }
  }
}

const itemsOf = async (db: Db, applicationId: string, scheme: Scheme) => {
  const panel = await panelResult(db, applicationId, scheme)
  const isScored = panel !== null && panel.sheets.length > 0
  const comments = await commentsOf(db, applicationId)
  const agreed = await db.select().from(consensusItem).where(eq(consensusItem.applicationId, applicationId))
  const said = (await latestSnapshot(db, applicationId))?.data.selfScore ?? {}
  const items = scheme.pillars.flatMap(pillar =>
    pillar.items.map(item => {
      const result = panel?.result.items.find(i => i.id === item.id)
      const settled = agreed.find(a => a.item === item.id && a.settledAt !== null)
      return {
        id: item.id,
        max: item.points,
        panel: isScored && result ? rounded(result.value, 1) : null,
        computed: panel?.computed[item.id]?.points ?? null,
        self: selfPoints(item, said[item.code], panel?.computed[item.id]?.points),
        ...comments(item.id),
        agreed: settled ? { points: settled.points, rationale: settled.rationale } : null,
      }
    }),
  )
  return { panel: isScored ? panel : null, items }
}

/** Writes the feedback report of a decided case, once; the enterprise reads it from then on. */
export const releaseFeedback: EffectDeed = async (tx, ctx, { before, move, scheme }) => {
  const outcome = OUTCOME[move.name]
  if (!outcome) throw new Error(`${move.name} is no decision`)
  const { panel, items } = await itemsOf(tx.db, before.id, scheme)
  const findings = await tx.db
    .select()
    .from(finding)
    .where(eq(finding.applicationId, before.id))
    .orderBy(finding.code)
  const data = FeedbackReport.parse({
    outcome,
    reason: move.reason ?? '',
    schemeCode: scheme.code,
    total: panel ? rounded(panel.result.total, 1) : null,
    passTotal: scheme.thresholds.total,
    pillars: scheme.pillars.map(pillar => {
      const result = panel?.result.pillars.find(p => p.id === pillar.id)
      return {
        id: pillar.id,
        points: result ? rounded(result.total, 1) : null,
        max: pillar.points,
        floor: (pillar.points * scheme.thresholds.pillarPercent) / 100,
      }
    }),
    items,
    findings: findings.map(f => ({
      code: f.code,
      grade: f.grade,
      text: f.text,
      isClosed: f.status === 'closed',
    })),
  })
  await tx.db.insert(feedbackReport).values({ applicationId: before.id, data, releasedAt: ctx.now })
  return done(null)
}
