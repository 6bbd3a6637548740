import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import type { Ctx } from '../context'
import type { Tx } from '../tx'

/** Writes what surveillance did into the log of the case a certificate came from, where it came from one here. */
export const tellCase = async (
  tx: Tx,
  ctx: Ctx,
  applicationId: string | null,
  kind: 'surveillance_drawn' | 'surveillance_struck' | 'surveillance_result',
  data: Record<string, unknown>,
): Promise<void> => {
  if (!applicationId || !(await lockCase(tx.db, applicationId))) return
  await appendEvent(tx, ctx, {
    applicationId,
    kind,
    audience: 'applicant',
    ...(ctx.actor.kind === 'system' ? {} : { role: 'officer' as const }),
    data,
  })
}
