import { and, asc, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { expertTie } from '@/db/schema/expert'
import { type ExpertColumn, type SaidTies, TIE_COLUMN_NAMES, TIE_COLUMNS } from '@/domain/expert/record/sheet'
import { printTie } from '@/domain/expert/record/tie-cell'
import { MOST_TIES, type TieMove, tieMoves } from '@/domain/expert/record/tie-moves'
import type { ExpertTieLine } from '@/domain/expert/record/views'
import type { RowFate } from '@/domain/sheet/preview'

/** The ties that stand on record, by person, in the order a table names them. */
export const standingTies = async (
  db: Db,
  people: readonly string[],
): Promise<Map<string, ExpertTieLine[]>> => {
  const rows = await db
    .select()
    .from(expertTie)
    .where(and(inArray(expertTie.personId, [...people]), isNull(expertTie.removedAt)))
    .orderBy(asc(expertTie.organisation), asc(expertTie.since), asc(expertTie.id))
  const byPerson = new Map<string, ExpertTieLine[]>()
  for (const { personId, id, kind, organisation, creditCode, since, until, detail } of rows)
    byPerson.set(personId, [
      ...(byPerson.get(personId) ?? []),
      { id, kind, organisation, creditCode, since, until, detail },
    ])
  return byPerson
}

/** What the cells of ties of a line do to those that stand, as they will be written and as they are shown. */
export const judgeTies = (
  said: SaidTies,
  standing: readonly ExpertTieLine[],
): { moves: TieMove[] } & Pick<RowFate<ExpertColumn>, 'changes' | 'problems'> => {
  const found = TIE_COLUMN_NAMES.map(column => {
    const kind = TIE_COLUMNS[column]
    return { column, kind, ...tieMoves(kind, said[column], standing) }
  })
  const moves = found.flatMap(each => each.moves)
  const added = found.find(each => each.moves.some(({ from }) => from === null))
  const isFull = standing.length + moves.filter(({ from }) => from === null).length > MOST_TIES
  return {
    moves,
    changes: found.flatMap(({ column, moves: mine }) =>
      mine.map(({ from, to }) => ({ column, from: from ? printTie(from) : '', to: printTie(to) })),
    ),
    problems: [
      ...found.flatMap(({ column, kind, repeated }) =>
        repeated.map(tie => ({ column, code: 'tie_repeated', given: printTie({ kind, ...tie }) })),
      ),
      ...(added && isFull ? [{ column: added.column, code: 'too_many_ties', given: '' }] : []),
    ],
  }
}
