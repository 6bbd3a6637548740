import { csvLine } from '@/domain/csv'
import { EXPERT_COLUMNS, expertHeading, MOST_EXPERT_ROWS } from '@/domain/expert/record/sheet'
import { MOST_SEAT_ROWS, SEAT_COLUMNS, seatHeading } from '@/domain/expert/seats/sheet'
import { FIELD_IDS, FIELDS } from '@/domain/fields'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { messagesFor } from '@/domain/words/messages'
import type { Ctx } from '../../context'
import { writeXlsx } from '../../files/write-xlsx'
import { officerOnly } from '../../people/officer-only'

const MIMES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const WIDTHS = [28, 12, 18, 30, 22, 12, 14, 20, 40, 14, 14]

export type TableFile = { name: string; mime: string; bytes: Uint8Array }

/**
 * An empty table of experts (`experts.xlsx` with the names one can choose, `experts.csv`) or of seats (`seats.xlsx`,
 * `seats.csv`); any other name is missing.
 */
export const expertTemplate = async (ctx: Ctx, file: string): Promise<Outcome<TableFile>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const [, table, kind] = /^(experts|seats)\.(xlsx|csv)$/.exec(file) ?? []
  if (kind !== 'xlsx' && kind !== 'csv') return refuse('missing')
  const words = messagesFor(ctx.locale)
  if (table === 'seats') {
    const heads = SEAT_COLUMNS.map(column => seatHeading(column, ctx.locale))
    const name = words.sheetImport.seats.file
    const made =
      kind === 'csv'
        ? new TextEncoder().encode(`\ufeff${csvLine(heads)}`)
        : writeXlsx([{ name, rows: [heads], widths: [24, 30, 60], ready: MOST_SEAT_ROWS + 1 }])
    return done({ name: `${name}.${kind}`, mime: MIMES[kind], bytes: made })
  }
  const headings = EXPERT_COLUMNS.map(column => expertHeading(column, ctx.locale))
  const { regions, disciplineNames } = words.admin.expert
  const { columns } = words.sheetImport.experts
  const choices = [
    [columns.region, ...Object.values(regions)],
    [columns.disciplines, ...Object.values(disciplineNames)],
    [columns.fields, ...FIELD_IDS.map(id => (ctx.locale === 'en' ? FIELDS[id].en : FIELDS[id].zh))],
  ]
  const bytes =
    kind === 'csv'
      ? new TextEncoder().encode(`\ufeff${csvLine(headings)}`)
      : writeXlsx([
          {
            name: words.sheetImport.experts.file,
            rows: [headings],
            widths: WIDTHS,
            choices: { 5: Object.values(regions) },
            ready: MOST_EXPERT_ROWS + 1,
          },
          {
            name: words.sheetImport.template,
            rows: choices,
            widths: [16, 20, 20, 20, 20, 20, 20, 20, 20, 20],
          },
        ])
  return done({ name: `${words.sheetImport.experts.file}.${kind}`, mime: MIMES[kind], bytes })
}
