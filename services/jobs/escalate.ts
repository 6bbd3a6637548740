import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application, caseEvent } from '@/db/schema/application'
import { canBeLate } from '@/domain/board/clock'
import { asDate, type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { workingDaysBetween } from '@/domain/calendar/working-days'
import { done, refuse } from '@/domain/outcome'
import type { Reminders } from '@/domain/scheme/schema-reminders'
import { isStage } from '@/domain/workflow/types'
import { appendEvent } from '../case/events'
import type { Ctx } from '../context'
import { database } from '../database'
import { everyOfficer, officersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { schemeOf } from '../scheme/load'
import { type Tx, withTx } from '../tx'
import { isolated } from './isolated'
import { DUE, type Due, dueParams, type Reminded, whoIsWaitedFor } from './waited-for'

type Step = Reminders['after'][number]

/** The last step up whose day has come; null while none has. */
const stepOf = (dueOn: string, steps: readonly Step[], today: CalendarDate): Step | null => {
  const over = workingDaysBetween(asDate(dueOn), today)
  return steps
    .filter(step => step.days <= over)
    .reduce<Step | null>((a, b) => (a && a.days > b.days ? a : b), null)
}

/** Whoever is waited for with the page they work on, and each officer concerned, led to the page of the case. */
const whoHears = async (tx: Tx, ctx: Ctx, row: Due, to: Step['to']): Promise<Reminded[]> => {
  const waited = await whoIsWaitedFor(tx, ctx, row)
  const officers = to === 'office' ? await everyOfficer(tx, ctx, row) : await officersOf(tx, ctx, row)
  return [waited, { people: officers.filter(id => !waited.people.includes(id)) }]
}

/** Name of a step for one last day of one case. */
const keyOf = (id: string, due: string, days: number): string => `${id} ${due} ${days}`

/** The steps already taken for these cases, by the log of each. */
const taken = async (db: Db, ids: string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({
      id: caseEvent.applicationId,
      due: sql<string>`${caseEvent.data} ->> 'due'`,
      days: sql<number>`(${caseEvent.data} ->> 'days')::int`,
    })
    .from(caseEvent)
    .where(and(inArray(caseEvent.applicationId, ids), eq(caseEvent.kind, 'overdue')))
  return new Set(rows.map(row => keyOf(row.id, row.due, row.days)))
}

const escalate = (ctx: Ctx, row: Due & { dueOn: string }, step: Step) =>
  withTx(ctx, async tx => {
    const [held] = await tx.db
      .select({ id: application.id })
      .from(application)
      .where(
        and(eq(application.id, row.id), eq(application.stage, row.stage), eq(application.dueOn, row.dueOn)),
      )
      .for('update')
    if (!held) return refuse('repeated')
    if ((await taken(tx.db, [row.id])).has(keyOf(row.id, row.dueOn, step.days))) return refuse('repeated')
    const data = { due: row.dueOn, days: step.days, to: step.to }
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'overdue',
      audience: 'office',
      data,
    })
    tx.audit({ action: 'overdue', target: 'application', targetId: row.id, data })
    for (const { people, path } of await whoHears(tx, ctx, row, step.to))
      await tell(tx, ctx, people, {
        template: 'overdue',
        eventKey: `${row.id}:${seq}:overdue`,
        applicationId: row.id,
        params: {
          ...dueParams(row, path),
          days: String(workingDaysBetween(asDate(row.dueOn), shanghaiDate(ctx.now))),
        },
      })
    return done(null)
  })

/**
 * Carries every case whose last day has passed further up by the steps of its scheme version: the case's log says so,
 * and whoever is waited for, its officer or the whole office is told. Each step is taken once for one last day; after
 * downtime only the latest is.
 */
export const escalateOverdue = async (ctx: Ctx): Promise<void> => {
  const today = shanghaiDate(ctx.now)
  const { orm } = database()
  const rows = await orm
    .select(DUE)
    .from(application)
    .where(and(lt(application.dueOn, today), isNull(application.settledAt)))
  const due: { row: Due & { dueOn: string }; step: Step }[] = []
  for (const row of rows) {
    const { dueOn } = row
    if (dueOn === null || !isStage(row.stage) || !canBeLate(row.stage)) continue
    const { reminders } = await schemeOf(orm, row.schemeVersionId)
    const step = stepOf(dueOn, reminders.after, today)
    if (step) due.push({ row: { ...row, dueOn }, step })
  }
  const known = await taken(
    orm,
    due.map(({ row }) => row.id),
  )
  for (const { row, step } of due)
    if (!known.has(keyOf(row.id, row.dueOn, step.days)))
      await isolated('escalate', row.id, () => escalate(ctx, row, step))
}
