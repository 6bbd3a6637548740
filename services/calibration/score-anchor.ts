import { and, count, eq, sql } from 'drizzle-orm'
import { calibrationAttempt } from '@/db/schema/calibration'
import { shanghaiDate } from '@/domain/calendar/days'
import { anchorOf, compareWithAnchors, type ScoreAnchorCase } from '@/domain/expert/calibration'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'
import { openVersions } from './versions'

/**
 * An expert scores the anchor case of this attempt; within the limit on every item the expert may be called under this
 * scheme version. Refuses: missing (no expert, no version a panel may be drawn under, no anchor cases), invalid with a code per
 * field, repeated when passed already or when the attempt was sent before.
 */
export const scoreAnchorCase = (ctx: Ctx, input: ScoreAnchorCase): Promise<Outcome<{ passed: boolean }>> =>
  withTx<{ passed: boolean }>(ctx, async tx => {
    const me = personOf(ctx)
    if (!me || !hasRole(me, 'expert')) return refuse('missing')
    const versions = await openVersions(tx.db, shanghaiDate(ctx.now))
    const current = versions.find(({ id }) => id === input.schemeVersionId)
    const rules = current?.scheme.calibration
    if (!current || !rules) return refuse('missing')
    await tx.db.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`calibration|${me.personId}`}, 0))`,
    )
    const own = and(
      eq(calibrationAttempt.personId, me.personId),
      eq(calibrationAttempt.schemeVersionId, current.id),
    )
    const [before] = await tx.db
      .select({ n: count(), passed: sql<boolean>`coalesce(bool_or(${calibrationAttempt.passed}), false)` })
      .from(calibrationAttempt)
      .where(own)
    if (before?.passed) return refuse('repeated', { reason: 'calibration_passed' })
    const attempt = (before?.n ?? 0) + 1
    const anchor = anchorOf(rules.cases, attempt)
    if (attempt !== input.attempt || !anchor) return refuse('repeated', { reason: 'attempt_sent' })
    const fields = Object.fromEntries(
      input.scores.flatMap(({ item }, n) =>
        anchor.items[n]?.item === item ? [] : [[`scores.${n}.points`, 'item']],
      ),
    )
    if (Object.keys(fields).length > 0 || input.scores.length !== anchor.items.length)
      return refuse('invalid', { fields })
    const { passed, items } = compareWithAnchors(
      anchor,
      input.scores,
      current.scheme.pillars,
      rules.limitPercent,
    )
    await tx.db.insert(calibrationAttempt).values({
      personId: me.personId,
      schemeVersionId: current.id,
      attempt,
      anchorCase: anchor.id,
      scores: input.scores,
      widest: Math.max(...items.map(each => each.percent)),
      passed,
      at: ctx.now,
    })
    tx.audit({
      action: 'score-anchor-case',
      target: 'person',
      targetId: me.personId,
      data: { scheme: current.scheme.code, anchorCase: anchor.id, attempt, passed },
    })
    return done({ passed })
  })
