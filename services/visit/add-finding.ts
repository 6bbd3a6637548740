import { finding } from '@/db/schema/visit'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { isWorkingDay } from '@/domain/calendar/working-days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Scheme } from '@/domain/scheme/schema'
import type { AddFinding } from '@/domain/visit/inputs'
import { numberOf } from '@/domain/visit/record'
import { appendEvent } from '../case/events'
import { lastVisitChange } from '../case/last-change'
import type { Ctx } from '../context'
import { messageParams } from '../notify/params'
import { membersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { withTx } from '../tx'
import { changeRecord, loadFindings, loadVisit } from './record'
import { lockVisit } from './stand'

const problemsOf = (input: AddFinding, scheme: Scheme, today: string): Record<string, string> => {
  const isItem = scheme.pillars.some(pillar => pillar.items.some(item => item.id === input.item))
  return {
    ...(isItem ? {} : { item: 'unknown' }),
    ...(input.dueOn <= today
      ? { dueOn: 'in_past' }
      : isWorkingDay(asDate(input.dueOn))
        ? {}
        : { dueOn: 'not_working_day' }),
  }
}

/**
 * Records a finding F-n with its grade, remedy and last working day, and tells the enterprise, which answers it. It is
 * part of the record, so signatures under the record without it no longer count. Refuses: missing, forbidden, blocked
 * (wrong_stage, declare_first, visit_not_planned, visit_not_yet), invalid, stale.
 */
export const addFinding = (
  ctx: Ctx,
  input: AddFinding,
): Promise<Outcome<{ code: string; version: number }>> =>
  withTx(ctx, async tx => {
    const stand = await lockVisit(tx, ctx, input.applicationId, ['inspector'])
    if (!stand.ok) return stand
    const { row, scheme, me } = stand.value
    const today = shanghaiDate(ctx.now)
    const visit = await loadVisit(tx.db, row.id)
    if (!visit) return refuse('blocked', { reason: 'visit_not_planned' })
    if (visit.plannedOn !== null && visit.plannedOn > today)
      return refuse('blocked', { reason: 'visit_not_yet' })
    if (visit.version !== input.version)
      return refuse('stale', { changed: await lastVisitChange(tx.db, visit) })
    const fields = problemsOf(input, scheme, today)
    if (Object.keys(fields).length > 0) return refuse('invalid', { fields })
    const known = await loadFindings(tx.db, row.id)
    const code = `F-${Math.max(0, ...known.map(each => numberOf(each.code))) + 1}`
    await tx.db.insert(finding).values({
      applicationId: row.id,
      code,
      grade: input.grade,
      item: input.item,
      text: input.text,
      remedy: input.remedy,
      dueOn: input.dueOn,
      by: me,
      at: ctx.now,
    })
    const after = await changeRecord(tx, ctx, visit, {})
    if (!after) return refuse('stale')
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'finding_added',
      audience: 'applicant',
      role: 'inspector',
      data: { code, grade: input.grade, dueOn: input.dueOn },
    })
    await tell(tx, ctx, await membersOf(tx, row), {
      template: 'finding_added',
      eventKey: `${row.id}:${seq}:finding_added`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), code, due: input.dueOn, path: paths.applyCase(row.id) },
    })
    tx.audit({
      action: 'add_finding',
      target: 'application',
      targetId: row.id,
      data: { code, grade: input.grade },
    })
    return done({ code, version: after.version })
  })
