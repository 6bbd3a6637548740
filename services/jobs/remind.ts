import { and, inArray, isNotNull, isNull } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { shanghaiDate } from '@/domain/calendar/days'
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

const remind = (ctx: Ctx, row: Due, isLastDay: boolean) =>
  withTx(ctx, async tx => {
    const { people, path } = await whoIsReminded(tx, ctx, row)
    await tell(tx, ctx, people, {
      template: 'due_soon',
      eventKey: `${row.id}:due:${row.stage}:${row.dueOn}:${isLastDay ? 'last' : 'soon'}`,
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

/**
 * Reminds whoever is waited for, once two working days before the last day of a stage and once on it; one case that
 * fails leaves the others their reminder.
 */
export const remindDue = async (ctx: Ctx): Promise<void> => {
  const today = shanghaiDate(ctx.now)
  const days = [today, addWorkingDays(today, 2).date]
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
    .where(and(isNotNull(application.dueOn), inArray(application.dueOn, days), isNull(application.settledAt)))
  for (const row of rows) await isolated('remind', row.id, () => remind(ctx, row, row.dueOn === today))
}
