import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { recordRead } from '../security-log'
import { type ObjectionRow, objectionFor } from './stand'

/** A file of an objection, for an officer who may open its case; each opening leaves a trace. Otherwise missing. */
export const openObjectionFile = async (
  ctx: Ctx,
  id: string,
  sha256: string,
): Promise<Outcome<ObjectionRow['files'][number]>> => {
  const stand = await objectionFor(database().orm, ctx, id)
  if (!stand.ok) return stand
  const file = stand.value.found.files.find(each => each.sha256 === sha256)
  if (!file) return refuse('missing')
  await recordRead(ctx, 'open_objection_file', 'objection', id, { sha256 })
  return done(file)
}
