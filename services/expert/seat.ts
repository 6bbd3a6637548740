import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { assignment, scoreSheet } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import type { CaseRow } from '../case/load'
import { actorId, type Ctx } from '../context'

/** A person's live place on a panel, with the state of their sheet once there is one. */
export type PanelSeat = {
  assignmentId: string
  personId: string
  alias: string
  status: 'invited' | 'declared'
  calledAt: Date
  /** Last day on which an invited expert accepts or declines; null where none was set. */
  answerBy: string | null
  sheet: {
    id: string
    status: 'draft' | 'sealed' | 'void'
    sealedAt: Date | null
    openedAt: Date | null
  } | null
}

const LIVE = ['invited', 'declared'] as const

/** The live seats of a case's expert panel, in the order of their pseudonyms. */
export const panelSeats = async (db: Db, applicationId: string): Promise<PanelSeat[]> => {
  const rows = await db
    .select({
      assignmentId: assignment.id,
      personId: assignment.personId,
      alias: assignment.alias,
      status: assignment.status,
      calledAt: assignment.at,
      answerBy: assignment.answerBy,
      sheetId: scoreSheet.id,
      sheetStatus: scoreSheet.status,
      sealedAt: scoreSheet.sealedAt,
      openedAt: scoreSheet.openedAt,
    })
    .from(assignment)
    .leftJoin(scoreSheet, eq(scoreSheet.assignmentId, assignment.id))
    .where(
      and(
        eq(assignment.applicationId, applicationId),
        eq(assignment.role, 'expert'),
        inArray(assignment.status, [...LIVE]),
      ),
    )
    .orderBy(assignment.alias)
  return rows.map(({ sheetId, sheetStatus, sealedAt, openedAt, status, ...seat }) => ({
    ...seat,
    status: status === 'declared' ? ('declared' as const) : ('invited' as const),
    sheet: sheetId && sheetStatus ? { id: sheetId, status: sheetStatus, sealedAt, openedAt } : null,
  }))
}

/** The actor's own live seat on a case, or null: strangers, recused and conflicted people have none. */
export const mySeat = async (db: Db, ctx: Ctx, row: CaseRow): Promise<PanelSeat | null> => {
  const me = actorId(ctx)
  if (!me) return null
  const seat = (await panelSeats(db, row.id)).find(s => s.personId === me)
  if (!seat) return null
  const found = await db.execute<{ conflicted: boolean }>(
    sql`select is_conflicted(${me}, ${row.id}, ${shanghaiDate(ctx.now)}::date) as conflicted`,
  )
  return found.rows[0]?.conflicted === false ? seat : null
}
