import { and, count, eq, isNull } from 'drizzle-orm'
import { withdrawalRequest } from '@/db/schema/conflict'
import { type AskWithdrawal, MOST_OPEN_REQUESTS, mayAskIn } from '@/domain/conflict/withdrawal'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { actorId, type Ctx } from '../context'
import { requireMember } from '../enterprise/access'
import { messageParams } from '../notify/params'
import { officersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { withTx } from '../tx'

/**
 * The applicant asks that an expert keep out of its case. Nothing in the answer tells whether that person reviews it.
 * Refuses: missing to strangers, forbidden to who may not sign, blocked before and after the review, limited when too
 * many requests are open.
 */
export const askWithdrawal = (ctx: Ctx, input: AskWithdrawal): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const row = await lockCase(tx.db, input.applicationId)
    if (!row) return refuse('missing')
    const may = requireMember(ctx, row.enterpriseId, ['owner', 'signer'])
    if (!may.ok) return may
    const me = actorId(ctx)
    if (!me) return refuse('unauthenticated')
    if (!mayAskIn(row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const [open] = await tx.db
      .select({ n: count() })
      .from(withdrawalRequest)
      .where(and(eq(withdrawalRequest.applicationId, row.id), isNull(withdrawalRequest.answer)))
    if ((open?.n ?? 0) >= MOST_OPEN_REQUESTS) return refuse('limited', { reason: 'too_many_requests' })
    const [made] = await tx.db
      .insert(withdrawalRequest)
      .values({ ...input, by: me, at: ctx.now })
      .returning({ id: withdrawalRequest.id })
    if (!made) throw new Error('no request was kept')
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'withdrawal_asked',
      audience: 'applicant',
      role: may.value[0] ?? 'owner',
      data: {},
    })
    await tell(tx, ctx, await officersOf(tx, ctx, row), {
      template: 'withdrawal_asked',
      applicationId: row.id,
      params: await messageParams(tx, row),
      eventKey: `${row.id}:${seq}:withdrawal_asked`,
    })
    tx.audit({
      action: 'ask-withdrawal',
      target: 'application',
      targetId: row.id,
      data: { request: made.id },
    })
    return done({ id: made.id })
  })
