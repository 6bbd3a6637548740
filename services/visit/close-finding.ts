import { eq } from 'drizzle-orm'
import { finding } from '@/db/schema/visit'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { SettleFinding } from '@/domain/visit/inputs'
import { closingBar } from '@/domain/visit/record'
import { appendEvent } from '../case/events'
import { keepWaiting } from '../case/waiting'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { lockFinding } from './settle-finding'

/**
 * Closes a finding that the enterprise has answered, a major or critical one only with proof attached. Refuses:
 * missing, forbidden, blocked (wrong_stage, declare_first, finding_closed, finding_unanswered, finding_unproven), stale.
 */
export const closeFinding = (ctx: Ctx, input: SettleFinding): Promise<Outcome<{ code: string }>> =>
  withTx(ctx, async tx => {
    const held = await lockFinding(tx, ctx, input)
    if (!held.ok) return held
    const { row, found, me, as } = held.value
    const bar = closingBar(found)
    if (bar) return refuse('blocked', { reason: bar })
    await tx.db
      .update(finding)
      .set({
        status: 'closed',
        closedBy: me,
        closedAt: ctx.now,
        closureNote: input.closureNote,
        version: found.version + 1,
      })
      .where(eq(finding.id, found.id))
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'finding_closed',
      audience: 'applicant',
      role: as,
      data: { code: found.code },
    })
    await keepWaiting(tx, ctx, row.id)
    tx.audit({ action: 'close_finding', target: 'application', targetId: row.id, data: { code: found.code } })
    return done({ code: found.code })
  })
