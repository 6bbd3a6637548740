import { createTranslator } from 'next-intl'
import type { BulkState } from '@/domain/board/bulk'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { csvLine } from '@/domain/csv'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { messagesFor } from '@/domain/words/messages'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { recordRead } from '../security-log'
import { type BulkRow, ownBulk } from './own'
import { type BulkItemView, readItems } from './view'

const CHUNK = 500

const wordOf = (table: object, key: string | null): string =>
  key ? String(Object.entries(table).find(([name]) => name === key)?.[1] ?? key) : ''

const minute = (at: Date): string => `${shanghaiDate(at)} ${shanghaiTime(at)}`

async function* lines(
  ctx: Ctx,
  row: BulkRow,
  read: (skip: number) => Promise<BulkItemView[]>,
): AsyncGenerator<string> {
  const messages = messagesFor(ctx.locale)
  const { bulk, workflow, refusal, board } = messages
  const guard = createTranslator({ locale: ctx.locale, messages, namespace: 'workflow.guard' })
  const limits = createTranslator({ locale: ctx.locale, messages, namespace: 'limits' })
  const states: Record<BulkState, string> = bulk.state
  // The mark tells spreadsheets that the file is UTF-8.
  yield `\uFEFF${csvLine([bulk.column.no, board.list.reference, board.list.brand, board.list.enterprise, bulk.column.result, bulk.column.because, bulk.column.at])}`
  for (let skip = 0; ; skip += CHUNK) {
    const items = await read(skip)
    for (const item of items) {
      const unmet = item.because?.conditions?.filter(one => !one.met) ?? []
      const because = unmet.map(one => guard(`${one.guard}.unmet`, one.value)).join(' ')
      yield csvLine([
        item.no,
        item.case?.reference ?? bulk.hidden,
        item.case?.brand ?? '',
        item.case?.enterprise ?? '',
        item.state === 'moved' ? wordOf(workflow.stage, item.toStage) : states[item.state],
        because ||
          (item.overBy === null
            ? wordOf(refusal, item.because?.reason ?? item.because?.code ?? null)
            : limits('line', { by: item.overBy, reason: row.overLimitReason })),
        item.at ? minute(new Date(item.at)) : '',
      ])
    }
    if (items.length < CHUNK) return
  }
}

/** What became of every case of a bulk move, as CSV text safe from formulas; logged as a read. Refuses with unauthenticated, missing. */
export const exportBulk = async (ctx: Ctx, id: string): Promise<Outcome<AsyncGenerator<string>>> => {
  if (!personOf(ctx)) return refuse('unauthenticated')
  const { orm } = database()
  const row = await ownBulk(orm, ctx, id)
  if (!row) return refuse('missing')
  await recordRead(ctx, 'export-bulk', 'bulk_move', id, {})
  return done(lines(ctx, row, skip => readItems(orm, ctx, row, { state: null, take: CHUNK, skip })))
}
