import { shanghaiDate } from '@/domain/calendar/days'
import { csvLine } from '@/domain/csv'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { defaultExpiry, VETO_LIST_TABLE, VETO_LISTS } from '@/domain/veto/lists'
import { MOST_VETO_ROWS, VETO_COLUMNS, vetoHeading } from '@/domain/veto/sheet'
import { messagesFor } from '@/domain/words/messages'
import type { Ctx } from '../context'
import { writeXlsx } from '../files/write-xlsx'
import { officerOnly } from '../people/officer-only'

const MIMES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const WIDTHS = [28, 22, 20, 26, 26, 14, 44, 14, 14]

export type TemplateFile = { name: string; mime: string; bytes: Uint8Array }

/**
 * An empty list as `template.xlsx` (with choices and a sheet of notes: each list with its basis and period) or
 * `template.csv`, in the officer's language; any other name is missing.
 */
export const vetoTemplate = async (ctx: Ctx, file: string): Promise<Outcome<TemplateFile>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const kind = /^template\.(xlsx|csv)$/.exec(file)?.[1]
  if (kind !== 'xlsx' && kind !== 'csv') return refuse('missing')
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
  const bytes =
    kind === 'csv'
      ? new TextEncoder().encode(`\ufeff${csvLine(headings)}`)
      : writeXlsx([
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
        ])
  return done({ name: `${words.veto.template.file}.${kind}`, mime: MIMES[kind], bytes })
}
