import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { defaultExpiry, VETO_LIST_TABLE, VETO_LISTS } from '@/domain/veto/lists'
import { MOST_VETO_ROWS, VETO_COLUMNS, vetoHeading } from '@/domain/veto/sheet'
import { messagesFor } from '@/domain/words/messages'
import type { Ctx } from '../context'
import { emptyTable, type TableFile, tableKind } from '../files/empty-table'
import { officerOnly } from '../people/officer-only'

const WIDTHS = [28, 22, 20, 26, 26, 14, 44, 14, 14]

/**
 * An empty list as `template.xlsx` (with choices and a sheet of notes: each list with its basis and period) or
 * `template.csv`, in the officer's language; any other name is missing.
 */
export const vetoTemplate = async (ctx: Ctx, file: string): Promise<Outcome<TableFile>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const kind = tableKind(file, 'template')
  if (!kind) return refuse('missing')
  const words = messagesFor(ctx.locale)
  const names = words.office.veto.lists
  const headings = VETO_COLUMNS.map(column => vetoHeading(column, ctx.locale))
  const today = shanghaiDate(ctx.now)
  const notes = VETO_LISTS.map(list => [
    names[list],
    VETO_LIST_TABLE[list].basis,
    String(VETO_LIST_TABLE[list].months),
    defaultExpiry(list, today),
  ])
  return done(
    emptyTable(kind, words.veto.template.file, headings, [
      {
        name: words.veto.template.sheet,
        rows: [headings],
        widths: WIDTHS,
        choices: { 2: VETO_LISTS.map(list => names[list].replaceAll(',', '')) },
        ready: MOST_VETO_ROWS + 1,
      },
      {
        name: words.veto.template.notes,
        rows: [[...words.veto.template.noteHeadings], ...notes],
        widths: [26, 70, 16, 18],
      },
    ]),
  )
}
