import type { BoardScope } from '@/db/queries/board-scope'
import { readList } from '@/db/queries/board-table'
import { areaOf } from '@/domain/areas'
import type { Card } from '@/domain/board/card'
import { clockMarks } from '@/domain/board/clock'
import { type ListColumn, USUAL_COLUMNS } from '@/domain/board/columns'
import { FLAGS } from '@/domain/board/flags'
import { type BoardQuery, boardAddress } from '@/domain/board/query'
import { columnName } from '@/domain/board/stages'
import { asDate } from '@/domain/calendar/days'
import { csvLine } from '@/domain/csv'
import { FIELD_IDS, FIELDS } from '@/domain/fields'
import { done, type Outcome } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { messagesFor } from '@/domain/words/messages'
import { deskSettings } from '../board-views/list'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'
import { recordRead } from '../security-log'
import { toCard } from './cards'
import { boardScope } from './scope'

const CHUNK = 500
/** Lines of one export; a longer one ends with a line that says so. */
export const EXPORT_MAX = 20_000

type Cell = string | number | null

const cellsIn = (locale: Ctx['locale']): Record<ListColumn, (card: Card) => Cell> => {
  const words = messagesFor(locale)
  const lang = locale === 'en' ? 'en' : 'zh'
  return {
    enterprise: card => card.enterprise,
    creditCode: card => card.creditCode ?? null,
    area: card => areaOf(card.area)?.short[lang] ?? card.area,
    field: card => FIELD_IDS.filter(id => id === card.field).map(id => FIELDS[id][lang])[0] ?? card.field,
    stage: card => words.workflow.stage[columnName(card.stage)],
    left: card => (card.clock.state === 'over' ? -card.clock.left : card.clock.left),
    due: card => card.due,
    day: card => card.clock.used,
    since: card => card.since,
    waiting: card => {
      if (!card.waiting) return null
      const { reason, done: parts, of } = card.waiting
      const said = words.board.waiting[reason]
        .replace('{who}', card.officer?.name ?? words.board.waiting.unassigned)
        .replace('{area}', areaOf(card.area)?.short[lang] ?? card.area)
        .replace('{stage}', words.workflow.stage[columnName(card.stage)])
      return of > 0 ? `${said} ${parts}/${of}` : said
    },
    officer: card => card.officer?.name ?? null,
    flags: card =>
      FLAGS.filter(flag => card.flags[flag])
        .map(flag => words.board.flag[flag])
        .join(' '),
    reference: card => card.reference,
  }
}

async function* lines(
  ctx: Ctx,
  scope: BoardScope,
  query: BoardQuery,
  columns: readonly ListColumn[],
  scheme: Scheme,
): AsyncGenerator<string> {
  const { board, views } = messagesFor(ctx.locale)
  const cells = cellsIn(ctx.locale)
  const heads = columns.map(c => (c === 'creditCode' ? views.columns.creditCode : board.list[c]))
  // The mark tells spreadsheets that the file is UTF-8.
  yield `\uFEFF${csvLine([board.list.brand, ...heads])}`
  const marks = clockMarks(asDate(scope.today))
  const order = { sort: query.sort ?? 'due', dir: query.dir ?? 'asc' } as const
  for (let skip = 0; skip < EXPORT_MAX; skip += CHUNK) {
    const rows = await readList(database().orm, scope, query, marks, { ...order, take: CHUNK, skip })
    for (const row of rows) {
      const card = toCard(row, scheme, scope.today)
      yield csvLine([`${card.brand} ${card.product}`.trim(), ...columns.map(column => cells[column](card))])
    }
    if (rows.length < CHUNK) return
  }
  yield csvLine([views.exportMax.replace('{max}', String(EXPORT_MAX))])
}

/**
 * The table as CSV text with every case that matches, in its order and with its columns; safe from formulas. What the
 * person may not see is not in it, and the export is itself logged. Refuses with missing without a board.
 */
export const exportList = async (ctx: Ctx, query: BoardQuery): Promise<Outcome<AsyncGenerator<string>>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const [settings, inForce] = await Promise.all([
    deskSettings(ctx),
    schemeInForce(database().orm, scope.value.today),
  ])
  if (!inForce) throw new Error('no scheme version is in force')
  await recordRead(ctx, 'export-board', 'board', '', { query: boardAddress(query) })
  const columns = query.cols ?? settings.columns ?? USUAL_COLUMNS
  return done(lines(ctx, scope.value, query, columns, inForce.scheme))
}
