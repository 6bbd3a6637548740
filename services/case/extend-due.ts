import { and, eq } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import type { ExtendDue } from '@/domain/board/office-inputs'
import { asDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { messageParams } from '../notify/params'
import { membersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { appendEvent } from './events'
import { answerRequest, extensionsGiven } from './extensions'
import { lastChange } from './last-change'
import { openForOffice } from './open-for-office'

/**
 * Gives an enterprise more time for its correction, as often and by as many working days as the scheme version
 * allows; the enterprise is told. Refuses with stale, or blocked when no extension is left.
 */
export const extendDue = (ctx: Ctx, input: ExtendDue): Promise<Outcome<{ due: string; version: number }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId, 'corrections')
    if (!opened.ok) return opened
    const row = opened.value
    if (row.version !== input.version)
      return refuse('stale', { changed: await lastChange(tx.db, row.id, { roles: ['officer'] }) })
    if (!row.dueOn) throw new Error('a correction has a last day')
    const { correction } = await schemeOf(tx.db, row.schemeVersionId)
    if ((await extensionsGiven(tx.db, row.id)) >= correction.extensions)
      return refuse('blocked', { reason: 'no_extension_left', conditions: [] })
    const due = addWorkingDays(asDate(row.dueOn), correction.extensionDays).date
    await tx.db
      .update(application)
      .set({ dueOn: due, version: row.version + 1 })
      .where(and(eq(application.id, row.id), eq(application.version, row.version)))
    await answerRequest(tx, ctx, row.id, 'granted', input.reason)
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'due_extended',
      audience: 'applicant',
      role: 'officer',
      data: { from: row.dueOn, to: due, reason: input.reason },
    })
    tx.audit({
      action: 'extend-due',
      target: 'application',
      targetId: row.id,
      reason: input.reason,
      data: { from: row.dueOn, to: due },
    })
    await tell(tx, ctx, await membersOf(tx, row), {
      template: 'due_extended',
      eventKey: `${row.id}:${seq}:due_extended`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), due, path: paths.applyCase(row.id) },
    })
    return done({ due, version: row.version + 1 })
  })
