import { and, eq } from 'drizzle-orm'
import { upload } from '@/db/schema/upload'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { uploadPolicy } from '@/domain/policy/applicant'
import { mayKnock } from '@/domain/policy/types'
import { type OwnCase, ownCase } from '../application/own-case'
import type { Ctx } from '../context'
import { database } from '../database'
import { mayChangeKind } from '../evidence/may-upload'

export type UploadRow = typeof upload.$inferSelect

/** The upload if it is the actor's own; nobody has somebody else's, colleagues included. */
export const findUpload = async (
  ctx: Ctx,
  applicationId: string,
  id: string,
): Promise<Outcome<{ row: UploadRow; own: OwnCase }>> => {
  if (ctx.actor.kind !== 'person') return refuse('unauthenticated')
  if (!mayKnock(ctx.actor, uploadPolicy) || !isId(id)) return refuse('missing')
  const db = database().orm
  const [row] = await db
    .select()
    .from(upload)
    .where(
      and(
        eq(upload.id, id),
        eq(upload.applicationId, applicationId),
        eq(upload.personId, ctx.actor.personId),
      ),
    )
  if (!row) return refuse('missing')
  const own = await ownCase(db, ctx, applicationId, 'edit')
  return own.ok ? done({ row, own: own.value }) : own
}

/**
 * As `findUpload`, asked before every piece: who is no longer of the enterprise is told it is missing, and a kind that
 * has closed meanwhile is `blocked`.
 */
export const ownUpload = async (ctx: Ctx, applicationId: string, id: string): Promise<Outcome<UploadRow>> => {
  const found = await findUpload(ctx, applicationId, id)
  if (!found.ok) return found
  const { row, own } = found.value
  const open = await mayChangeKind(database().orm, own, row.kind)
  return open.ok ? done(row) : open
}
