import { addMonths } from '@/domain/application/dates'
import { SAMPLE_NAMES } from '@/domain/application/sample-names'
import type { CalendarDate } from '@/domain/calendar/days'
import { addDays, asDate } from '@/domain/calendar/days'
import { schemeV1 } from '@/domain/scheme/v1'
import { workingDaysBefore } from './day'
import { DAYS_TO, type Rest } from './rests'

/** One case to walk: whose name it bears, where it rests, and on which day it begins. */
export type Planned = {
  seed: number
  rest: Rest
  start: CalendarDate
  level: number
  /** Index of the invented name; cases of one firm share it, `product` differs. */
  firm: number
  product: number
  /** What becomes of the certificate later. */
  later?: 'suspended' | 'revoked' | 'cancelled' | 'restored'
  /** Its renewal is begun today, from a certificate that may be renewed now. */
  isRenewing?: true
  /** Two of its answers contradict each other. */
  isCareless?: true
}

type Row = [rest: Rest, daysAgo: number]

/** Open and ended cases: every stage and every end, some fresh, some near their limit, some over it. */
const CASES: Row[] = [
  ['draft_begun', 1],
  ['draft_full', 2],
  ['formal_new', 0],
  ['formal_new', 1],
  ['formal_new', 3],
  ['formal_checked', 2],
  ['formal_checked', 4],
  ['correction_open', 1],
  ['correction_open', 6],
  ['correction_answered', 3],
  ['resubmitted', 1],
  ['district_check', 0],
  ['district_check', 2],
  ['district_check', 4],
  ['district_check', 6],
  ['panel_drawn', 1],
  ['panel_drawn', 9],
  ['scoring', 3],
  ['scoring', 8],
  ['sealed', 2],
  ['consensus', 1],
  ['consensus', 5],
  ['visit_called', 2],
  ['visit_planned', 3],
  ['visit_planned', 9],
  ['visit_findings', 4],
  ['visit_findings', 17],
  ['deliberation', 1],
  ['deliberation', 5],
  ['voted', 3],
  ['voted', 8],
  ['on_notice', 0],
  ['on_notice', 1],
  ['on_notice', 1],
  ['on_notice', 3],
  ['objected', 1],
  ['objected', 2],
  ['notice_ended', 0],
  ['awaiting_issue', 1],
  ['awaiting_issue', 3],
  ['not_accepted', 20],
  ['declined', 12],
  ['declined', 60],
  ['withdrawn', 9],
  ['lapsed', 6],
]

/** The same stages once each, for the walks. */
const FEW: Row[] = [
  ['draft_full', 1],
  ['formal_new', 1],
  ['formal_checked', 1],
  ['correction_open', 2],
  ['district_check', 1],
  ['panel_drawn', 1],
  ['sealed', 1],
  ['consensus', 1],
  ['visit_called', 1],
  ['visit_findings', 1],
  ['deliberation', 1],
  ['voted', 1],
  ['on_notice', 1],
  ['objected', 1],
  ['awaiting_issue', 1],
  ['declined', 5],
]

const LATER: Record<number, Planned['later']> = {
  5: 'suspended',
  11: 'revoked',
  17: 'cancelled',
  23: 'restored',
  31: 'suspended',
}

/** Days until the last one of a certificate that is being renewed: inside its window, whatever the length of months. */
const RENEWED_ENDS = 150

/** When the case of a certificate began that is being renewed today; none so early after the scheme's beginning. */
const renewedStart = (today: CalendarDate, first: CalendarDate): CalendarDate | null => {
  const { validityYears } = schemeV1.certificate
  const issued = addDays(asDate(addMonths(today, -12 * validityYears)), RENEWED_ENDS)
  const start = workingDaysBefore(issued, DAYS_TO.certified)
  return start < first ? null : start
}

const levelOf = (seed: number): number => 0.84 + ((seed * 13) % 15) / 100

/** The plan of the demonstration on a day: first the certified brands of three years, then the cases of today. */
export const planWorld = (today: CalendarDate, size: 'demo' | 'small'): Planned[] => {
  const certified = size === 'demo' ? 66 : 6
  const first = asDate('2024-02-26')
  // The last of them ended well before today, so that nothing certified lies in the future of the calendar.
  const last = workingDaysBefore(today, DAYS_TO.certified + 2)
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000
  const names = SAMPLE_NAMES.length
  const brands = Array.from({ length: certified }, (_, i): Planned => {
    const later = size === 'demo' ? LATER[i] : i === 2 ? 'suspended' : undefined
    // The second firm's; the first firm has one that its people may begin to renew themselves.
    const renewed = i === 1 ? renewedStart(today, first) : null
    return {
      seed: i,
      rest: 'certified',
      ...(renewed ? { isRenewing: true } : {}),
      start: renewed ?? addDays(first, Math.floor((span * i) / Math.max(certified - 1, 1))),
      level: levelOf(i),
      firm: i % names,
      product: i % names,
      ...(later ? { later } : {}),
    }
  })
  const rows = size === 'demo' ? CASES : FEW
  const cases = rows.map(([rest, daysAgo], i): Planned => {
    const seed = certified + i
    // The first firm has cases of its own in several stages, so that one sign-in shows them all.
    const isFirst =
      rest === 'draft_begun' ||
      (rest === 'draft_full' && size === 'small') ||
      (i > 2 && isFirstOf(rows, i, CORNER))
    return {
      seed,
      rest,
      start: workingDaysBefore(today, DAYS_TO[rest] + daysAgo),
      level: rest === 'declined' ? 0.2 : levelOf(seed),
      firm: isFirst ? 0 : seed % names,
      product: seed % names,
      ...(size === 'demo' && isFirstOf(rows, i, CARELESS) ? { isCareless: true } : {}),
    }
  })
  return [...brands, ...cases]
}

/** Rests of which the first belongs to the first firm. */
const CORNER: ReadonlySet<Rest> = new Set(['correction_open', 'visit_findings', 'declined'])

/** Rests of which the first shows a contradiction: to the enterprise before it submits, to the officer afterwards. */
const CARELESS: ReadonlySet<Rest> = new Set(['draft_full', 'formal_checked'])

const isFirstOf = (rows: readonly Row[], i: number, rests: ReadonlySet<Rest>): boolean => {
  const rest = rows[i]?.[0]
  return rest !== undefined && rests.has(rest) && rows.findIndex(row => row[0] === rest) === i
}
