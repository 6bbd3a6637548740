import { creditCheck } from '@/db/schema/application'
import type { RecordCreditCheck } from '@/domain/board/office-inputs'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'
import { markCheckBegun } from './begin-check'
import { appendEvent } from './events'
import { openForOffice } from './open-for-office'

/** Records a look-up of the enterprise's credit. Every look-up is kept; the guards read the newest. */
export const recordCreditCheck = (ctx: Ctx, input: RecordCreditCheck): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId, 'credit')
    if (!opened.ok) return opened
    const by = actorId(ctx)
    if (!by) return refuse('unauthenticated')
    if (input.checkedOn > shanghaiDate(ctx.now))
      return refuse('invalid', { fields: { checkedOn: 'in_future' } })
    const isClear = input.result === 'clear'
    const [made] = await tx.db
      .insert(creditCheck)
      .values({
        applicationId: opened.value.id,
        checkedOn: input.checkedOn,
        isClear,
        source: input.source,
        note: input.note,
        by,
        at: ctx.now,
      })
      .returning({ id: creditCheck.id })
    if (!made) throw new Error('credit check was not written')
    await markCheckBegun(tx, ctx, opened.value)
    await appendEvent(tx, ctx, {
      applicationId: opened.value.id,
      kind: 'credit_checked',
      audience: 'office',
      role: 'officer',
      data: { checkedOn: input.checkedOn, isClear },
    })
    tx.audit({
      action: 'record-credit-check',
      target: 'application',
      targetId: opened.value.id,
      data: { checkedOn: input.checkedOn, isClear, source: input.source },
    })
    return done({ id: made.id })
  })
