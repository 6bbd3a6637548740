import { and, eq, isNull } from 'drizzle-orm'
import { extensionRequest } from '@/db/schema/correction'
import type { AskExtension } from '@/domain/board/correction-inputs'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { extensionsGiven } from '../case/extensions'
import { actorId, type Ctx } from '../context'
import { messageParams } from '../notify/params'
import { officersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { withTx } from '../tx'
import { lockOwnCase } from './own-case'

/**
 * Asks the officer for more time for the correction, with the reason. Refuses with repeated while a request waits, and
 * with blocked when no extension is left or the last day is over.
 */
export const askExtension = (ctx: Ctx, input: AskExtension): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok) return own
    const { row, roles, scheme } = own.value
    const askedBy = actorId(ctx)
    if (!askedBy) return refuse('unauthenticated')
    if (!isDoneIn('corrections', row.stage) || !row.dueOn || row.dueOn < shanghaiDate(ctx.now))
      return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    if ((await extensionsGiven(tx.db, row.id)) >= scheme.correction.extensions)
      return refuse('blocked', { reason: 'no_extension_left', conditions: [] })
    const [open] = await tx.db
      .select({ id: extensionRequest.id })
      .from(extensionRequest)
      .where(and(eq(extensionRequest.applicationId, row.id), isNull(extensionRequest.answer)))
    if (open) return refuse('repeated')
    const [made] = await tx.db
      .insert(extensionRequest)
      .values({ applicationId: row.id, reason: input.reason, askedBy, askedAt: ctx.now })
      .returning({ id: extensionRequest.id })
    if (!made) throw new Error('no request was written')
    const role = (['editor', 'signer', 'owner'] as const).find(one => roles.includes(one))
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'extension_asked',
      audience: 'applicant',
      ...(role ? { role } : {}),
      data: { reason: input.reason },
    })
    tx.audit({ action: 'ask-extension', target: 'application', targetId: row.id, reason: input.reason })
    await tell(tx, ctx, await officersOf(tx, ctx, row), {
      template: 'extension_asked',
      eventKey: `${row.id}:${seq}:extension_asked`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), reason: input.reason, due: row.dueOn },
    })
    return done({ id: made.id })
  })
