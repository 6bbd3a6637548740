import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { objection } from '@/db/schema/decision'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type CaseRow, loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { type Ctx, personOf } from '../context'

export type ObjectionRow = typeof objection.$inferSelect

export type ObjectionStand = {
  found: ObjectionRow
  row: CaseRow
  /** Whether the objection may be answered and the objector's identity opened. */
  isHandler: boolean
}

/** Whether a person handles the objections to a case: its officer, or any officer while it has none. */
export const isHandlerOf = (row: CaseRow, personId: string): boolean =>
  row.officerId === null || row.officerId === personId

/** An objection for an officer who may open its case; to everybody else it is missing. */
export const objectionFor = async (db: Db, ctx: Ctx, id: string): Promise<Outcome<ObjectionStand>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const [found] = isId(id) ? await db.select().from(objection).where(eq(objection.id, id)) : []
  const row = found ? await loadCase(db, found.applicationId) : null
  if (!found || !row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  if (!mayOpen(standing, row) || !standing.roles.includes('officer')) return refuse('missing')
  return done({ found, row, isHandler: isHandlerOf(row, me.personId) })
}
