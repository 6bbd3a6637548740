import { sql } from 'drizzle-orm'
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

/** Marks a case as read up to its last event, from the preview of the board. */
export const markRead = async (ctx: Ctx, input: MarkRead): Promise<Outcome<{ seq: number }>> => {
  const db = database().orm
  const row = await loadCase(db, input.applicationId)
  if (!row || !mayOpen(await standingOn(db, ctx, row), row)) return refuse('missing')
  await setReadMark(db, ctx, row)
  return done({ seq: row.eventCount })
}
