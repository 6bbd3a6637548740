import type { ReplaceExpert } from '@/domain/expert/input'
import { whyNotReplace } from '@/domain/expert/opening'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { panelFacts } from './panel-facts'
import { vacateSeat } from './vacate'

/**
 * The officer replaces a panel member with a reason; who comes instead is drawn, never chosen. Refuses:
 * missing, forbidden, blocked wrong_stage, blocked sheets_open once a score of the panel is known and no ground on record
 * empties the seat.
 */
export const replaceExpert = (ctx: Ctx, input: ReplaceExpert): Promise<Outcome<{ vacant: number }>> =>
  withTx(ctx, async tx => {
    const row = await lockCase(tx.db, input.applicationId)
    if (!row) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (!mayOpen(standing, row)) return refuse('missing')
    if (!standing.roles.includes('officer')) return refuse('forbidden')
    if (!isDoneIn('scoring', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const scheme = await schemeOf(tx.db, row.schemeVersionId)
    const panel = await panelFacts(tx.db, ctx, row, scheme)
    const found = panel.seats.find(({ seat }) => seat.assignmentId === input.assignmentId)
    if (!found) return refuse('missing')
    const reason = whyNotReplace(panel, found)
    if (reason) return refuse('blocked', { reason })
    return done(
      await vacateSeat(tx, ctx, row, scheme, found.seat, {
        status: 'replaced',
        because: input.reason,
        event: 'expert_replaced',
        role: 'officer',
      }),
    )
  })
