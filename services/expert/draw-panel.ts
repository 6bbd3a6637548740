import type { OneCase } from '@/domain/expert/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { callPanel } from './call-panel'
import { panelSeats } from './seat'
import { seatsNeeded } from './seats-needed'

/**
 * Draws the panel of a case in expert review, or what is missing of it. Refuses: missing (no officer of this case),
 * blocked wrong_stage, repeated panel_complete, blocked too_few_candidates when nobody at all can be seated or a first
 * panel could not be filled.
 */
export const drawExpertPanel = (
  ctx: Ctx,
  input: OneCase,
): Promise<Outcome<{ seated: number; vacant: number }>> =>
  withTx(ctx, async tx => {
    const row = await lockCase(tx.db, input.applicationId)
    if (!row) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (!mayOpen(standing, row)) return refuse('missing')
    if (!standing.roles.includes('officer')) return refuse('forbidden')
    if (!isDoneIn('scoring', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const scheme = await schemeOf(tx.db, row.schemeVersionId)
    const live = await panelSeats(tx.db, row.id)
    const seats = (await seatsNeeded(tx.db, row.id, scheme)) - live.length
    if (seats <= 0) return refuse('repeated', { reason: 'panel_complete' })
    const purpose = live.length === 0 ? 'panel' : 'replacement'
    const drawn = await callPanel(tx, ctx, row, scheme, { purpose, seats, role: 'officer' })
    if (drawn.seated.length === 0 || (purpose === 'panel' && drawn.vacant > 0))
      return refuse('blocked', { reason: 'too_few_candidates' })
    return done({ seated: drawn.seated.length, vacant: drawn.vacant })
  })
