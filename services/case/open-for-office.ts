import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn, type Work } from '@/domain/workflow/work'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import { type CaseRow, lockCase } from './load'
import { mayOpen, standingOn } from './roles'

/**
 * Locks a case for a deed of its office: missing to whoever may not open it, forbidden to whoever is not an officer
 * on it, blocked in a stage in which that work isn't done.
 */
export const openForOffice = async (tx: Tx, ctx: Ctx, id: string, work?: Work): Promise<Outcome<CaseRow>> => {
  const row = await lockCase(tx.db, id)
  if (!row) return refuse('missing')
  const standing = await standingOn(tx.db, ctx, row)
  if (!mayOpen(standing, row)) return refuse('missing')
  if (!standing.roles.includes('officer')) return refuse('forbidden')
  if (work && !isDoneIn(work, row.stage)) return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
  return done(row)
}
