import { done, type Outcome } from '@/domain/outcome'
import type { WithdrawVeto } from '@/domain/veto/deeds'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { openVeto } from './open'
import { withdrawEntry } from './put'

/** Takes back an entry that should never have been made, with the reason; it stays in the history. */
export const withdrawVeto = (ctx: Ctx, input: WithdrawVeto): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openVeto(tx, ctx, input.vetoId, input.version)
    if (!opened.ok) return opened
    const { veto, cases } = opened.value
    await withdrawEntry(tx, ctx, cases, veto, { reason: input.reason })
    tx.audit({
      action: 'withdraw-veto',
      target: 'veto',
      targetId: veto.id,
      reason: input.reason,
      data: { creditCode: veto.creditCode },
    })
    return done({ id: veto.id })
  })
