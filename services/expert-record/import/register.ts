import {
  EXPERT_COLUMNS,
  type ExpertCells,
  expertHeading,
  MOST_EXPERT_ROWS,
  TIE_COLUMN_NAMES,
  TIE_COLUMNS,
} from '@/domain/expert/record/sheet'
import { printTies } from '@/domain/expert/record/tie-cell'
import { FIELD_IDS, FIELDS } from '@/domain/fields'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { messagesFor } from '@/domain/words/messages'
import type { Ctx } from '../../context'
import { database } from '../../database'
import { type TableFile, tableFile, tableKind } from '../../files/empty-table'
import { officerOnly } from '../../people/officer-only'
import { standingTies } from './judge-ties'
import { cellsOf, registered } from './standing'

/** Widths of the columns of a table of experts. */
export const EXPERT_WIDTHS = [28, 12, 18, 30, 22, 12, 14, 20, 40, 14, 14, ...TIE_COLUMN_NAMES.map(() => 40)]

/** Ids of a cell as the names one reads. */
const named = (cell: string, nameOf: Readonly<Record<string, string>>, between: string): string =>
  cell
    .split(',')
    .map(id => nameOf[id] ?? id)
    .join(between)

/**
 * The register as it stands with its ties (`register.xlsx`, `register.csv`), as the import reads it: sent back unchanged
 * it changes nothing. The own line is left out, which one may not import; missing for any other name.
 */
export const expertRegister = async (ctx: Ctx, file: string): Promise<Outcome<TableFile>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const kind = tableKind(file, 'register')
  if (!kind) return refuse('missing')
  const db = database().orm
  const { admin, sheetImport } = messagesFor(ctx.locale)
  const between = ctx.locale === 'en' ? '; ' : '、'
  const fieldNames = Object.fromEntries(
    FIELD_IDS.map(id => [id, ctx.locale === 'en' ? FIELDS[id].en : FIELDS[id].zh]),
  )
  const people = await registered(db, { most: MOST_EXPERT_ROWS, but: me.value.personId })
  const tiesOf = await standingTies(
    db,
    people.map(row => row.personId),
  )
  const lines = people.map(row => {
    const entry = cellsOf(row)
    const ties = tiesOf.get(row.personId) ?? []
    const cells: Partial<ExpertCells> = {
      ...entry,
      region: named(entry.region, admin.expert.regions, between),
      disciplines: named(entry.disciplines, admin.expert.disciplineNames, between),
      fields: named(entry.fields, fieldNames, between),
    }
    for (const column of TIE_COLUMN_NAMES)
      cells[column] = printTies(ties.filter(tie => tie.kind === TIE_COLUMNS[column]))
    return EXPERT_COLUMNS.map(column => cells[column] ?? '')
  })
  const rows = [EXPERT_COLUMNS.map(column => expertHeading(column, ctx.locale)), ...lines]
  const name = sheetImport.experts.registerFile
  return done(tableFile(kind, name, rows, [{ name: sheetImport.experts.file, rows, widths: EXPERT_WIDTHS }]))
}
