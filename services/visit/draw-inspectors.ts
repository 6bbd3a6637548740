import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { DrawInspectors } from '@/domain/visit/inputs'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { drawInspectors } from '../draw/inspectors'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { refreshWaiting } from './record'
import { inspectorSeats } from './seat'

/**
 * Draws the inspectors of a site visit, or whoever is missing, at random among those without conflict, and tells them.
 * Refuses: missing or forbidden (no officer of this case), blocked wrong_stage, repeated seats_taken, blocked
 * too_few_candidates when a seat would stay empty.
 */
export const drawVisitInspectors = (ctx: Ctx, input: DrawInspectors): Promise<Outcome<{ seated: number }>> =>
  withTx(ctx, async tx => {
    const row = await lockCase(tx.db, input.applicationId)
    if (!row) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (!mayOpen(standing, row)) return refuse('missing')
    if (!standing.roles.includes('officer')) return refuse('forbidden')
    if (!isDoneIn('visiting', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const scheme = await schemeOf(tx.db, row.schemeVersionId)
    const seats = await inspectorSeats(tx.db, row.id)
    if (seats.length >= scheme.minInspectors) return refuse('repeated', { reason: 'seats_taken' })
    const drawn = await drawInspectors(tx, ctx, row, scheme, seats.length)
    if (drawn.vacant > 0) return refuse('blocked', { reason: 'too_few_candidates' })
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'inspectors_drawn',
      audience: 'office',
      role: 'officer',
      data: { seated: drawn.seated.length, draw: drawn.drawId },
    })
    const people = drawn.seated.map(seat => seat.personId)
    await tell(tx, ctx, people, {
      template: 'inspector_called',
      eventKey: `${row.id}:${seq}:inspector_called`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), path: paths.visit(row.id) },
    })
    await refreshWaiting(tx, row.id)
    tx.audit({
      action: 'draw_inspectors',
      target: 'application',
      targetId: row.id,
      data: { draw: drawn.drawId, seated: drawn.seated.length },
    })
    return done({ seated: drawn.seated.length })
  })
