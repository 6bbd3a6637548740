import { choicesOf, MOST_ROWS } from '@/domain/indicators/sheet/columns'
import type { StoredRow } from '@/domain/indicators/sheet/merge'
import { sheetCells, sheetCsv } from '@/domain/indicators/sheet/write'
import { SHEET_COLUMNS } from '@/domain/indicators/table'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { messagesFor } from '@/domain/words/messages'
import type { Ctx } from '../context'
import { database } from '../database'
import { writeXlsx } from '../files/write-xlsx'
import { storedTable } from './indicator-table'
import { ownCase } from './own-case'

const MIMES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const WIDTHS = [24, 12, 10, 10, 12, 12, 12, 12, 12, 12, 16, 24]

export type TableFile = { name: string; mime: string; bytes: Uint8Array }

const workbook = (rows: readonly StoredRow[], locale: Ctx['locale']): Uint8Array => {
  const words = messagesFor(locale).indicators.sheet
  const choices = Object.fromEntries(
    SHEET_COLUMNS.flatMap((column, i) => {
      const found = choicesOf(column, locale)
      return found ? [[i, found.map(({ name }) => name)]] : []
    }),
  )
  const notes = [[words.notes.title], ...Object.values(words.notes.lines).map(line => [line])]
  return writeXlsx([
    { name: words.sheetName, rows: sheetCells(rows, locale), widths: WIDTHS, choices, ready: MOST_ROWS + 1 },
    { name: words.notes.name, rows: notes, widths: [90] },
  ])
}

/**
 * The indicator table or an empty one as a file, `table.xlsx`, `table.csv`, `template.xlsx` or `template.csv`, in the
 * reader's language; any other name is missing. For members of the enterprise.
 */
export const exportIndicators = async (ctx: Ctx, id: string, file: string): Promise<Outcome<TableFile>> => {
  const [, what, kind] = /^(table|template)\.(xlsx|csv)$/.exec(file) ?? []
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  if (!what || (kind !== 'xlsx' && kind !== 'csv')) return refuse('missing')
  const rows = what === 'table' ? (await storedTable(db, id)).rows : []
  const words = messagesFor(ctx.locale).indicators.sheet
  const bytes =
    kind === 'xlsx' ? workbook(rows, ctx.locale) : new TextEncoder().encode(sheetCsv(rows, ctx.locale))
  return done({
    name: `${what === 'table' ? words.sheetName : words.templateName}.${kind}`,
    mime: MIMES[kind],
    bytes,
  })
}
