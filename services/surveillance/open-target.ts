import { type RoundRow, roundById, type TargetRow, targetById } from '@/db/queries/surveillance'
import { tiedCertificates } from '@/db/queries/surveillance-lists'
import { type Call, callsTo } from '@/db/queries/surveillance-seats'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole, type PersonActor } from '@/domain/people/roles'
import { partBar, type TargetDeed, type TargetPart, targetBar } from '@/domain/surveillance/verdicts'
import { type Ctx, personOf } from '../context'
import type { Tx } from '../tx'

/** A target with everybody ever drawn to go there. */
export type OpenedTarget = { round: RoundRow; target: TargetRow; calls: Call[] }

/** What somebody is to a target, from the calls to it and from who recorded its check. */
export const partOf = (
  me: PersonActor,
  target: { id: string; recordedBy: string | null },
  calls: readonly Call[],
): TargetPart => {
  const own = calls.filter(each => each.targetId === target.id && each.id === me.personId)
  return {
    isOfficer: hasRole(me, 'officer'),
    isInspector: hasRole(me, 'inspector'),
    goes: own.some(each => each.leftAs === null),
    hadPart: own.length > 0 || target.recordedBy === me.personId,
  }
}

/**
 * Locks a target for a deed, its round first. Refuses: unauthenticated, missing (none, the person is tied to its holder,
 * or the deed is for those who go there), blocked checked_by_self for an officer who had a part in the check, stale,
 * blocked moved_on.
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
  const calls = await callsTo(tx.db, [target.id])
  const part = partBar(deed, partOf(me, target, calls))
  if (part === 'forbidden') return refuse('missing')
  if (part) return refuse('blocked', { reason: part })
  const bar = targetBar(target, deed, input.version)
  return bar ? refuse(bar.code, bar) : done({ round, target, calls })
}
