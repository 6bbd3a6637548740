import { addDays, asDate, type CalendarDate } from '../calendar/days'
import { addWorkingDays } from '../calendar/working-days'

/** Why a certificate is not in the pool of a round at all, or was struck from it before the draw. */
export const TARGET_GROUNDS = [
  'not_valid',
  'on_visit',
  'open_target',
  'checked_lately',
  'drawn_before',
  'target_struck',
] as const
export type TargetGround = (typeof TARGET_GROUNDS)[number]

/** Why an officer takes a drawn target off again; another one is then drawn from the same list. */
export const STRIKE_GROUNDS = ['ceased', 'other_check', 'unreachable', 'other'] as const
export type StrikeGround = (typeof STRIKE_GROUNDS)[number]

/** Why an inspector leaves a target before its check; another one is then drawn down the same order of the same list. */
export const LEAVE_KINDS = ['conflict', 'unavailable', 'other'] as const
export type LeaveKind = (typeof LEAVE_KINDS)[number]

/** Reasons for which an inspector is taken off by itself: tied to the firm since, or no inspector any more. */
export const ENDED_BY_ITSELF = ['tied_since', 'no_inspector_any_more'] as const
export type EndedByItself = (typeof ENDED_BY_ITSELF)[number]

/** What a check of surveillance found. */
export const CHECK_OUTCOMES = ['conform', 'nonconform'] as const
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]

/** What the register says of a certificate, as far as surveillance looks at it. */
export type Watched = {
  status: string
  issuedOn: string
  validUntil: string
  /** An application of the holder has its site visit now: several checks on one firm are merged (条例 59). */
  isOnVisit: boolean
  /** A round drew it and its result is not published yet. */
  isOpenTarget: boolean
  /** The last published check. */
  lastCheck: { on: string; outcome: CheckOutcome } | null
  /** The last day on which it came back from a suspension. */
  restoredOn: string | null
}

/** Days within which a certificate checked already is not drawn once more. */
export const REST_DAYS = 180
const YEAR_DAYS = 365
const TWO_YEARS_DAYS = 730

/** Every ground that keeps a certificate out of a pool on a day; none means it is a candidate. */
export const barsOf = (watched: Watched, today: CalendarDate): TargetGround[] => {
  const { lastCheck } = watched
  const is: Partial<Record<TargetGround, boolean>> = {
    not_valid: watched.status !== 'valid' || watched.validUntil < today,
    on_visit: watched.isOnVisit,
    open_target: watched.isOpenTarget,
    checked_lately: lastCheck !== null && lastCheck.on > addDays(today, -REST_DAYS),
  }
  return TARGET_GROUNDS.filter(ground => is[ground])
}

/**
 * What makes a certificate likelier to be drawn, by so many lots more. Only what the register itself shows counts, so
 * that a published list gives nothing away. Source: firms with abnormal records are checked more often (双随机、一公开
 * 监管, risk classes); a yearly check is due once a year has passed without one.
 */
export const RISK_LOTS = { lapsed: 1, restored: 1, nonconform: 2 } as const
export type Risk = keyof typeof RISK_LOTS

/** The risks that hold for a certificate on a day. */
export const risksOf = (watched: Watched, today: CalendarDate): Risk[] => {
  const { lastCheck, restoredOn, issuedOn } = watched
  const since = (days: number): CalendarDate => addDays(today, -days)
  const risks: Risk[] = []
  if ((lastCheck?.on ?? issuedOn) <= since(YEAR_DAYS)) risks.push('lapsed')
  if (restoredOn !== null && restoredOn > since(TWO_YEARS_DAYS)) risks.push('restored')
  if (lastCheck?.outcome === 'nonconform' && lastCheck.on > since(TWO_YEARS_DAYS)) risks.push('nonconform')
  return risks
}

/** How many lots a certificate has in the draw: one, and those of its risks. */
export const lotsOf = (watched: Watched, today: CalendarDate): number =>
  1 + risksOf(watched, today).reduce((sum, risk) => sum + RISK_LOTS[risk], 0)

/** The least share of the objects that a year's plan draws, in percent (example floor of “一单两库一细则”). */
export const SHARE_FLOOR = 5

/** How many targets a share of the candidates is: rounded up, at least one where there is any. */
export const targetCount = (candidates: number, share: number): number =>
  candidates === 0 ? 0 : Math.min(candidates, Math.max(1, Math.ceil((candidates * share) / 100)))

/** Inspectors who go to one target: never one alone. */
export const INSPECTORS_EACH = 2

/** Working days that whoever is drawn has at least, however late in a round: nobody is overdue from the start. */
export const CHECK_DAYS = 10

/** The last day of a check: that of the round, or later for a target drawn late in it. */
export const checkDue = (checkBy: string, today: CalendarDate): string => {
  const least = addWorkingDays(today, CHECK_DAYS).date
  return checkBy > least ? checkBy : least
}

/** Working days from a check to the publication of its result (双随机、一公开). */
export const RESULT_DAYS = 20

/** The last day for the result of a check; a record changed later never moves it further away. */
export const resultDue = (checkedOn: string, before: string | null): string => {
  const counted = addWorkingDays(asDate(checkedOn), RESULT_DAYS).date
  return before !== null && before < counted ? before : counted
}

/** The last day by which checks of a round may be planned, in days from its publication. */
export const ROUND_DAYS = 366

/** Whether the checks of a round may be planned to end on this day. */
export const mayEndOn = (checkBy: string, today: CalendarDate): boolean =>
  checkBy > today && asDate(checkBy) <= addDays(today, ROUND_DAYS)
