import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { isDoneIn } from '@/domain/workflow/work'
import { type CaseRow, lockCase } from '../case/load'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import type { Tx } from '../tx'
import { mySeat, type PanelSeat } from './seat'

/**
 * Locks a case on which the actor has a live seat while it is in expert review. Without a seat the case is missing;
 * after the stage it is blocked.
 */
export const lockMyCase = async (
  tx: Tx,
  ctx: Ctx,
  applicationId: string,
): Promise<Outcome<{ row: CaseRow; seat: PanelSeat; scheme: Scheme }>> => {
  const row = await lockCase(tx.db, applicationId)
  const seat = row ? await mySeat(tx.db, ctx, row) : null
  if (!row || !seat) return refuse('missing')
  if (!isDoneIn('scoring', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
  return done({ row, seat, scheme: await schemeOf(tx.db, row.schemeVersionId) })
}
