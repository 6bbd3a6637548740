import { type RoundRow, roundById, type TargetRow, targetById } from '@/db/queries/surveillance'
import { tiedCertificates } from '@/db/queries/surveillance-lists'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type TargetDeed, targetBar } from '@/domain/surveillance/verdicts'
import { type Ctx, personOf } from '../context'
import type { Tx } from '../tx'

export type OpenedTarget = { round: RoundRow; target: TargetRow }

/**
 * Locks a target for a deed, its round first. Refuses: unauthenticated, missing (none, or the person is tied to its
 * holder), stale, blocked moved_on.
 */
export const openTarget = async (
  tx: Tx,
  ctx: Ctx,
  input: { targetId: string; version: number },
  deed: TargetDeed,
): Promise<Outcome<OpenedTarget>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const known = await targetById(tx.db, input.targetId)
  if (!known) return refuse('missing')
  const round = await roundById(tx.db, known.roundId, true)
  const target = await targetById(tx.db, input.targetId, true)
  if (!round || !target) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  if ((await tiedCertificates(tx.db, me.personId, [target.certificateId], today)).size > 0)
    return refuse('missing')
  const bar = targetBar(target, deed, input.version)
  return bar ? refuse(bar.code, bar) : done({ round, target })
}
