import type { Db } from '@/db/client'
import { type WatchedRow, watchedRows } from '@/db/queries/surveillance-lists'
import type { CalendarDate } from '@/domain/calendar/days'
import type { Listed } from '@/domain/surveillance/lots'
import { targetPseudonym } from '@/domain/surveillance/lots'
import { barsOf, lotsOf, type TargetGround, type Watched } from '@/domain/surveillance/target'
import { keyedHash, sha256 } from '../crypto'

/** A certificate as the lists of one round know it. */
export type OnList = Listed & { certificateId: string; salt: string; bars: TargetGround[] }

const watchedOf = (row: WatchedRow): Watched => ({
  status: row.status,
  issuedOn: row.issued_on,
  validUntil: row.valid_until,
  isOnVisit: row.on_visit,
  isOpenTarget: row.open_target,
  lastCheck: row.checked_on && row.outcome ? { on: row.checked_on, outcome: row.outcome } : null,
  restoredOn: row.restored_on,
})

/**
 * Every certificate of a part of the register under the pseudonyms of one list, with its lots and with the grounds that
 * keep it out as things stand.
 */
export const watchedOnList = async (
  db: Db,
  poolId: string,
  scope: { areaId: string | null; fieldId: string | null },
  today: CalendarDate,
): Promise<OnList[]> =>
  (await watchedRows(db, scope, today)).map(row => {
    const watched = watchedOf(row)
    const salt = keyedHash('surveillance-salt', `${poolId}|${row.id}`)
    return {
      certificateId: row.id,
      salt,
      pseudonym: targetPseudonym(row.number, salt, sha256),
      unit: keyedHash('surveillance-unit', `${poolId}|${row.credit_code}`).slice(0, 12),
      lots: lotsOf(watched, today),
      bars: barsOf(watched, today),
    }
  })
