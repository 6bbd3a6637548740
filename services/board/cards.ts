import type { CardRow } from '@/db/queries/board'
import type { Card } from '@/domain/board/card'
import { cardClock } from '@/domain/board/clock'
import { FLAGS, type FlagCounts } from '@/domain/board/flags'
import { asDate } from '@/domain/calendar/days'
import type { Scheme } from '@/domain/scheme/schema'
import { outlineOf, waitingNow } from '@/domain/workflow/waiting'

const flagsOf = (row: CardRow): FlagCounts => {
  const counts: FlagCounts = {}
  for (const flag of FLAGS) {
    const n = Number(row[flag])
    if (n > 0) counts[flag] = n
  }
  return counts
}

/** A row of the board as a card, its clock worked out for a day; what counts as near follows the scheme in force. */
export const toCard = (row: CardRow, scheme: Scheme, today: string): Card => {
  const hasObjection = row.objection > 0
  const clock = cardClock(
    {
      stage: row.stage,
      since: asDate(row.since),
      due: row.due,
      stageLimit: scheme.limits[row.stage],
      hasOpenObjection: hasObjection,
    },
    asDate(today),
  )
  const waiting = row.inside ? row.waiting : outlineOf(row.waiting, row.stage)
  return {
    id: row.id,
    version: row.version,
    reference: row.reference,
    stage: row.stage,
    brand: row.brand,
    product: row.product,
    enterprise: row.enterprise,
    ...(row.credit_code ? { creditCode: row.credit_code } : {}),
    field: row.field,
    area: row.area,
    officer: row.officer_id ? { id: row.officer_id, name: row.officer_name ?? '' } : null,
    waiting: waitingNow(waiting, { stage: row.stage, isFull: clock.state === 'full', hasObjection }),
    flags: flagsOf(row),
    isUnread: row.unread,
    since: row.since,
    due: row.due,
    clock,
  }
}
