import { done, type Outcome, refuse } from '@/domain/outcome'
import { type CaseRow, lockCase } from '../case/load'
import { openForOffice } from '../case/open-for-office'
import type { Ctx } from '../context'
import type { Tx } from '../tx'

/** Locks a case for a draw: by an officer of it, or by the clock once the announced time has come. */
export const openForDraw = async (tx: Tx, ctx: Ctx, id: string): Promise<Outcome<CaseRow>> => {
  if (ctx.actor.kind !== 'system') return openForOffice(tx, ctx, id)
  const row = await lockCase(tx.db, id)
  return row ? done(row) : refuse('missing')
}
