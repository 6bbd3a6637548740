import type { DueRow } from '@/db/queries/board'
import type { Marks } from '@/db/queries/board-scope'
import type { BoardTotals, ColumnHead } from '@/domain/board/card'
import { nearFrom } from '@/domain/board/clock'
import type { BoardStage } from '@/domain/board/stages'
import { type Actor, hasRole } from '@/domain/people/roles'
import type { Scheme } from '@/domain/scheme/schema'

type Tally = { count: number; over: number; near: number; three: number; stopped: number }

const EMPTY: Tally = { count: 0, over: 0, near: 0, three: 0, stopped: 0 }

/** Counts the clock states of cases due on one day, as `cardClock` would show each of them. */
const tallyOf = (row: DueRow, limit: number, marks: Marks, today: string): Tally => {
  const stopped = row.stage === 'correction' ? row.count : row.stopped
  const running = row.count - stopped
  const isOver = row.stage !== 'public_notice' && row.due < marks.over
  const isNear = !isOver && row.due < (nearFrom(limit) === 1 ? marks.near1 : marks.near2)
  return {
    count: row.count,
    stopped,
    over: isOver ? running : 0,
    near: isNear ? running : 0,
    three: row.due >= today && row.due <= marks.three ? running : 0,
  }
}

const add = (a: Tally, b: Tally): Tally => ({
  count: a.count + b.count,
  over: a.over + b.over,
  near: a.near + b.near,
  three: a.three + b.three,
  stopped: a.stopped + b.stopped,
})

/** The tallies of each stage, from counts by due date. */
export const talliesOf = (
  rows: readonly DueRow[],
  scheme: Scheme,
  marks: Marks,
  today: string,
): Map<BoardStage, Tally> => {
  const tallies = new Map<BoardStage, Tally>()
  for (const row of rows)
    tallies.set(
      row.stage,
      add(tallies.get(row.stage) ?? EMPTY, tallyOf(row, scheme.limits[row.stage], marks, today)),
    )
  return tallies
}

/** What stands above each column, by the limits in force; `whole` counts without the filter, for who sees all of it. */
export const headsOf = (
  stages: readonly BoardStage[],
  tallies: Map<BoardStage, Tally>,
  whole: Map<BoardStage, Tally> | null,
  scheme: Scheme,
): ColumnHead[] =>
  stages.map(stage => {
    const { count, over, near } = tallies.get(stage) ?? EMPTY
    const soft = scheme.wipLimits[stage]
    const load = whole && soft !== undefined ? { now: (whole.get(stage) ?? EMPTY).count, soft } : null
    return { stage, count, over, near, limit: scheme.limits[stage], load }
  })

/** How many cases this person should carry at most; null for whoever carries none, and where the scheme sets no limit. */
export const softInHand = (actor: Actor, scheme: Scheme): number | null =>
  hasRole(actor, 'officer') ? (scheme.wipPerOfficer ?? null) : null

/** Counts over the whole board, for the views and the foot. */
export const totalsOf = (
  tallies: Map<BoardStage, Tally>,
  mine: { waiting: number; held: number; unread: number },
  heldSoft: number | null,
): BoardTotals => {
  const { count, ...rest } = [...tallies.values()].reduce(add, EMPTY)
  return {
    all: count,
    ...rest,
    ...mine,
    heldSoft,
    objections: tallies.get('public_notice')?.stopped ?? 0,
  }
}
