import { and, gte, inArray, isNull, lte } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { notification } from '@/db/schema/people'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { database } from '../database'
import { panelSeats } from '../expert/seat'
import { committeeFor, districtOf, inspectorsOf, membersOf, officersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { type Tx, withTx } from '../tx'
import { isolated } from './isolated'

type Due = Pick<
  typeof application.$inferSelect,
  'id' | 'stage' | 'dueOn' | 'brandName' | 'productName' | 'officerId' | 'areaId' | 'enterpriseId'
>

type Reminded = { people: string[]; path?: `/${string}` }

/** Seats that still owe their part; while nobody is seated it is the officer who has to draw. */
const orOfficer = async (
  tx: Tx,
  ctx: Ctx,
  row: Due,
  seated: string[],
  path: `/${string}`,
): Promise<Reminded> =>
  seated.length > 0 ? { people: seated, path } : { people: await officersOf(tx, ctx, row) }

const whoIsReminded = async (tx: Tx, ctx: Ctx, row: Due): Promise<Reminded> => {
  switch (row.stage) {
    case 'correction':
      return { people: await membersOf(tx, row), path: paths.applyCase(row.id) }
    case 'district_check':
      return { people: await districtOf(tx, ctx, row) }
    case 'expert_review': {
      const seats = await panelSeats(tx.db, row.id)
      const owing = seats.filter(seat => seat.sheet?.status !== 'sealed').map(seat => seat.personId)
      return orOfficer(tx, ctx, row, owing, paths.reviewTasks())
    }
    case 'site_visit':
      return orOfficer(tx, ctx, row, await inspectorsOf(tx, row), paths.visit(row.id))
    case 'deliberation':
      return { people: await committeeFor(tx, ctx, row), path: paths.deliberation(row.id) }
    default:
      return { people: await officersOf(tx, ctx, row) }
  }
}

/** When a stage reminds before its last day, in working days; a correction once more, as it ends by itself. */
const BEFORE = [
  { name: 'last', days: 0 },
  { name: 'soon', days: 2 },
  { name: 'early', days: 5, only: 'correction' },
] as const

/** The nearest reminder that is due for a case today, whether or not one was due yesterday; null for none yet. */
const reminderOf = (row: Due, today: CalendarDate): string | null =>
  BEFORE.find(
    step =>
      row.dueOn !== null &&
      row.dueOn <= addWorkingDays(today, step.days).date &&
      (!('only' in step) || step.only === row.stage),
  )?.name ?? null

const keyOf = (row: Due, reminder: string): string => `${row.id}:due:${row.stage}:${row.dueOn}:${reminder}`

const remind = (ctx: Ctx, row: Due, reminder: string) =>
  withTx(ctx, async tx => {
    const { people, path } = await whoIsReminded(tx, ctx, row)
    await tell(tx, ctx, people, {
      template: 'due_soon',
      eventKey: keyOf(row, reminder),
      applicationId: row.id,
      params: {
        brand: row.brandName,
        product: row.productName,
        to: row.stage,
        due: row.dueOn ?? '',
        applicationId: row.id,
        ...(path ? { path } : {}),
      },
    })
    return done(null)
  })

/** Those of the keys under which somebody was told already. */
const toldKeys = async (keys: string[]): Promise<Set<string>> => {
  if (keys.length === 0) return new Set()
  const rows = await database()
    .orm.selectDistinct({ key: notification.eventKey })
    .from(notification)
    .where(inArray(notification.eventKey, keys))
  return new Set(rows.map(row => row.key))
}

/**
 * Reminds whoever is waited for two working days before the last day of a stage and on it, of a correction five days
 * before as well; each once. A reminder missed while nothing ran is made up for, and one case that fails leaves the others
 * theirs.
 */
export const remindDue = async (ctx: Ctx): Promise<void> => {
  const today = shanghaiDate(ctx.now)
  const rows: Due[] = await database()
    .orm.select({
      id: application.id,
      stage: application.stage,
      dueOn: application.dueOn,
      brandName: application.brandName,
      productName: application.productName,
      officerId: application.officerId,
      areaId: application.areaId,
      enterpriseId: application.enterpriseId,
    })
    .from(application)
    .where(
      and(
        gte(application.dueOn, today),
        lte(application.dueOn, addWorkingDays(today, 5).date),
        isNull(application.settledAt),
      ),
    )
  const due = rows.flatMap(row => {
    const reminder = reminderOf(row, today)
    return reminder ? [{ row, reminder }] : []
  })
  const told = await toldKeys(due.map(({ row, reminder }) => keyOf(row, reminder)))
  for (const { row, reminder } of due)
    if (!told.has(keyOf(row, reminder))) await isolated('remind', row.id, () => remind(ctx, row, reminder))
}
