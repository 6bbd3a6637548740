import { done, type Outcome, refuse } from '@/domain/outcome'
import { uploadPolicy } from '@/domain/policy/applicant'
import { mayKnock } from '@/domain/policy/types'
import { type OwnCase, ownCase } from '../application/own-case'
import type { Ctx } from '../context'
import { database } from '../database'
import { countHits } from '../rate-limit'
import { mayChangeKind, mayHold } from './may-upload'

/** Asked before a byte is read: may this person add a file of this kind to this application now? */
export const knockForUpload = async (
  ctx: Ctx,
  applicationId: string,
  kind: string,
): Promise<Outcome<OwnCase>> => {
  if (!mayKnock(ctx.actor, uploadPolicy))
    return refuse(ctx.actor.kind === 'anonymous' ? 'unauthenticated' : 'missing')
  const who = ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.address
  const counted = await countHits(ctx, [{ key: `upload|${who}`, max: 120, seconds: 600 }])
  if (!counted.ok) return counted
  const db = database().orm
  const own = await ownCase(db, ctx, applicationId, 'edit')
  if (!own.ok) return own
  const open = await mayChangeKind(db, own.value, kind)
  if (!open.ok) return open
  const room = await mayHold(db, applicationId, 1)
  return room.ok ? done(own.value) : room
}
