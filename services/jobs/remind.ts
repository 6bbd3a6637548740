import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { membership } from '@/db/schema/enterprise'
import { assignment } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { tell } from '../notify/tell'
import { type Tx, withTx } from '../tx'

type Due = Pick<
  typeof application.$inferSelect,
  'id' | 'stage' | 'dueOn' | 'brandName' | 'productName' | 'officerId' | 'enterpriseId'
>

const whoIsReminded = async (tx: Tx, row: Due): Promise<string[]> => {
  if (row.stage === 'correction') {
    const rows = await tx.db
      .select({ id: membership.personId })
      .from(membership)
      .where(and(eq(membership.enterpriseId, row.enterpriseId), isNull(membership.removedAt)))
    return rows.map(r => r.id)
  }
  if (row.stage === 'expert_review' || row.stage === 'site_visit') {
    const rows = await tx.db
      .select({ id: assignment.personId })
      .from(assignment)
      .where(and(eq(assignment.applicationId, row.id), inArray(assignment.status, ['invited', 'declared'])))
    return rows.map(r => r.id)
  }
  return row.officerId ? [row.officerId] : []
}

/** Reminds whoever is waited for, once two working days before the last day of a stage and once on it. */
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
      enterpriseId: application.enterpriseId,
    })
    .from(application)
    .where(and(isNotNull(application.dueOn), inArray(application.dueOn, days), isNull(application.settledAt)))
  for (const row of rows) {
    await withTx(ctx, async tx => {
      await tell(tx, ctx, await whoIsReminded(tx, row), {
        template: 'due_soon',
        eventKey: `${row.id}:due:${row.stage}:${row.dueOn}:${row.dueOn === today ? 'last' : 'soon'}`,
        applicationId: row.id,
        params: {
          brand: row.brandName,
          product: row.productName,
          to: row.stage,
          due: row.dueOn ?? '',
          applicationId: row.id,
          ...(row.stage === 'correction' ? { path: `/apply/${row.id}` } : {}),
        },
      })
      return done(null)
    })
  }
}
