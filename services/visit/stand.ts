import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { isDoneIn, type Work } from '@/domain/workflow/work'
import { type CaseRow, lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { type Ctx, personOf } from '../context'
import { schemeOf } from '../scheme/load'
import type { Tx } from '../tx'
import { myInspectorSeat } from './seat'

/** A case in its site visit, locked, with the role in which the actor works on it. */
export type VisitStand = { row: CaseRow; scheme: Scheme; me: string; as: 'inspector' | 'officer' }

/**
 * Locks a case for a deed of its site visit. Strangers, conflicted people and undeclared inspectors find it missing or
 * are sent to declare first (blocked declare_first); the wrong role is forbidden; a stage in which that work isn't done is blocked.
 */
export const lockVisit = async (
  tx: Tx,
  ctx: Ctx,
  applicationId: string,
  by: readonly ('inspector' | 'officer')[],
  work: Work = 'visiting',
): Promise<Outcome<VisitStand>> => {
  const person = personOf(ctx)
  const row = await lockCase(tx.db, applicationId)
  if (!person || !row) return refuse('missing')
  const seat = await myInspectorSeat(tx.db, ctx, row)
  const standing = await standingOn(tx.db, ctx, row)
  const isOfficer = standing.roles.includes('officer') && mayOpen(standing, row)
  if (!seat && !isOfficer) return refuse(mayOpen(standing, row) ? 'forbidden' : 'missing')
  const as =
    seat && by.includes('inspector') ? 'inspector' : isOfficer && by.includes('officer') ? 'officer' : null
  if (!as) return refuse('forbidden')
  if (as === 'inspector' && seat?.status !== 'declared') return refuse('blocked', { reason: 'declare_first' })
  if (!isDoneIn(work, row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
  return done({ row, scheme: await schemeOf(tx.db, row.schemeVersionId), me: person.personId, as })
}
