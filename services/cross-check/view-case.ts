import type { CrossCheckView } from '@/domain/cross-check/result'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { loadCase } from '../case/load'
import { openPart } from '../case/open-case'
import type { Ctx } from '../context'
import { database } from '../database'
import { mySeat } from '../expert/seat'
import { readSubmitted } from './view-draft'

const withoutPersonal = (view: CrossCheckView): CrossCheckView => ({
  ...view,
  findings: view.findings.filter(finding => !finding.isPersonal),
})

/**
 * What the office sees: the comparison as it was handed in. Whether a person's name stands in a file is told to those
 * alone who may see personal data.
 */
export const viewCaseCheck = async (ctx: Ctx, applicationId: string): Promise<Outcome<CrossCheckView>> => {
  const opened = await openPart(ctx, applicationId, 'evidence')
  if (!opened.ok) return opened
  const view = await readSubmitted(opened.value.db, opened.value.row.id)
  return done(opened.value.access('personal') === 'none' ? withoutPersonal(view) : view)
}

/** What an expert with a declared seat sees: as the office, without anything personal. */
export const viewSeatCheck = async (ctx: Ctx, applicationId: string): Promise<Outcome<CrossCheckView>> => {
  const db = database().orm
  const row = await loadCase(db, applicationId)
  const seat = row ? await mySeat(db, ctx, row) : null
  if (!row || seat?.status !== 'declared') return refuse('missing')
  return done(withoutPersonal(await readSubmitted(db, row.id)))
}
