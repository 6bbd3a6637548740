import type { RefuseExtension } from '@/domain/board/correction-inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { messageParams } from '../notify/params'
import { membersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { withTx } from '../tx'
import { appendEvent } from './events'
import { answerRequest } from './extensions'
import { openForOffice } from './open-for-office'

/** Refuses an enterprise more time, with the reason; the last day stays. Refuses with missing when nobody has asked. */
export const refuseExtension = (ctx: Ctx, input: RefuseExtension): Promise<Outcome<{ due: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId, 'corrections')
    if (!opened.ok) return opened
    const row = opened.value
    if (!(await answerRequest(tx, ctx, row.id, 'refused', input.reason))) return refuse('missing')
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'extension_refused',
      audience: 'applicant',
      role: 'officer',
      data: { reason: input.reason },
    })
    tx.audit({ action: 'refuse-extension', target: 'application', targetId: row.id, reason: input.reason })
    const due = row.dueOn ?? ''
    await tell(tx, ctx, await membersOf(tx, row), {
      template: 'extension_refused',
      eventKey: `${row.id}:${seq}:extension_refused`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), due, reason: input.reason, path: paths.applyCase(row.id) },
    })
    return done({ due })
  })
