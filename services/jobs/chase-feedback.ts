import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { feedbackDraft } from '@/db/schema/decision'
import { asDate, type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays, workingDaysBetween } from '@/domain/calendar/working-days'
import { done, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Reminders } from '@/domain/scheme/schema-reminders'
import { appendEvent } from '../case/events'
import type { Ctx } from '../context'
import { database } from '../database'
import { everyOfficer, officersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { toldKeys } from '../notify/told-keys'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { isolated } from './isolated'
import { DUE, type Due } from './waited-for'

/** No scheme reminds earlier than this many working days before. */
const EARLIEST = 60
/** Reports looked at in one sweep, those due first. */
const AT_ONCE = 1000

type Waiting = Due & { feedbackOn: string }
type Step = { kind: 'feedback_due' | 'feedback_overdue'; days: number; to: 'waited' | 'office' }

/** What a report asks for today: the nearest reminder, or the last step up once its date has passed. */
const stepOf = (dueOn: string, reminders: Reminders, today: CalendarDate): Step | null => {
  if (dueOn >= today) {
    const days = reminders.before
      .filter(step => !step.only && dueOn <= addWorkingDays(today, step.days).date)
      .map(step => step.days)
    return days.length > 0 ? { kind: 'feedback_due', days: Math.min(...days), to: 'waited' } : null
  }
  const over = workingDaysBetween(asDate(dueOn), today)
  const taken = reminders.after.filter(step => step.days <= over)
  return taken.reduce<Step | null>(
    (last, step) => (last && last.days > step.days ? last : { kind: 'feedback_overdue', ...step }),
    null,
  )
}

const keyOf = (row: Waiting, { kind, days }: Step): string => `${row.id}:${kind}:${row.feedbackOn}:${days}`

const chase = (ctx: Ctx, row: Waiting, step: Step) =>
  withTx(ctx, async tx => {
    const [held] = await tx.db
      .select({ id: feedbackDraft.applicationId })
      .from(feedbackDraft)
      .where(and(eq(feedbackDraft.applicationId, row.id), isNull(feedbackDraft.releasedAt)))
      .for('update')
    const eventKey = keyOf(row, step)
    if (!held || (await toldKeys(tx.db, [eventKey])).size > 0) return refuse('repeated')
    const officers = step.to === 'office' ? await everyOfficer(tx, ctx, row) : await officersOf(tx, ctx, row)
    await tell(tx, ctx, officers, {
      template: step.kind,
      eventKey,
      applicationId: row.id,
      params: {
        brand: row.brandName,
        product: row.productName,
        due: row.feedbackOn,
        days: String(workingDaysBetween(asDate(row.feedbackOn), shanghaiDate(ctx.now))),
        applicationId: row.id,
        path: paths.reviewFeedback(row.id),
      },
    })
    if (step.kind === 'feedback_due') return done(null)
    const data = { due: row.feedbackOn, days: step.days, to: step.to }
    await appendEvent(tx, ctx, { applicationId: row.id, kind: step.kind, audience: 'office', data })
    tx.audit({ action: step.kind, target: 'application', targetId: row.id, data })
    return done(null)
  })

/**
 * Reminds the officer of every report that waits to be released, on the days before its last day that the scheme version
 * names, and carries it further up once that day has passed, each step once: the case's log says so, and its officer or
 * the whole office is told. After downtime only the latest step is taken; one report that fails leaves the others theirs.
 */
export const chaseFeedback = async (ctx: Ctx): Promise<void> => {
  const today = shanghaiDate(ctx.now)
  const { orm } = database()
  const rows: Waiting[] = await orm
    .select({ ...DUE, feedbackOn: feedbackDraft.dueOn })
    .from(feedbackDraft)
    .innerJoin(application, eq(application.id, feedbackDraft.applicationId))
    .where(
      and(isNull(feedbackDraft.releasedAt), lte(feedbackDraft.dueOn, addWorkingDays(today, EARLIEST).date)),
    )
    .orderBy(asc(feedbackDraft.dueOn), asc(feedbackDraft.applicationId))
    .limit(AT_ONCE)
  const due: { row: Waiting; step: Step }[] = []
  for (const row of rows) {
    const step = stepOf(row.feedbackOn, (await schemeOf(orm, row.schemeVersionId)).reminders, today)
    if (step) due.push({ row, step })
  }
  const told = await toldKeys(
    orm,
    due.map(({ row, step }) => keyOf(row, step)),
  )
  for (const { row, step } of due)
    if (!told.has(keyOf(row, step))) await isolated('feedback', row.id, () => chase(ctx, row, step))
}
