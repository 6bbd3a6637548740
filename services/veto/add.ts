import { vetoEntry } from '@/db/schema/enterprise'
import type { AddVeto } from '@/domain/board/office-inputs'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { appendEvent } from '../case/events'
import { openForOffice } from '../case/open-for-office'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'

/**
 * Enters a veto against the enterprise of a case, with the decision and the law it rests on. It blocks every case of
 * the enterprise from that day until it expires or is lifted; the log of this case tells where it came from.
 */
export const addVeto = (ctx: Ctx, input: AddVeto): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const row = opened.value
    const today = shanghaiDate(ctx.now)
    if (input.decidedOn > today) return refuse('invalid', { fields: { decidedOn: 'in_future' } })
    if (input.expiresOn < today) return refuse('invalid', { fields: { expiresOn: 'in_past' } })
    const { applicationId, ...entry } = input
    const [made] = await tx.db
      .insert(vetoEntry)
      .values({ ...entry, enterpriseId: row.enterpriseId, addedBy: actorId(ctx), addedAt: ctx.now })
      .returning({ id: vetoEntry.id })
    if (!made) throw new Error('veto was not written')
    await appendEvent(tx, ctx, {
      applicationId,
      kind: 'veto_added',
      audience: 'applicant',
      role: 'officer',
      data: { list: input.list, decisionNumber: input.decisionNumber, expiresOn: input.expiresOn },
    })
    tx.audit({
      action: 'add-veto',
      target: 'enterprise',
      targetId: row.enterpriseId,
      data: { ...entry, veto: made.id },
    })
    return done({ id: made.id })
  })
