import { done, type Outcome, refuse } from '@/domain/outcome'
import type { SaveVisit } from '@/domain/visit/inputs'
import { lastVisitChange } from '../case/last-change'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { changeRecord, loadVisit, type VisitRow } from './record'
import { lockVisit } from './stand'

export type SavedVisit = { version: number; savedAt: string; signaturesVoid: boolean }

const currentOf = (visit: VisitRow) => ({
  version: visit.version,
  values: {
    checks: Object.fromEntries(visit.checks.map(({ id, result, note }) => [id, { result, note }])),
    summary: visit.summary,
  },
})

/**
 * Saves what an inspector found: results and notes of some checks, the summary. A change voids the signatures under the
 * record as it was. Refuses: missing, forbidden, blocked (wrong_stage, declare_first, visit_not_planned), invalid for a
 * check that is not on the list, stale with what is there now.
 */
export const saveVisit = (ctx: Ctx, input: SaveVisit): Promise<Outcome<SavedVisit>> =>
  withTx(ctx, async tx => {
    const stand = await lockVisit(tx, ctx, input.applicationId, ['inspector'])
    if (!stand.ok) return stand
    const { row } = stand.value
    const visit = await loadVisit(tx.db, row.id)
    if (!visit) return refuse('blocked', { reason: 'visit_not_planned' })
    if (visit.version !== input.version)
      return refuse('stale', { changed: await lastVisitChange(tx.db, visit), current: currentOf(visit) })
    const answers = new Map(input.checks.map(check => [check.id, check]))
    const strange = input.checks.findIndex(check => !visit.checks.some(known => known.id === check.id))
    if (strange >= 0) return refuse('invalid', { fields: { [`checks.${strange}.id`]: 'unknown' } })
    const checks = visit.checks.map(check => {
      const answer = answers.get(check.id)
      return answer ? { ...check, result: answer.result, note: answer.note } : check
    })
    const after = await changeRecord(tx, ctx, visit, { checks, summary: input.summary ?? visit.summary })
    if (!after) return refuse('stale')
    tx.audit({
      action: 'save_visit',
      target: 'application',
      targetId: row.id,
      data: { version: after.version },
    })
    return done({
      version: after.version,
      savedAt: ctx.now.toISOString(),
      signaturesVoid: after.recordHash !== visit.recordHash,
    })
  })
