import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { DrawInspectors } from '@/domain/visit/inputs'
import { appendEvent } from '../case/events'
import { keepWaiting } from '../case/waiting'
import type { Ctx } from '../context'
import { drawOn } from '../draw/draw-on'
import { freeSeats } from '../draw/free-seats'
import { openForDraw } from '../draw/open'
import { strikeThenDraw } from '../draw/strike-late'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'

const drawNow = (ctx: Ctx, input: DrawInspectors): Promise<Outcome<{ seated: number }>> =>
  withTx(ctx, async tx => {
    const opened = await openForDraw(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const row = opened.value
    const free = await freeSeats(tx.db, row, await schemeOf(tx.db, row.schemeVersionId))
    if (free?.role !== 'inspector') return refuse('blocked', { reason: 'wrong_stage' })
    if (free.seats === 0) return refuse('repeated', { reason: 'seats_taken' })
    const outcome = await drawOn(tx, ctx, row, free)
    if (!outcome.ok) return outcome
    const drawn = outcome.value
    if (drawn.vacant > 0) return refuse('blocked', { reason: 'too_few_candidates' })
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'inspectors_drawn',
      audience: 'office',
      ...(ctx.actor.kind === 'system' ? {} : { role: 'officer' as const }),
      data: { seated: drawn.seated.length, draw: drawn.drawId },
    })
    const people = drawn.seated.map(seat => seat.personId)
    await tell(tx, ctx, people, {
      template: 'inspector_called',
      eventKey: `${row.id}:${seq}:inspector_called`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), path: paths.visit(row.id) },
    })
    await keepWaiting(tx, ctx, row.id)
    tx.audit({
      action: 'draw_inspectors',
      target: 'application',
      targetId: row.id,
      data: { draw: drawn.drawId, seated: drawn.seated.length },
    })
    return done({ seated: drawn.seated.length })
  })

/**
 * Draws the inspectors of a site visit, or whoever is missing, from the published list, and tells them: an officer of the
 * case, or the clock. Refuses: missing or forbidden (no officer of this case), blocked wrong_stage, repeated
 * seats_taken, blocked no_pool or pool_too_young, blocked too_few_candidates when a seat would stay empty.
 */
export const drawVisitInspectors = (ctx: Ctx, input: DrawInspectors): Promise<Outcome<{ seated: number }>> =>
  strikeThenDraw(ctx, input.applicationId, () => drawNow(ctx, input))
