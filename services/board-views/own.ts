import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { boardView } from '@/db/schema/board-view'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { boardScope } from '../board/scope'
import type { Ctx } from '../context'
import { databaseProblem } from '../tx'

/** The person whose views these are. Refuses with missing whoever has no board. */
export const viewOwner = (ctx: Ctx): Outcome<string> => {
  const scope = boardScope(ctx)
  return scope.ok ? done(scope.value.personId) : scope
}

/** One of the person's own views that is still kept; one of somebody else's is missing. */
export const ownView = async (db: Db, personId: string, id: string) => {
  const [row] = await db
    .select()
    .from(boardView)
    .where(and(eq(boardView.id, id), eq(boardView.personId, personId), isNull(boardView.removedAt)))
    .for('update')
  return row ?? null
}

/** Turns the database's word that a name is taken into a refusal beside the field. */
export const orTaken = async <T>(write: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await write()
  } catch (error) {
    if (databaseProblem(error).constraint !== 'board_view_name') throw error
    return refuse('invalid', { fields: { name: 'taken' } })
  }
}
