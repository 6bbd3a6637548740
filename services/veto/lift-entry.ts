import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { LiftVetoEntry } from '@/domain/veto/deeds'
import type { Ctx } from '../context'
import { type Tx, withTx } from '../tx'
import { type OpenedVeto, openVeto } from './open'
import { changeVeto } from './put'
import { cellsOf } from './record'

/** Lifts an opened entry; shared by the list and the page of a case. */
export const liftOpened = async (
  tx: Tx,
  ctx: Ctx,
  { veto, cases }: OpenedVeto,
  input: { repairedOn: string; reason: string },
): Promise<Outcome<{ id: string }>> => {
  if (veto.repairedOn) return refuse('repeated')
  if (input.repairedOn > shanghaiDate(ctx.now))
    return refuse('invalid', { fields: { repairedOn: 'in_future' } })
  if (input.repairedOn < veto.decidedOn) return refuse('invalid', { fields: { repairedOn: 'before_start' } })
  const cells = { ...cellsOf(veto), repairedOn: input.repairedOn }
  await changeVeto(tx, ctx, cases, veto, cells, { reason: input.reason, kind: 'lifted' })
  tx.audit({
    action: 'lift-veto',
    target: 'veto',
    targetId: veto.id,
    reason: input.reason,
    data: { creditCode: veto.creditCode, repairedOn: input.repairedOn },
  })
  return done({ id: veto.id })
}

/** Lifts an entry once its ground is repaired. Refuses with repeated when it was lifted before, with stale or invalid. */
export const liftVetoEntry = (ctx: Ctx, input: LiftVetoEntry): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openVeto(tx, ctx, input.vetoId, input.version)
    return opened.ok ? liftOpened(tx, ctx, opened.value, input) : opened
  })
