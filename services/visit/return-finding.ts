import { eq } from 'drizzle-orm'
import { finding } from '@/db/schema/visit'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { SettleFinding } from '@/domain/visit/inputs'
import { appendEvent } from '../case/events'
import { keepWaiting } from '../case/waiting'
import type { Ctx } from '../context'
import { messageParams } from '../notify/params'
import { membersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { withTx } from '../tx'
import { lockFinding } from './settle-finding'

/**
 * Gives an answered finding back to the enterprise because the answer does not do; the note says what is still missing.
 * Refuses: missing, forbidden, blocked (wrong_stage, declare_first, finding_closed, finding_unanswered), stale.
 */
export const returnFinding = (ctx: Ctx, input: SettleFinding): Promise<Outcome<{ code: string }>> =>
  withTx(ctx, async tx => {
    const held = await lockFinding(tx, ctx, input)
    if (!held.ok) return held
    const { row, found, as } = held.value
    if (found.status !== 'answered')
      return refuse('blocked', {
        reason: found.status === 'closed' ? 'finding_closed' : 'finding_unanswered',
      })
    await tx.db
      .update(finding)
      .set({ status: 'open', closureNote: input.closureNote, version: found.version + 1 })
      .where(eq(finding.id, found.id))
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'finding_returned',
      audience: 'applicant',
      role: as,
      data: { code: found.code },
    })
    await tell(tx, ctx, await membersOf(tx, row), {
      template: 'finding_returned',
      eventKey: `${row.id}:${seq}:finding_returned`,
      applicationId: row.id,
      params: {
        ...(await messageParams(tx, row)),
        code: found.code,
        due: found.dueOn,
        note: input.closureNote,
        path: paths.applyFinding(row.id, found.id),
      },
    })
    await keepWaiting(tx, ctx, row.id)
    tx.audit({
      action: 'return_finding',
      target: 'application',
      targetId: row.id,
      data: { code: found.code },
    })
    return done({ code: found.code })
  })
