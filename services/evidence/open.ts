import { eq } from 'drizzle-orm'
import { evidence } from '@/db/schema/application'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { recordReading } from '../security-log'

export type EvidenceRow = typeof evidence.$inferSelect

/**
 * A file one may see: of a case one may open, examined and found clean. A file taken out of the application stays
 * visible where a submitted snapshot lists it. Reading by anybody but the enterprise leaves a trace, however many
 * pages are turned.
 */
export const openEvidence = async (ctx: Ctx, id: string): Promise<Outcome<EvidenceRow>> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  const db = database().orm
  const [row] = isId(id) ? await db.select().from(evidence).where(eq(evidence.id, id)) : []
  const found = row ? await loadCase(db, row.applicationId) : null
  if (!row || !found) return refuse('missing')
  const standing = await standingOn(db, ctx, found)
  const isOurs = standing.roles.some(role => ['owner', 'editor', 'signer', 'viewer'].includes(role))
  if (!mayOpen(standing, found) || (row.removedAt && !row.frozenAt)) return refuse('missing')
  // The office sees what was handed in, not what the enterprise is still gathering.
  if (!isOurs && !row.frozenAt && row.kind !== 'finding_answer') return refuse('missing')
  if (row.status !== 'clean')
    return isOurs ? refuse('pending', { reason: 'file_not_examined' }) : refuse('missing')
  if (!isOurs)
    await recordReading(ctx, 'open-evidence', 'evidence', row.id, { application: row.applicationId })
  return done(row)
}
