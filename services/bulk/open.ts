import { bulkMove, bulkMoveItem } from '@/db/schema/bulk'
import { BULK_MAX, bulkRolesOf, bulkTransition, type OpenBulk } from '@/domain/board/bulk'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { REASON_MIN } from '@/domain/workflow/guards'
import { excess, explains } from '@/domain/workflow/limits'
import { boardScope } from '../board/scope'
import type { Ctx } from '../context'
import { stepUp } from '../session/step-up'
import { withTx } from '../tx'
import { chooseCases } from './choose'
import { bulkLoad } from './load'

/** Rows written in one statement. */
const AT_ONCE = 500

/**
 * Fixes which cases a bulk move is about, each with the version it has now, and signs for all of them where the move is
 * signed. Nothing is moved yet. Refuses with missing (no board), forbidden (no role for it), invalid (a reason too
 * short, too many cases), blocked nothing_to_move, blocked over_limit when with all of them the next stage holds more than
 * it should and no reason is given, stale list_changed when the list is no longer the one that was
 * shown, and second_factor.
 */
export const openBulk = async (
  ctx: Ctx,
  input: OpenBulk,
): Promise<Outcome<{ id: string; count: number }>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const transition = bulkTransition(input.name)
  if (!transition) return refuse('invalid', { fields: { name: 'choice' } })
  if (!bulkRolesOf(ctx.actor).some(role => transition.by.includes(role))) return refuse('forbidden')
  if (transition.guards.includes('reason_given') && input.reason.length < REASON_MIN)
    return refuse('invalid', { fields: { reason: 'too_short' } })
  const all = await chooseCases(scope.value, input)
  const cases = all.filter(({ stage }) => transition.from.includes(stage))
  if (all.length > BULK_MAX) return refuse('invalid', { fields: { count: 'too_many' } })
  if (cases.length === 0) return refuse('blocked', { reason: 'nothing_to_move' })
  if (cases.length !== input.count) return refuse('stale', { reason: 'list_changed' })
  const limit = await bulkLoad(ctx, transition, cases)
  if (limit && excess(limit, cases.length) > 0 && !explains(input.overLimitReason))
    return refuse('blocked', { reason: 'over_limit', limit })
  const seenAt = new Date(input.seenAt).getTime()
  return withTx(ctx, async tx => {
    const step = transition.isSigned ? await stepUp(tx, ctx, input.proof) : done(null)
    if (!step.ok) return step
    const [row] = await tx.db
      .insert(bulkMove)
      .values({
        personId: scope.value.personId,
        transition: transition.name,
        reason: input.reason,
        overLimitReason: input.overLimitReason ?? '',
        query: input.ids.length > 0 ? '' : input.query,
        step: step.value,
        openedAt: ctx.now,
      })
      .returning({ id: bulkMove.id })
    if (!row) throw new Error('bulk move was not written')
    const items = cases.map(({ id, version, changed_at }, at) => ({
      bulkId: row.id,
      no: at + 1,
      applicationId: id,
      version,
      // Whoever confirmed it had seen the case before this.
      ...(new Date(changed_at).getTime() > seenAt ? { state: 'changed' as const, at: ctx.now } : {}),
    }))
    for (let from = 0; from < items.length; from += AT_ONCE)
      await tx.db.insert(bulkMoveItem).values(items.slice(from, from + AT_ONCE))
    tx.audit({
      action: 'open-bulk',
      target: 'bulk_move',
      targetId: row.id,
      reason: input.reason,
      data: {
        transition: transition.name,
        cases: cases.length,
        query: input.query,
        picked: input.ids.length,
        ...(input.overLimitReason ? { overLimitReason: input.overLimitReason } : {}),
      },
    })
    return done({ id: row.id, count: cases.length })
  })
}
