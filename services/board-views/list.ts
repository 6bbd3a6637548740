import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { boardView, deskSetting } from '@/db/schema/board-view'
import { person } from '@/db/schema/people'
import { type ListColumn, readColumns } from '@/domain/board/columns'
import { type KeptView, VIEWS_MAX } from '@/domain/board/saved-views'
import { done, type Outcome } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { viewOwner } from './own'

export type DeskSettings = { columns: ListColumn[] | null; keysOn: boolean }

/** How the person likes to work; as it comes while they have chosen nothing. */
export const deskSettings = async (ctx: Ctx): Promise<DeskSettings> => {
  const who = personOf(ctx)
  const [row] = who
    ? await database().orm.select().from(deskSetting).where(eq(deskSetting.personId, who.personId))
    : []
  return { columns: row?.columns ? readColumns(row.columns) : null, keysOn: row?.keysOn ?? true }
}

/**
 * The person's own views by name, and the one a link of a colleague's names. A link tells the question only: what it
 * shows is read within what the person may see. Refuses with missing without a board.
 */
export const keptViews = async (
  ctx: Ctx,
  linked?: string | undefined,
): Promise<Outcome<{ own: KeptView[]; linked: KeptView | null }>> => {
  const owner = viewOwner(ctx)
  if (!owner.ok) return owner
  const mine = eq(boardView.personId, owner.value)
  const rows = await database()
    .orm.select({
      id: boardView.id,
      name: boardView.name,
      query: boardView.query,
      isDefault: boardView.isDefault,
      personId: boardView.personId,
      owner: person.name,
    })
    .from(boardView)
    .innerJoin(person, eq(person.id, boardView.personId))
    .where(and(isNull(boardView.removedAt), linked ? or(mine, eq(boardView.id, linked)) : mine))
    .orderBy(asc(boardView.name))
    .limit(VIEWS_MAX + 1)
  const views = rows.map(({ personId, owner: name, isDefault, ...row }): KeptView => {
    const isMine = personId === owner.value
    return { ...row, isDefault: isMine && isDefault, owner: isMine ? null : name }
  })
  return done({
    own: views.filter(view => view.owner === null),
    linked: views.find(view => view.id === linked) ?? null,
  })
}
