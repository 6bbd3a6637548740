import { and, gte, isNull, lte } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done } from '@/domain/outcome'
import type { Reminders } from '@/domain/scheme/schema-reminders'
import type { Ctx } from '../context'
import { database } from '../database'
import { tell } from '../notify/tell'
import { toldKeys } from '../notify/told-keys'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { isolated } from './isolated'
import { DUE, type Due, dueParams, whoIsWaitedFor } from './waited-for'

/** No scheme reminds earlier than this many working days before. */
const EARLIEST = 60

/** The nearest reminder that is due for a case today, whether or not one was due yesterday; null for none yet. */
const reminderOf = (row: Due, steps: Reminders['before'], today: CalendarDate): number | null => {
  const { dueOn } = row
  if (dueOn === null) return null
  const due = steps
    .filter(step => !step.only || step.only.some(stage => stage === row.stage))
    .filter(step => dueOn <= addWorkingDays(today, step.days).date)
  return due.length > 0 ? Math.min(...due.map(step => step.days)) : null
}

const keyOf = (row: Due, days: number): string => `${row.id}:due:${row.stage}:${row.dueOn}:${days}`

const remind = (ctx: Ctx, row: Due, days: number) =>
  withTx(ctx, async tx => {
    const { people, path } = await whoIsWaitedFor(tx, ctx, row)
    await tell(tx, ctx, people, {
      template: 'due_soon',
      eventKey: keyOf(row, days),
      applicationId: row.id,
      params: dueParams(row, path),
    })
    return done(null)
  })

/**
 * Reminds whoever is waited for on the days before the last day of a stage that the scheme version names, each once. A
 * reminder missed while nothing ran is made up for, and one case that fails leaves the others theirs.
 */
export const remindDue = async (ctx: Ctx): Promise<void> => {
  const today = shanghaiDate(ctx.now)
  const { orm } = database()
  const rows: Due[] = await orm
    .select(DUE)
    .from(application)
    .where(
      and(
        gte(application.dueOn, today),
        lte(application.dueOn, addWorkingDays(today, EARLIEST).date),
        isNull(application.settledAt),
      ),
    )
  const due: { row: Due; days: number }[] = []
  for (const row of rows) {
    const { reminders } = await schemeOf(orm, row.schemeVersionId)
    const days = reminderOf(row, reminders.before, today)
    if (days !== null) due.push({ row, days })
  }
  const told = await toldKeys(
    orm,
    due.map(({ row, days }) => keyOf(row, days)),
  )
  for (const { row, days } of due)
    if (!told.has(keyOf(row, days))) await isolated('remind', row.id, () => remind(ctx, row, days))
}
