import { siteVisit } from '@/db/schema/visit'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { isWorkingDay } from '@/domain/calendar/working-days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { PlanVisit } from '@/domain/visit/inputs'
import { appendEvent } from '../case/events'
import { lastVisitChange } from '../case/last-change'
import type { Ctx } from '../context'
import { messageParams } from '../notify/params'
import { membersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { type Tx, withTx } from '../tx'
import { claimsOfCase, claimText } from './checklist'
import { changeRecord, loadFindings, loadVisit, recordHashOf, type VisitRow } from './record'
import { inspectorSeats } from './seat'
import { lockVisit, type VisitStand } from './stand'

const dayProblem = (plannedOn: string, today: string): string | null => {
  if (plannedOn < today) return 'in_past'
  return isWorkingDay(asDate(plannedOn)) ? null : 'not_working_day'
}

const openRecord = async (tx: Tx, ctx: Ctx, stand: VisitStand, input: PlanVisit): Promise<VisitRow> => {
  const { row, scheme, me } = stand
  const claims = await claimsOfCase(tx.db, row.id, scheme)
  const fresh = {
    applicationId: row.id,
    plannedOn: input.plannedOn,
    agenda: input.agenda,
    checks: claims.map(claim => ({
      id: claim.id,
      item: claim.item,
      claim: claimText(claim, 'zh-CN'),
      result: 'open' as const,
      note: '',
    })),
    summary: '',
  }
  const [made] = await tx.db
    .insert(siteVisit)
    .values({
      ...fresh,
      recordHash: recordHashOf(fresh, await loadFindings(tx.db, row.id)),
      savedAt: ctx.now,
      savedBy: me,
    })
    .returning()
  if (!made) throw new Error('no visit record was opened')
  return made
}

/**
 * Plans the visit for a working day, or moves it, and tells the enterprise; the first plan opens the record with its
 * checklist. Refuses: missing, forbidden, blocked (wrong_stage, declare_first, inspectors_missing), invalid for a day
 * gone by or off work, stale.
 */
export const planVisit = (ctx: Ctx, input: PlanVisit): Promise<Outcome<{ version: number }>> =>
  withTx(ctx, async tx => {
    const stand = await lockVisit(tx, ctx, input.applicationId, ['inspector', 'officer'])
    if (!stand.ok) return stand
    const { row, scheme, as } = stand.value
    const seats = await inspectorSeats(tx.db, row.id)
    if (seats.filter(seat => seat.status === 'declared').length < scheme.minInspectors)
      return refuse('blocked', { reason: 'inspectors_missing' })
    const problem = dayProblem(input.plannedOn, shanghaiDate(ctx.now))
    if (problem) return refuse('invalid', { fields: { plannedOn: problem } })
    const known = await loadVisit(tx.db, row.id)
    if ((known?.version ?? 0) !== input.version)
      return refuse('stale', { changed: known ? await lastVisitChange(tx.db, known) : undefined })
    const visit = known
      ? await changeRecord(tx, ctx, known, { plannedOn: input.plannedOn, agenda: input.agenda })
      : await openRecord(tx, ctx, stand.value, input)
    if (!visit) return refuse('stale')
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'visit_planned',
      audience: 'applicant',
      role: as,
      data: { on: input.plannedOn },
    })
    await tell(tx, ctx, await membersOf(tx, row), {
      template: 'visit_planned',
      eventKey: `${row.id}:${seq}:visit_planned`,
      applicationId: row.id,
      params: {
        ...(await messageParams(tx, row)),
        on: input.plannedOn,
        agenda: input.agenda,
        path: paths.applyVisit(row.id),
      },
    })
    tx.audit({ action: 'plan_visit', target: 'application', targetId: row.id, data: { on: input.plannedOn } })
    return done({ version: visit.version })
  })
