import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Stage } from '@/domain/workflow/types'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import { type CaseRow, lockCase } from './load'
import { mayOpen, standingOn } from './roles'

/**
 * Locks a case for a deed of its office: missing to whoever may not open it, forbidden to whoever is not an officer
 * on it, blocked outside the stages given.
 */
export const openForOffice = async (
  tx: Tx,
  ctx: Ctx,
  id: string,
  stages?: readonly Stage[],
): Promise<Outcome<CaseRow>> => {
  const row = await lockCase(tx.db, id)
  if (!row) return refuse('missing')
  const standing = await standingOn(tx.db, ctx, row)
  if (!mayOpen(standing, row)) return refuse('missing')
  if (!standing.roles.includes('officer')) return refuse('forbidden')
  if (stages && !stages.includes(row.stage))
    return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
  return done(row)
}
