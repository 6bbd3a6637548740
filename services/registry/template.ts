import { areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { INDUSTRIES } from '@/domain/fields'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { MOST_REGISTRY_ROWS, REGISTRY_COLUMNS, registryHeading } from '@/domain/registry/sheet'
import { messagesFor } from '@/domain/words/messages'
import type { Ctx } from '../context'
import { emptyTable, type TableFile, tableKind } from '../files/empty-table'
import { officerOnly } from '../people/officer-only'

const WIDTHS = [34, 24, 14, 14, 18, 44, 34, 14]

/**
 * An empty extract as `registry.xlsx`, with the districts and industries one can write, or `registry.csv`; any other
 * name is missing.
 */
export const registryTemplate = async (ctx: Ctx, file: string): Promise<Outcome<TableFile>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const kind = tableKind(file, 'registry')
  if (!kind) return refuse('missing')
  const words = messagesFor(ctx.locale).sheetImport
  const lang = ctx.locale === 'en' ? 'en' : 'zh'
  const headings = REGISTRY_COLUMNS.map(column => registryHeading(column, ctx.locale))
  const { columns, file: name } = words.registry
  const areas = areasOn(shanghaiDate(ctx.now)).map(area => area.name[lang])
  const industries = Object.values(INDUSTRIES).map(names => names[lang])
  const rows = Array.from({ length: Math.max(areas.length, industries.length) }, (_, at) => [
    areas[at] ?? '',
    industries[at] ?? '',
  ])
  return done(
    emptyTable(kind, name, headings, [
      { name, rows: [headings], widths: WIDTHS, ready: MOST_REGISTRY_ROWS + 1 },
      { name: words.template, rows: [[columns.area, columns.industry], ...rows], widths: [20, 44] },
    ]),
  )
}
