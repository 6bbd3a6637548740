import type { OpenObjector } from '@/domain/decision/objection-inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { recordRead } from '../security-log'
import { objectorOf } from './objector'
import { objectionFor } from './stand'

/**
 * Opens who objected, for the officer who handles it and nobody else; each opening leaves a trace. Refuses: missing,
 * forbidden not_handler for another officer.
 */
export const openObjector = async (
  ctx: Ctx,
  input: OpenObjector,
): Promise<Outcome<{ name: string; contact: string }>> => {
  const stand = await objectionFor(database().orm, ctx, input.objectionId)
  if (!stand.ok) return stand
  const { found, isHandler } = stand.value
  if (!isHandler) return refuse('forbidden', { reason: 'not_handler' })
  await recordRead(ctx, 'open_objector', 'objection', found.id)
  const { name, contact } = objectorOf(found.objector)
  return done({ name, contact })
}
