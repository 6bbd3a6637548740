import { seatsWithin } from '@/domain/draw'
import type { OneCase } from '@/domain/expert/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { openForOffice } from '../case/open-for-office'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { holdDraws } from './commitments'
import { freeSeats } from './free-seats'
import { publishSeats } from './publish-seats'
import { nextStep, poolStand } from './stand'

/**
 * The officer publishes who may be drawn for the free seats of a panel or of a site visit, by pseudonym. The draw
 * follows at the time announced, by itself or by the officer. Refuses: missing or forbidden (no officer of this case),
 * blocked wrong_stage, repeated panel_complete or seats_taken, repeated pool_published while a list can still be drawn
 * from, blocked too_few_candidates.
 */
export const publishDrawPool = (ctx: Ctx, input: OneCase): Promise<Outcome<{ poolId: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const row = opened.value
    const scheme = await schemeOf(tx.db, row.schemeVersionId)
    const free = await freeSeats(tx.db, row, scheme)
    if (!free) return refuse('blocked', { reason: 'wrong_stage' })
    if (free.seats === 0)
      return refuse('repeated', { reason: free.role === 'expert' ? 'panel_complete' : 'seats_taken' })
    await holdDraws(tx)
    const stand = await poolStand(tx.db, ctx, row, free.role)
    if (nextStep(stand, free.seats, ctx.now) !== 'publish')
      return refuse('repeated', { reason: 'pool_published' })
    const fillable = seatsWithin(stand.all.filter(c => c.excluded.length === 0))
    if (fillable < (free.purpose === 'replacement' ? 1 : free.seats))
      return refuse('blocked', { reason: 'too_few_candidates' })
    const published = await publishSeats(tx, ctx, row, scheme, stand, free, 'officer')
    return published ? done(published) : refuse('blocked', { reason: 'too_few_candidates' })
  })
