import { EXPERT_COLUMNS, expertHeading, MOST_EXPERT_ROWS } from '@/domain/expert/record/sheet'
import { MOST_SEAT_ROWS, SEAT_COLUMNS, seatHeading } from '@/domain/expert/seats/sheet'
import { FIELD_IDS, FIELDS } from '@/domain/fields'
import { done, type Outcome } from '@/domain/outcome'
import { messagesFor } from '@/domain/words/messages'
import type { Ctx } from '../../context'
import { emptyTable, type TableFile, tableKind } from '../../files/empty-table'
import { officerOnly } from '../../people/officer-only'
import { EXPERT_WIDTHS, expertRegister } from './register'

/**
 * An empty table of experts (`experts.xlsx` with the names one can choose, `experts.csv`) or of seats (`seats.xlsx`,
 * `seats.csv`), or the register as it stands (`register.xlsx`, `register.csv`); any other name is missing.
 */
export const expertTemplate = async (ctx: Ctx, file: string): Promise<Outcome<TableFile>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const words = messagesFor(ctx.locale)
  const seats = tableKind(file, 'seats')
  if (seats) {
    const heads = SEAT_COLUMNS.map(column => seatHeading(column, ctx.locale))
    const name = words.sheetImport.seats.file
    const sheet = { name, rows: [heads], widths: [24, 30, 60], ready: MOST_SEAT_ROWS + 1 }
    return done(emptyTable(seats, name, heads, [sheet]))
  }
  const kind = tableKind(file, 'experts')
  if (!kind) return expertRegister(ctx, file)
  const headings = EXPERT_COLUMNS.map(column => expertHeading(column, ctx.locale))
  const { regions, disciplineNames } = words.admin.expert
  const { columns, tiesHow, file: name } = words.sheetImport.experts
  const choices = [
    [columns.region, ...Object.values(regions)],
    [columns.disciplines, ...Object.values(disciplineNames)],
    [columns.fields, ...FIELD_IDS.map(id => (ctx.locale === 'en' ? FIELDS[id].en : FIELDS[id].zh))],
    [tiesHow.title, tiesHow.form, tiesHow.example, tiesHow.rules],
  ]
  return done(
    emptyTable(kind, name, headings, [
      {
        name,
        rows: [headings],
        widths: EXPERT_WIDTHS,
        choices: { 5: Object.values(regions) },
        ready: MOST_EXPERT_ROWS + 1,
      },
      {
        name: words.sheetImport.template,
        rows: choices,
        widths: [16, 20, 20, 20, 20, 20, 20, 20, 20, 20],
      },
    ]),
  )
}
