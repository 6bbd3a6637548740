import { roundById, targetById } from '@/db/queries/surveillance'
import { tiedToHolder } from '@/db/queries/surveillance-lists'
import { type Weak, weakTeams } from '@/db/queries/surveillance-seats'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, refuse } from '@/domain/outcome'
import { type EndedByItself, INSPECTORS_EACH } from '@/domain/surveillance/target'
import type { Ctx } from '../context'
import { database } from '../database'
import { endSeats } from '../surveillance/end-seat'
import { refillTeam } from '../surveillance/refill'
import { withTx } from '../tx'
import { isolated } from './isolated'

const TIED = { kind: 'conflict', reason: 'tied_since' satisfies EndedByItself } as const
const NO_INSPECTOR = { kind: 'unavailable', reason: 'no_inspector_any_more' satisfies EndedByItself } as const

/** Targets looked at in one sweep, those due first. */
const AT_ONCE = 200

const keep = (ctx: Ctx, { id, gone }: Weak) =>
  withTx(ctx, async tx => {
    const known = await targetById(tx.db, id)
    const round = known && (await roundById(tx.db, known.roundId, true))
    const target = known && (await targetById(tx.db, id, true))
    if (!round || target?.status !== 'drawn') return refuse('stale')
    if (gone.length === 0) {
      await refillTeam(tx, ctx, round, target)
      return done(null)
    }
    const tied = await tiedToHolder(tx.db, target.certificateId, gone, shanghaiDate(ctx.now))
    await endSeats(
      tx,
      ctx,
      round,
      target,
      gone.map(personId => ({ personId, ...(tied.has(personId) ? TIED : NO_INSPECTOR) })),
    )
    return done(null)
  })

/**
 * Keeps the team of every check to come fit to go: whoever was tied to the firm since, or is no inspector any more, is
 * taken off and another one drawn; an empty seat is filled as soon as somebody has room again.
 */
export const keepTeams = async (ctx: Ctx): Promise<void> => {
  const weak = await weakTeams(database().orm, shanghaiDate(ctx.now), INSPECTORS_EACH, AT_ONCE)
  for (const each of weak) await isolated('surveillance', each.id, () => keep(ctx, each))
}
