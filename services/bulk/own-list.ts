import { countOwnBulks, type OwnBulkRow, readOwnBulks } from '@/db/queries/board-bulk'
import type { OwnBulk } from '@/domain/board/bulk'
import { done, type Outcome } from '@/domain/outcome'
import { type Page, placeOf } from '@/domain/pages'
import { boardScope } from '../board/scope'
import type { Ctx } from '../context'
import { database } from '../database'

const ROWS = 30
/** Unfinished ones told of on the page of the day; the rest stand in the list of one's own. */
const OPEN = 5

const view = (row: OwnBulkRow): OwnBulk => ({
  id: row.id,
  transition: row.transition,
  openedAt: new Date(row.opened_at).toISOString(),
  isOpen: !row.ended && row.left > 0,
  isStopped: row.stopped,
  total: row.total,
  waiting: row.left,
  moved: row.moved,
  undone: row.undone,
})

/** The bulk moves this person began and has not finished, the newest first: to go on with, or to leave. */
export const openBulks = async (personId: string): Promise<OwnBulk[]> =>
  (await readOwnBulks(database().orm, personId, { isOpen: true, take: OPEN, skip: 0 })).map(view)

/** All bulk moves of this person, the newest first, nobody else's. Refuses with missing without a board. */
export const listBulks = async (ctx: Ctx, asked: number): Promise<Outcome<Page<OwnBulk>>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const db = database().orm
  const { personId } = scope.value
  const total = await countOwnBulks(db, personId)
  const { page, pages, skip } = placeOf(total, asked, ROWS)
  const rows = await readOwnBulks(db, personId, { isOpen: false, take: ROWS, skip })
  return done({ rows: rows.map(view), total, page, pages })
}
