import { formalPoint } from '@/db/schema/application'
import { asDate, startOfDay } from '@/domain/calendar/days'
import { kindsStanding } from '@/domain/vault/second-check'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import type { Tx } from '../tx'
import { readCheckedFiles } from './checked-files'
import { formalPointsOf } from './formal-points'
import type { CaseRow } from './load'
import { latestSnapshot } from './sections'

/**
 * Answers the points of the formal check whose files all passed an earlier one of the same enterprise and are still in
 * date: in the name and on the day of that check, with its stamp, and open to change like any other answer.
 */
export const carryEarlierChecks = async (tx: Tx, ctx: Ctx, row: CaseRow): Promise<void> => {
  const scheme = await schemeOf(tx.db, row.schemeVersionId)
  const points = new Set(formalPointsOf(scheme, row))
  const standing = kindsStanding(await readCheckedFiles(tx.db, ctx, row, scheme))
  const carriedTo = (await latestSnapshot(tx.db, row.id))?.seq ?? null
  const answers = [...standing].flatMap(([kind, check]) => {
    const point = `evidence:${kind}`
    if (!points.has(point)) return []
    return [
      {
        applicationId: row.id,
        point,
        answer: 'pass' as const,
        by: check.byId,
        at: startOfDay(asDate(check.at)),
        carriedTo,
      },
    ]
  })
  if (answers.length > 0) await tx.db.insert(formalPoint).values(answers).onConflictDoNothing()
}
