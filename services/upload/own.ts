import { and, eq } from 'drizzle-orm'
import { upload } from '@/db/schema/upload'
import type { UploadAddress } from '@/domain/application/upload'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { uploadPolicy } from '@/domain/policy/applicant'
import { mayKnock } from '@/domain/policy/types'
import type { Ctx } from '../context'
import { database } from '../database'
import type { UploadRow } from './place'
import { addressOf, mayEnter, placeOf } from './place-of'

/** The upload if it is the actor's own; nobody has somebody else's, colleagues included. */
export const findUpload = async (ctx: Ctx, id: string): Promise<Outcome<UploadRow>> => {
  if (ctx.actor.kind !== 'person') return refuse('unauthenticated')
  if (!mayKnock(ctx.actor, uploadPolicy) || !isId(id)) return refuse('missing')
  const [row] = await database()
    .orm.select()
    .from(upload)
    .where(and(eq(upload.id, id), eq(upload.personId, ctx.actor.personId)))
  if (!row) return refuse('missing')
  const own = await mayEnter(ctx, addressOf(row), 'edit')
  return own.ok ? done(row) : own
}

const isAt = (row: UploadRow, address: UploadAddress): boolean =>
  'applicationId' in address
    ? row.applicationId === address.applicationId
    : row.enterpriseId === address.enterpriseId

/**
 * As `findUpload`, asked before every piece: who is no longer of the enterprise is told it is missing, and a place that
 * has closed meanwhile is `blocked`.
 */
export const ownUpload = async (
  ctx: Ctx,
  address: UploadAddress,
  id: string,
): Promise<Outcome<UploadRow>> => {
  const found = await findUpload(ctx, id)
  if (!found.ok) return found
  if (!isAt(found.value, address)) return refuse('missing')
  // One that has ended only repeats its answer, whatever became of its place.
  if (found.value.status !== 'receiving') return found
  const open = await placeOf(ctx, found.value).isOpen(database().orm)
  return open.ok ? found : open
}
