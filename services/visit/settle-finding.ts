import { and, eq } from 'drizzle-orm'
import { finding } from '@/db/schema/visit'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { SettleFinding } from '@/domain/visit/inputs'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import type { FindingRow } from './record'
import { lockVisit, type VisitStand } from './stand'

/** A finding locked with its case, for whoever may settle it; stale when it has changed since it was read. */
export const lockFinding = async (
  tx: Tx,
  ctx: Ctx,
  input: SettleFinding,
): Promise<Outcome<VisitStand & { found: FindingRow }>> => {
  const stand = await lockVisit(tx, ctx, input.applicationId, ['inspector', 'officer'], 'findings')
  if (!stand.ok) return stand
  const [found] = await tx.db
    .select()
    .from(finding)
    .where(and(eq(finding.id, input.findingId), eq(finding.applicationId, stand.value.row.id)))
  if (!found) return refuse('missing')
  if (found.version !== input.version) return refuse('stale')
  return done({ ...stand.value, found })
}
