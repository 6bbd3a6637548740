import { AREAS } from '../areas'
import { FIELD_IDS } from '../fields'
import type { Card } from './card'
import type { Lane } from './query'
import { BOARD_STAGES, type BoardStage } from './stages'

/** Lanes by what is left of the time, the most pressing first; every case stands in exactly one. */
export const DUE_LANES = ['over', 'today', 'three', 'five', 'later', 'stopped'] as const

/** One lane of the board; counts are exact for the filter. */
export type LaneHead = {
  key: string
  count: number
  over: number
  stages: Partial<Record<BoardStage, number>>
}

const ORDER: Record<Lane, readonly string[]> = {
  district: AREAS.map(area => area.id),
  field: FIELD_IDS,
  due: DUE_LANES,
}

type Counted = { lane: string; stage: BoardStage; count: number; over: number }

/** Lanes that hold anything, in the order people know them, from counts by lane and stage. */
export const lanesOf = (lane: Lane, rows: readonly Counted[]): LaneHead[] => {
  const heads = new Map<string, LaneHead>()
  for (const row of rows) {
    const head = heads.get(row.lane) ?? { key: row.lane, count: 0, over: 0, stages: {} }
    heads.set(row.lane, {
      ...head,
      count: head.count + row.count,
      over: head.over + row.over,
      stages: { ...head.stages, [row.stage]: (head.stages[row.stage] ?? 0) + row.count },
    })
  }
  const place = (key: string) => {
    const at = ORDER[lane].indexOf(key)
    return at < 0 ? ORDER[lane].length : at
  }
  return [...heads.values()].sort((a, b) => place(a.key) - place(b.key) || (a.key < b.key ? -1 : 1))
}

const isAlike = (a: LaneHead, b: LaneHead | undefined): boolean =>
  b !== undefined &&
  a.over === b.over &&
  BOARD_STAGES.every(stage => (a.stages[stage] ?? 0) === (b.stages[stage] ?? 0))

/**
 * Lanes whose cards are to be read anew once these cases have changed: those that hold one, those it came to, and those
 * whose counts are no longer what they were.
 */
export const lanesTouched = (
  lane: Lane,
  before: readonly LaneHead[],
  after: readonly LaneHead[],
  held: ReadonlyMap<string, readonly Card[]>,
  changed: { ids: readonly string[]; cards: readonly Card[] },
): Set<string> => {
  const counted = after.filter(
    head =>
      !isAlike(
        head,
        before.find(old => old.key === head.key),
      ),
  )
  const holding = [...held].filter(([, cards]) => cards.some(card => changed.ids.includes(card.id)))
  const entered = changed.cards.flatMap(card =>
    lane === 'district' ? [card.area] : lane === 'field' ? [card.field] : [],
  )
  return new Set([...counted.map(head => head.key), ...holding.map(([key]) => key), ...entered])
}
