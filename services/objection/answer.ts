import { and, count, eq, sql } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { objection } from '@/db/schema/decision'
import type { AnswerObjection } from '@/domain/decision/inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { type Ctx, personOf } from '../context'
import { promise } from '../outbox'
import { withTx } from '../tx'
import { objectorOf } from './objector'
import { isHandlerOf } from './stand'

/**
 * The officer of the case answers an objection: dismissed, or upheld, which sends the case back to the committee by a
 * move of its own. The objector is told by mail; the enterprise learns the outcome and never who objected. Refuses:
 * missing, forbidden (not_handler for another officer), blocked wrong_stage, stale.
 */
export const answerObjection = (ctx: Ctx, input: AnswerObjection): Promise<Outcome<{ open: number }>> =>
  withTx(ctx, async tx => {
    const me = personOf(ctx)
    const [found] = await tx.db.select().from(objection).where(eq(objection.id, input.objectionId))
    const row = found ? await lockCase(tx.db, found.applicationId) : null
    if (!me || !found || !row) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (!mayOpen(standing, row)) return refuse('missing')
    if (!standing.roles.includes('officer')) return refuse('forbidden')
    if (!isHandlerOf(row, me.personId)) return refuse('forbidden', { reason: 'not_handler' })
    if (!isDoneIn('objections', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const changed = await tx.db
      .update(objection)
      .set({
        status: input.outcome,
        answer: input.answer,
        answeredBy: me.personId,
        answeredAt: ctx.now,
        version: sql`${objection.version} + 1`,
      })
      .where(
        and(eq(objection.id, found.id), eq(objection.version, input.version), eq(objection.status, 'open')),
      )
      .returning({ id: objection.id })
    if (changed.length === 0) return refuse('stale')
    const [left] = await tx.db
      .select({ n: count() })
      .from(objection)
      .where(and(eq(objection.applicationId, row.id), eq(objection.status, 'open')))
    const open = left?.n ?? 0
    if (open === 0)
      await tx.db
        .update(application)
        .set({ flags: sql`array_remove(${application.flags}, 'objection')` })
        .where(eq(application.id, row.id))
    const event = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'objection_answered',
      audience: 'applicant',
      role: 'officer',
      data: { outcome: input.outcome },
    })
    const { email, locale } = objectorOf(found.objector)
    if (email) {
      const key = `objection:${found.id}:${event}`
      await promise(
        tx,
        {
          task: 'send_mail',
          payload: {
            key,
            to: email,
            template: 'objection_answered',
            params: { receipt: found.receipt, answer: input.answer, path: paths.receipt(found.receipt) },
            locale,
          },
        },
        `mail:${key}`,
      )
    }
    tx.audit({
      action: 'answer_objection',
      target: 'objection',
      targetId: found.id,
      data: { outcome: input.outcome },
    })
    return done({ open })
  })
