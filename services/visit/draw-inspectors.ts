import { done, type Outcome, refuse } from '@/domain/outcome'
import type { DrawInspectors } from '@/domain/visit/inputs'
import type { Ctx } from '../context'
import { freeSeats } from '../draw/free-seats'
import { openForDraw } from '../draw/open'
import { strikeThenDraw } from '../draw/strike-late'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { callInspectors } from './call'

const drawNow = (ctx: Ctx, input: DrawInspectors): Promise<Outcome<{ seated: number }>> =>
  withTx(ctx, async tx => {
    const opened = await openForDraw(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const row = opened.value
    const free = await freeSeats(tx.db, row, await schemeOf(tx.db, row.schemeVersionId))
    if (free?.role !== 'inspector') return refuse('blocked', { reason: 'wrong_stage' })
    if (free.seats === 0) return refuse('repeated', { reason: 'seats_taken' })
    const role = ctx.actor.kind === 'system' ? undefined : 'officer'
    const outcome = await callInspectors(tx, ctx, row, free, role)
    if (!outcome.ok) return outcome
    if (outcome.value.vacant > 0) return refuse('blocked', { reason: 'too_few_candidates' })
    return done({ seated: outcome.value.seated.length })
  })

/**
 * Draws the inspectors of a site visit, or whoever is missing, from the published list, and tells them: an officer of the
 * case, or the clock. Refuses: missing or forbidden (no officer of this case), blocked wrong_stage, repeated
 * seats_taken, blocked no_pool or pool_too_young, blocked too_few_candidates when a seat would stay empty.
 */
export const drawVisitInspectors = (ctx: Ctx, input: DrawInspectors): Promise<Outcome<{ seated: number }>> =>
  strikeThenDraw(ctx, input.applicationId, () => drawNow(ctx, input))
