import type { CalendarDate } from '../calendar/days'
import type { Refusal } from '../outcome'

export const ROUND_STATUSES = ['open', 'drawn', 'withdrawn'] as const
export type RoundStatus = (typeof ROUND_STATUSES)[number]

export const TARGET_STATUSES = ['drawn', 'checked', 'published', 'struck'] as const
export type TargetStatus = (typeof TARGET_STATUSES)[number]

/** What may be done to a round in each status. */
const ROUND_DEEDS: Record<RoundStatus, readonly RoundDeed[]> = {
  open: ['draw', 'withdraw'],
  drawn: [],
  withdrawn: [],
}
export type RoundDeed = 'draw' | 'withdraw'

/** What may be done to a target in each status; what was published stays. */
const TARGET_DEEDS: Record<TargetStatus, readonly TargetDeed[]> = {
  drawn: ['record', 'leave', 'unseat', 'strike'],
  checked: ['record', 'publish'],
  published: [],
  struck: [],
}
/** `leave` ends one’s own part in a check to come, `unseat` another’s. */
export type TargetDeed = 'strike' | 'record' | 'publish' | 'leave' | 'unseat'

type Why = Pick<Refusal, 'code' | 'reason'>
const wrongStage: Why = { code: 'blocked', reason: 'moved_on' }

/** Why a deed on a round is refused, or null: a version nobody looks at any more, or a status that has no such deed. */
export const roundBar = (
  round: { status: RoundStatus; version: number },
  deed: RoundDeed,
  version: number,
): Why | null => {
  if (round.version !== version) return { code: 'stale' }
  return ROUND_DEEDS[round.status].includes(deed) ? null : wrongStage
}

/** Why the draw of a round is refused for now, or null once its lists have stood for their time. */
export const drawBar = (now: Date, drawFrom: Date): Why | null =>
  now < drawFrom ? { code: 'blocked', reason: 'pool_too_young' } : null

/** Why a deed on a target is refused, or null. */
export const targetBar = (
  target: { status: TargetStatus; version: number },
  deed: TargetDeed,
  version: number,
): Why | null => {
  if (target.version !== version) return { code: 'stale' }
  return TARGET_DEEDS[target.status].includes(deed) ? null : wrongStage
}

/** What somebody is to a target. */
export type TargetPart = {
  isOfficer: boolean
  isInspector: boolean
  /** Drawn to go there and still going. */
  goes: boolean
  /** Ever drawn to go there, or recorded its check. */
  hadPart: boolean
}

/**
 * Why a deed on a target is not this person’s, or null. Whoever was drawn to go does not decide as an officer on the
 * same target: they neither strike it, nor send a colleague away, nor publish its result.
 */
export const partBar = (
  deed: TargetDeed,
  { isOfficer, isInspector, goes, hadPart }: TargetPart,
): 'forbidden' | 'checked_by_self' | null => {
  if (deed === 'record' || deed === 'leave') return isInspector && goes ? null : 'forbidden'
  if (!isOfficer) return 'forbidden'
  return hadPart ? 'checked_by_self' : null
}

/** What somebody may do to a target as it stands, for who shows its forms. */
export const deedsOn = (status: TargetStatus, part: TargetPart): TargetDeed[] =>
  TARGET_DEEDS[status].filter(deed => partBar(deed, part) === null)

/** The problem of a day on which a check is said to have been, or null: after the draw, and not to come. */
export const checkDayProblem = (
  checkedOn: string,
  drawnOn: CalendarDate,
  today: CalendarDate,
): 'before_draw' | 'in_future' | null =>
  checkedOn < drawnOn ? 'before_draw' : checkedOn > today ? 'in_future' : null

/** Where a round stands, for its list: until drawn, until every target left has its result, or over. */
export type RoundStep = 'waiting' | 'due' | 'checking' | 'finished' | 'withdrawn'

export const roundStep = (
  round: { status: RoundStatus; drawFrom: Date },
  live: number,
  now: Date,
): RoundStep => {
  if (round.status === 'withdrawn') return 'withdrawn'
  if (round.status === 'open') return now < round.drawFrom ? 'waiting' : 'due'
  return live > 0 ? 'checking' : 'finished'
}
