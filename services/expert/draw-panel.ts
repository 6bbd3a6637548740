import type { OneCase } from '@/domain/expert/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { freeSeats } from '../draw/free-seats'
import { openForDraw } from '../draw/open'
import { strikeThenDraw } from '../draw/strike-late'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { callPanel } from './call-panel'

type Seated = { seated: number; vacant: number }

const drawNow = (ctx: Ctx, input: OneCase): Promise<Outcome<Seated>> =>
  withTx(ctx, async tx => {
    const opened = await openForDraw(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const row = opened.value
    const scheme = await schemeOf(tx.db, row.schemeVersionId)
    const free = await freeSeats(tx.db, row, scheme)
    if (free?.role !== 'expert') return refuse('blocked', { reason: 'wrong_stage' })
    if (free.seats === 0) return refuse('repeated', { reason: 'panel_complete' })
    const isFirst = free.purpose === 'panel'
    const drawn = await callPanel(tx, ctx, row, {
      purpose: isFirst ? 'panel' : 'replacement',
      seats: free.seats,
      ...(ctx.actor.kind === 'system' ? {} : { role: 'officer' }),
    })
    if (!drawn.ok) return drawn
    const { seated, vacant } = drawn.value
    if (seated.length === 0 || (isFirst && vacant > 0))
      return refuse('blocked', { reason: 'too_few_candidates' })
    return done({ seated: seated.length, vacant })
  })

/**
 * Draws the panel of a case in expert review, or what is missing of it, from its published list: an officer of the case,
 * or the clock. Refuses: missing (no officer of this case), blocked wrong_stage, repeated panel_complete, blocked
 * no_pool or pool_too_young, blocked too_few_candidates when nobody at all can be seated or a first panel could not be
 * filled.
 */
export const drawExpertPanel = (ctx: Ctx, input: OneCase): Promise<Outcome<Seated>> =>
  strikeThenDraw(ctx, input.applicationId, () => drawNow(ctx, input))
