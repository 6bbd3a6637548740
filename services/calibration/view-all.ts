import { countCalibrations, listCalibrations } from '@/db/queries/calibration'
import { shanghaiDate } from '@/domain/calendar/days'
import type { CalibrationsView } from '@/domain/expert/calibration-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { placeOf } from '@/domain/pages'
import type { Ctx } from '../context'
import { database } from '../database'
import { officerOnly } from '../people/officer-only'
import { schemeInForce } from '../scheme/load'

/** Experts on one page. */
const ROWS = 50

/**
 * Which experts have passed the calibration of the scheme version in force, those who have not first, fifty a page; for
 * officers. Missing to everybody else, and while no version is in force.
 */
export const viewCalibrations = async (ctx: Ctx, asked = 1): Promise<Outcome<CalibrationsView>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const db = database().orm
  const current = await schemeInForce(db, shanghaiDate(ctx.now))
  if (!current) return refuse('missing')
  const { total, passed } = await countCalibrations(db, current.id)
  const { page, pages, skip } = placeOf(total, asked, ROWS)
  return done({
    schemeCode: current.scheme.code,
    limitPercent: current.scheme.calibration?.limitPercent ?? null,
    passed,
    total,
    page,
    pages,
    rows: await listCalibrations(db, current.id, { take: ROWS, skip }),
  })
}
