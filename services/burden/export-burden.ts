import { csvLine } from '@/domain/csv'
import { BRAND_TYPE_IDS } from '@/domain/fields'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { viewBurden } from './view-burden'

const COLUMNS = [
  'brandType',
  'scheme',
  'part',
  'cases',
  'measured',
  'minutesMedian',
  'minutesP90',
  'fieldsMedian',
  'filesMedian',
  'filesP90',
  'bytesMedian',
  'bytesP90',
  'savesMedian',
  'pointsReturned',
]

/** The figures of the burden as CSV text: all brands together, then each kind; the small ones are left out as on the page. */
export const exportBurden = async (ctx: Ctx): Promise<Outcome<string>> => {
  // The mark tells spreadsheets that the file is UTF-8.
  const lines = [`\uFEFF${csvLine(COLUMNS)}`]
  for (const type of [null, ...BRAND_TYPE_IDS]) {
    const view = await viewBurden(ctx, type)
    if (!view.ok) return view
    for (const { scheme, sections } of view.value.versions)
      for (const line of sections)
        lines.push(
          csvLine([
            type ?? 'all',
            scheme,
            line.section,
            line.cases,
            line.timed,
            line.minutes?.half ?? null,
            line.minutes?.most ?? null,
            line.fields,
            line.files.half,
            line.files.most,
            line.bytes.half,
            line.bytes.most,
            line.saves,
            line.returns,
          ]),
        )
    for (const { item, sheets, minutes } of view.value.scoring)
      lines.push(csvLine([type ?? 'all', '', `score:${item}`, null, sheets, minutes.half, minutes.most]))
  }
  return done(lines.join(''))
}
