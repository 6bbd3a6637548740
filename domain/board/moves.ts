import type { PlaceLoad } from '../workflow/limits'
import { TRANSITION_TABLE } from '../workflow/table'
import type { CaseRole, Condition, Effect, Stage, TransitionName } from '../workflow/types'

/** Who is told of a move, by the effect that tells them; each has its template in `mail`. */
export const SENDS = {
  notify_enterprise: 'enterprise_moved',
  notify_office: 'office_moved',
  notify_district: 'district_called',
  notify_committee: 'committee_called',
} as const satisfies Partial<Record<Effect, string>>
export type SendEffect = keyof typeof SENDS

const isSend = (effect: Effect): effect is SendEffect => Object.hasOwn(SENDS, effect)

/** The effects among these that send something to somebody. */
export const sendsOf = (effects: readonly Effect[]): SendEffect[] => effects.filter(isSend)

/** A move as menu and sheet show it; the same list stands in the JSON. */
export type MoveOffer = {
  name: TransitionName
  to: Stage
  kind: 'forward' | 'back' | 'stay' | 'end'
  isAllowed: boolean
  needsReason: boolean
  /** Whether its maker may take it back for a while. */
  isUndoable: boolean
  /** Effects besides the messages, in the order they happen. */
  effects: Effect[]
  conditions: Condition[]
  sends: { effect: SendEffect; people: number }[]
  /** Working days of the stage it leads to and its last day, if it has a limit. */
  limit: number | null
  due: string | null
  isDueEstimated: boolean
  /** Cases now in the target and how many it should hold; null where no limit is set or the case stays. */
  load: PlaceLoad | null
}

/** A move that somebody else may make from this stage. */
export type OthersMove = { name: TransitionName; by: CaseRole[] }

/** What menu, drawer and the sheet as a page need about one case. */
export type MoveView = {
  id: string
  version: number
  reference: string
  brand: string
  product: string
  enterprise: string
  stage: Stage
  /** Names of those who can mend a condition, where they may be told to this viewer. */
  menders: Partial<Record<CaseRole, string>>
  moves: MoveOffer[]
  others: OthersMove[]
  /** The reader's own last move, while they may take it back. */
  undo: { name: TransitionName; to: Stage; until: string } | null
}

/** Moves open to others in a stage: what the case waits for when the viewer has none of their own. */
export const movesOfOthers = (stage: Stage, own: readonly TransitionName[]): OthersMove[] =>
  TRANSITION_TABLE.filter(t => t.from.includes(stage) && !own.includes(t.name)).map(({ name, by }) => ({
    name,
    by: [...by],
  }))
