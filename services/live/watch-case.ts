import { sql } from 'drizzle-orm'
import { type WatchCase, writeWatch } from '@/domain/board/live'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { boardScope } from '../board/scope'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { database } from '../database'

/**
 * Tells the boards of colleagues that the person has a card or its move sheet open, or has closed it. Kept nowhere.
 * Refuses with missing for a case the person may not see.
 */
export const watchCase = async (ctx: Ctx, input: WatchCase): Promise<Outcome<null>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const db = database().orm
  const row = await loadCase(db, input.applicationId)
  if (!row || !mayOpen(await standingOn(db, ctx, row), row)) return refuse('missing')
  const notice = writeWatch(row.id, scope.value.personId, input.what, input.tab)
  await db.execute(sql`select pg_notify('board', ${notice})`)
  return done(null)
}
