import type { Waiting } from '../workflow/waiting'
import type { CardClock } from './clock'
import type { FlagCounts } from './flags'
import type { BoardStage } from './stages'

/** A case as the board shows it; the same for page, JSON and list. */
export type Card = {
  id: string
  /** Version the reader looks at; a move carries it. */
  version: number
  reference: string
  stage: BoardStage
  brand: string
  product: string
  enterprise: string
  /** On the table only. */
  creditCode?: string | undefined
  field: string
  area: string
  officer: { id: string; name: string } | null
  /** Who is waited for and why, as far as the reader may know. */
  waiting: Waiting | null
  flags: FlagCounts
  isUnread: boolean
  /** Day of arrival in the stage and last day of its limit, YYYY-MM-DD. */
  since: string
  due: string
  clock: CardClock
}

/** What stands above a column; counts are exact for the filter. */
export type ColumnHead = {
  stage: BoardStage
  count: number
  over: number
  near: number
  /** Working days of the limit in force. */
  limit: number
  /**
   * How many cases the stage holds in all, whatever the filter, and how many it should hold at most; to go over that
   * needs a reason. Null for whoever sees a part of the stage alone, which is full or not as a whole.
   */
  load: { now: number; soft: number } | null
}

/** A column with the cards read so far; `next` is the place to read on from. */
export type Column = ColumnHead & { cards: Card[]; next: string | null }

/** Counts over the whole board of a person, whatever the filter. */
export type BoardTotals = {
  all: number
  waiting: number
  held: number
  /** How many they should carry at most, for officers where the scheme says so. */
  heldSoft: number | null
  /** Cases they carry in which others did something they have not seen. */
  unread: number
  three: number
  objections: number
  over: number
  near: number
  stopped: number
}
