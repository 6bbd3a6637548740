import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { readMark } from '@/db/schema/application'
import type { MarkRead } from '@/domain/board/office-inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { type CaseRow, loadCase } from './load'
import { mayOpen, standingOn } from './roles'

/** Notes how far a person has read a case; never moves the mark back. */
export const setReadMark = async (
  db: Db,
  ctx: Ctx,
  row: Pick<CaseRow, 'id' | 'eventCount'>,
): Promise<void> => {
  const person = personOf(ctx)
  if (!person) return
  const seq = row.eventCount
  await db
    .insert(readMark)
    .values({ personId: person.personId, applicationId: row.id, seq, at: ctx.now })
    .onConflictDoUpdate({
      target: [readMark.personId, readMark.applicationId],
      set: { seq, at: ctx.now },
      setWhere: sql`${readMark.seq} < ${seq}`,
    })
}

/** How far this person has read a case; null while they never have. */
export const readTo = async (db: Db, ctx: Ctx, applicationId: string): Promise<number | null> => {
  const person = personOf(ctx)
  if (!person) return null
  const [row] = await db
    .select({ seq: readMark.seq })
    .from(readMark)
    .where(and(eq(readMark.personId, person.personId), eq(readMark.applicationId, applicationId)))
  return row?.seq ?? null
}

/** Marks a case as read up to the last event its reader was shown, from the preview of the board. */
export const markRead = async (ctx: Ctx, input: MarkRead): Promise<Outcome<{ seq: number }>> => {
  const db = database().orm
  const row = await loadCase(db, input.applicationId)
  if (!row || !mayOpen(await standingOn(db, ctx, row), row)) return refuse('missing')
  const seq = Math.min(input.seq, row.eventCount)
  await setReadMark(db, ctx, { id: row.id, eventCount: seq })
  return done({ seq })
}
