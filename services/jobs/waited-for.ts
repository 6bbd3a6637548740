import { application } from '@/db/schema/application'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { panelSeats } from '../expert/seat'
import { committeeFor, districtOf, inspectorsOf, membersOf, officersOf } from '../notify/people'
import type { Tx } from '../tx'

/** What a reminder has to know of a case. */
export const DUE = {
  id: application.id,
  stage: application.stage,
  dueOn: application.dueOn,
  brandName: application.brandName,
  productName: application.productName,
  officerId: application.officerId,
  areaId: application.areaId,
  enterpriseId: application.enterpriseId,
  schemeVersionId: application.schemeVersionId,
}
export type Due = Pick<typeof application.$inferSelect, keyof typeof DUE>

/** Who is told of a date, and the page they are led to when it is not the page of the case. */
export type Reminded = { people: string[]; path?: `/${string}` }

/** Seats that still owe their part; while nobody is seated it is the officer who has to draw. */
const orOfficer = async (
  tx: Tx,
  ctx: Ctx,
  row: Due,
  seated: string[],
  path: `/${string}`,
): Promise<Reminded> =>
  seated.length > 0 ? { people: seated, path } : { people: await officersOf(tx, ctx, row) }

/** Whoever a case waits for at its stage. */
export const whoIsWaitedFor = async (tx: Tx, ctx: Ctx, row: Due): Promise<Reminded> => {
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

/** What a message about the last day of a case says. */
export const dueParams = (row: Due, path: Reminded['path']): Record<string, string> => ({
  brand: row.brandName,
  product: row.productName,
  to: row.stage,
  due: row.dueOn ?? '',
  applicationId: row.id,
  ...(path ? { path } : {}),
})
