import { sql } from 'drizzle-orm'
import { conflictDismissal } from '@/db/schema/conflict'
import { shanghaiDate } from '@/domain/calendar/days'
import type { DismissConflict } from '@/domain/conflict/input'
import { MOST_PATH_STEPS } from '@/domain/conflict/path'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { openForOffice } from '../case/open-for-office'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'
import { hitsOn } from './hits'

/**
 * Sets a pair aside with a reason: it stays silent until something new connects the two. Refuses with stale when the
 * facts are no longer those that were on the screen, with blocked where the register itself names the enterprise or a
 * recusal stands: there the entry is corrected, not set aside.
 */
export const dismissConflict = (ctx: Ctx, input: DismissConflict): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const me = actorId(ctx)
    if (!me) return refuse('unauthenticated')
    if (me === input.personId) return refuse('forbidden')
    const { id, enterpriseId } = opened.value
    const near = (await hitsOn(tx.db, ctx, enterpriseId)).get(input.personId)
    const hit = near ?? (await hitsOn(tx.db, ctx, enterpriseId, MOST_PATH_STEPS)).get(input.personId)
    if (!hit) return refuse('missing')
    if (hit.facts !== input.facts) return refuse('stale')
    if (hit.dismissed) return refuse('repeated')
    const found = await tx.db.execute<{ barred: boolean }>(
      sql`select is_conflicted(${input.personId}, ${id}, ${shanghaiDate(ctx.now)}::date) as barred`,
    )
    if (found.rows[0]?.barred !== false) return refuse('blocked', { reason: 'direct_tie', conditions: [] })
    await tx.db.insert(conflictDismissal).values({
      personId: input.personId,
      enterpriseId,
      facts: hit.facts,
      paths: hit.paths,
      reason: input.reason,
      by: me,
      at: ctx.now,
    })
    tx.audit({
      action: 'dismiss-conflict',
      target: 'application',
      targetId: id,
      reason: input.reason,
      data: { personId: input.personId, enterpriseId, facts: hit.facts },
    })
    return done(null)
  })
