import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { enterprise } from '@/db/schema/enterprise'
import { cardClock } from '@/domain/board/clock'
import { isBoardStage } from '@/domain/board/stages'
import { shanghaiDate } from '@/domain/calendar/days'
import type { CaseHead } from '@/domain/expert/views'
import type { Scheme } from '@/domain/scheme/schema'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'

type Timed = Pick<CaseRow, 'stage' | 'stageSince' | 'dueOn'>

/** The clock of a case's stage today, or null where there is no limit. */
export const stageClock = (ctx: Ctx, row: Timed, scheme: Scheme): CaseHead['clock'] =>
  row.dueOn && isBoardStage(row.stage)
    ? cardClock(
        {
          stage: row.stage,
          since: shanghaiDate(row.stageSince),
          due: row.dueOn,
          stageLimit: scheme.limits[row.stage],
          hasOpenObjection: false,
        },
        shanghaiDate(ctx.now),
      )
    : null

/** What stands above every page about a case. */
export const caseHead = async (db: Db, ctx: Ctx, row: CaseRow, scheme: Scheme): Promise<CaseHead> => {
  const [holder] = await db
    .select({ name: enterprise.name })
    .from(enterprise)
    .where(eq(enterprise.id, row.enterpriseId))
  return {
    id: row.id,
    brand: row.brandName,
    product: row.productName,
    enterprise: holder?.name ?? '',
    reference: row.reference ?? '',
    due: row.dueOn,
    clock: stageClock(ctx, row, scheme),
  }
}
