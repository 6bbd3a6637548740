import { countCorrections, listCorrections } from '@/db/queries/corrections'
import { areaOf } from '@/domain/areas'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done, type Outcome } from '@/domain/outcome'
import { type Page, placeOf } from '@/domain/pages'
import { stagesOf } from '@/domain/workflow/work'
import type { Ctx } from '../context'
import { database } from '../database'
import { officerOnly } from '../people/officer-only'
import { schemeOf } from '../scheme/load'

/** Cases on one page; as many may be extended at once. */
const ROWS = 50

/** A case that waits for its enterprise. */
export type CorrectionInList = {
  id: string
  version: number
  reference: string
  enterprise: string
  brand: string
  areaId: string
  dueOn: string
  /** The last day once it is extended; null when the scheme version allows no more. */
  extendedTo: string | null
  /** Why the enterprise asks for more time; null while it does not. */
  asked: string | null
}

/** Every case in correction for officers, the nearest last day first, fifty a page; a case of a tie is not there. */
export const viewCorrections = async (
  ctx: Ctx,
  query: { area: string; page: number },
): Promise<Outcome<Page<CorrectionInList>>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const { orm } = database()
  const waiting = {
    stages: stagesOf('corrections'),
    personId: me.value.personId,
    today: shanghaiDate(ctx.now),
    areaId: areaOf(query.area)?.id ?? null,
  }
  const total = await countCorrections(orm, waiting)
  const { page, pages, skip } = placeOf(total, query.page, ROWS)
  const rows: CorrectionInList[] = []
  for (const { row, enterprise, asked, given } of await listCorrections(orm, waiting, { take: ROWS, skip })) {
    const { correction } = await schemeOf(orm, row.schemeVersionId)
    const { dueOn } = row
    rows.push({
      id: row.id,
      version: row.version,
      reference: row.reference ?? '',
      enterprise,
      brand: `${row.brandName} ${row.productName}`,
      areaId: row.areaId,
      dueOn: dueOn ?? '',
      extendedTo:
        dueOn && given < correction.extensions
          ? addWorkingDays(asDate(dueOn), correction.extensionDays).date
          : null,
      asked,
    })
  }
  return done({ rows, total, page, pages })
}
