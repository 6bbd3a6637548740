import type { targetCounts } from '@/db/queries/surveillance'
import type { RoundCounts } from '@/domain/surveillance/public'
import { TARGET_STATUSES } from '@/domain/surveillance/verdicts'

type Counted = Awaited<ReturnType<typeof targetCounts>>

const LIVE = ['drawn', 'checked'] as const

/** How many targets of a round stand where; what is overdue still waits for its check or its result. */
export const countsOf = (roundId: string, counted: Counted): RoundCounts => {
  const own = counted.filter(each => each.roundId === roundId)
  const n = (status: string): number => own.find(each => each.status === status)?.n ?? 0
  const [drawn, checked, published, struck] = TARGET_STATUSES.map(n)
  return {
    drawn: drawn ?? 0,
    checked: checked ?? 0,
    published: published ?? 0,
    struck: struck ?? 0,
    overdue: own.reduce((sum, each) => sum + (LIVE.some(s => s === each.status) ? each.overdue : 0), 0),
  }
}

/** How many targets of a round still wait for something. */
export const liveOf = (counts: RoundCounts): number => LIVE.reduce((sum, status) => sum + counts[status], 0)
