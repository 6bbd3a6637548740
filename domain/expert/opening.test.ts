import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  areScoresKnown,
  openingOf,
  type PanelFacts,
  type SeatFact,
  type SheetState,
  whyNotReopen,
  whyNotReplace,
  whyNotSeat,
  whyNotWithdraw,
} from './opening'

const SHEETS: Record<string, SheetState> = { n: 'none', d: 'draft', s: 'sealed', o: 'open' }
const seat = (sheet: SheetState, more: Partial<SeatFact> = {}): SeatFact => ({
  sheet,
  isLate: false,
  isBroken: false,
  isConflicted: false,
  ...more,
})
/** A panel of three with a quorum of two; `seats` says how far each live seat is: none, draft, sealed, open. */
const panel = (seats: string, more: Partial<PanelFacts> = {}): PanelFacts => ({
  size: 3,
  quorum: 2,
  isOverdue: false,
  canDraw: true,
  requests: 0,
  seats: [...seats].map(letter => seat(SHEETS[letter] ?? 'none')),
  ...more,
})
const late = { isOverdue: true }
const nobody = { canDraw: false }
const asked = { requests: 1 }

describe('the opening', () => {
  test.each<[string, string, Partial<PanelFacts>, ReturnType<typeof openingOf>]>([
    ['the last seal of a full panel', 'sss', {}, 'full'],
    ['the last seal, overdue', 'sss', late, 'full'],
    ['already open', 'ooo', {}, 'sheets_open'],
    ['already open with a quorum', 'oo', { size: 2 }, 'sheets_open'],
    ['one still scores', 'ssd', {}, 'not_overdue'],
    ['one still has to declare', 'ssn', {}, 'not_overdue'],
    ['one still scores, overdue', 'ssd', late, 'quorum'],
    ['two still score, overdue', 'sdd', late, 'no_quorum'],
    ['a vacant seat that can be drawn', 'ss', {}, 'draw_ahead'],
    ['a vacant seat that can be drawn, overdue', 'ss', late, 'quorum'],
    ['a vacant seat nobody can take', 'ss', nobody, 'quorum'],
    ['two vacant seats', 's', { ...late, ...nobody }, 'no_quorum'],
    ['nobody', '', { ...late, ...nobody }, 'no_quorum'],
    ['the last seal with a request unanswered', 'sss', asked, 'requests_open'],
    ['overdue with a request unanswered', 'ssd', { ...late, ...asked }, 'requests_open'],
    ['a request unanswered, and too few anyway', 'sdd', { ...late, ...asked }, 'no_quorum'],
    ['a request made after the opening', 'ooo', asked, 'sheets_open'],
    // Somebody left after the opening: the others' scores are known.
    ['a vacant seat after the opening', 'oo', {}, 'scores_known'],
    ['a vacant seat after the opening, overdue', 'oo', late, 'scores_known'],
    ['a vacant seat after the opening nobody can take', 'oo', { ...late, ...nobody }, 'scores_known'],
    ['the replacement still scores, overdue', 'ood', late, 'scores_known'],
    ['the replacement has to declare, overdue', 'oon', late, 'scores_known'],
    ['one of two replacements is in, overdue', 'osd', late, 'scores_known'],
    ['the replacement is in', 'oos', {}, 'full'],
    ['both replacements are in', 'oss', late, 'full'],
    ['the replacement is in, a request unanswered', 'oos', asked, 'requests_open'],
    // After an opening with two of three one of the two left: the panel is whole again or stays shut.
    ['a quorum opening that was superseded', 'o', late, 'scores_known'],
    ['the same with one replacement in', 'os', late, 'scores_known'],
    // Everybody whose score is known has left: the sheets in hand are unread.
    ['all replaced, one still scores, overdue', 'ssd', late, 'quorum'],
  ])('%s', (_, seats, more, expected) => {
    expect(openingOf(panel(seats, more))).toBe(expected)
  })
})

describe('a seat the officer would empty', () => {
  test.each<[string, string, Partial<SeatFact>, SheetState, 'sheets_open' | null]>([
    ['before the opening, still scoring', 'ssd', {}, 'draft', null],
    ['before the opening, sealed', 'sss', {}, 'sealed', null],
    ['open', 'ooo', {}, 'open', 'sheets_open'],
    ['open and overdue', 'ooo', { isLate: true }, 'open', 'sheets_open'],
    ['open and found conflicted', 'ooo', { isConflicted: true }, 'open', null],
    ['a replacement that scores', 'ood', {}, 'draft', 'sheets_open'],
    ['a replacement that has to declare', 'oon', {}, 'none', 'sheets_open'],
    ['a replacement whose time has run out', 'ood', { isLate: true }, 'draft', null],
    ['a replacement that sealed late', 'oos', { isLate: true }, 'sealed', 'sheets_open'],
    ['a replacement whose sheet does not fit its seal', 'oos', { isBroken: true }, 'sealed', null],
    ['a replacement found conflicted', 'ood', { isConflicted: true }, 'draft', null],
  ])('%s', (_, seats, more, sheet, expected) => {
    expect(whyNotReplace(panel(seats), seat(sheet, more))).toBe(expected)
  })
})

test.each<[SheetState, boolean, 'sheets_open' | null]>([
  ['none', false, null],
  ['draft', false, null],
  ['sealed', false, null],
  ['open', false, 'sheets_open'],
  ['open', true, null],
])(
  'a request is granted against a seat whose sheet is %s, conflicted %s',
  (sheet, isConflicted, expected) => {
    expect(whyNotWithdraw(seat(sheet, { isConflicted }))).toBe(expected)
  },
)

const anySeat = fc.record({
  sheet: fc.constantFrom<SheetState>('none', 'draft', 'sealed', 'open'),
  isLate: fc.boolean(),
  isBroken: fc.boolean(),
  isConflicted: fc.boolean(),
})
const anyPanel = fc.record({
  size: fc.integer({ min: 1, max: 5 }),
  quorum: fc.integer({ min: 1, max: 5 }),
  isOverdue: fc.boolean(),
  canDraw: fc.boolean(),
  requests: fc.integer({ min: 0, max: 2 }),
  seats: fc.array(anySeat, { maxLength: 5 }),
})

it('lets nobody choose among scores that are known', () => {
  fc.assert(
    fc.property(anyPanel, facts => {
      const isKnown = areScoresKnown(facts)
      const opening = openingOf(facts)
      if (isKnown) {
        expect(opening).not.toBe('quorum')
        expect(whyNotSeat(facts)).toBe('scores_known')
        expect(whyNotReopen(facts)).toBe('sheet_open')
      }
      if (facts.requests > 0) expect(['full', 'quorum']).not.toContain(opening)
      if (opening === 'full' || opening === 'quorum')
        expect(
          facts.seats.filter(each => each.sheet === 'sealed' || each.sheet === 'open').length,
        ).toBeGreaterThan(0)
      for (const each of facts.seats)
        if (each.sheet === 'open' && !each.isConflicted) {
          expect(whyNotReplace(facts, each)).toBe('sheets_open')
          expect(whyNotWithdraw(each)).toBe('sheets_open')
        }
    }),
  )
})
