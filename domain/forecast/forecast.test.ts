import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDate, type CalendarDate } from '../calendar/days'
import { addWorkingDays } from '../calendar/working-days'
import { type BackTest, backTest, type PastCase } from './back-test'
import { type ForecastInput, forecastResult, forecastStage } from './forecast'
import { LEGS, type Leg, passagesOf, type Step } from './legs'
import { daysAhead, type Known, type PaceBook, paceBook } from './pace'
import { poolOf, shownAhead } from './queue'
import { after, chancesOf, quantile, remaining, spreadOf } from './spread'

const today = asDate('2026-11-23')

const bookOf = (days: Partial<Record<Leg, number[]>>, windowDays = 200): PaceBook =>
  new Map(
    LEGS.map(leg => [leg, new Map([['', { passages: spreadOf(days[leg] ?? []), windowDays }]])] as const),
  )

const full = bookOf(Object.fromEntries(LEGS.map(leg => [leg, [1, 2, 2, 3, 3, 3, 4, 4, 5, 8]])))
const asked: ForecastInput = {
  leg: 'formal_check',
  fieldId: 'equipment',
  elapsed: 0,
  ahead: 0,
  without: [],
  today,
  book: full,
}

const durations = fc.array(fc.nat(40), { minLength: 8, maxLength: 40 })
const span = (input: ForecastInput, ask = forecastResult) => {
  const told = ask(input)
  return 'span' in told ? told.span : undefined
}

describe('a spread', () => {
  it('gives the day by which a share was over', () => {
    const chances = chancesOf(spreadOf([1, 2, 3, 4, 10]))
    expect(quantile(chances, 0.5)).toBe(3)
    expect(quantile(chances, 0.8)).toBe(4)
    expect(quantile([], 0.5)).toBeUndefined()
  })

  it('forgets those that were faster than the case already is', () => {
    expect(remaining(spreadOf([1, 3, 3, 7]), 3)).toEqual([
      [0, 2],
      [4, 1],
    ])
  })

  it('adds up', () => {
    expect(after(chancesOf(spreadOf([1, 2])), chancesOf(spreadOf([1, 2])))).toEqual([
      [2, 0.25],
      [3, 0.5],
      [4, 0.25],
    ])
  })
})

describe('a forecast', () => {
  it('has no date without history, nor for a case slower than all before it', () => {
    expect(forecastResult({ ...asked, book: bookOf({}) })).toEqual({ none: 'few' })
    expect(forecastStage({ ...asked, book: bookOf({ formal_check: [1, 2, 3] }) })).toEqual({ none: 'few' })
    expect(forecastStage({ ...asked, elapsed: 30 })).toEqual({ none: 'late' })
  })

  it('gives working days from today: half of ten cases took three days, four fifths four', () => {
    expect(span(asked, forecastStage)).toEqual({
      half: addWorkingDays(today, 3).date,
      most: addWorkingDays(today, 4).date,
      isEstimated: false,
      cases: 10,
    })
  })

  it('waits for those ahead at the pace of late', () => {
    // Ten cases in two hundred working days: one in twenty.
    expect(daysAhead(2, { passages: spreadOf(Array.from({ length: 10 }, () => 3)), windowDays: 200 })).toBe(
      40,
    )
    expect(span({ ...asked, ahead: 2 }, forecastStage)?.half).toBe(addWorkingDays(today, 40).date)
  })

  it('asks the own field only once it has enough cases', () => {
    const own = new Map(full).set(
      'formal_check',
      new Map([
        ['', { passages: spreadOf(Array.from({ length: 30 }, () => 9)), windowDays: 200 }],
        ['equipment', { passages: spreadOf(Array.from({ length: 20 }, () => 2)), windowDays: 200 }],
      ]),
    )
    expect(span({ ...asked, book: own }, forecastStage)?.half).toBe(addWorkingDays(today, 2).date)
    expect(span({ ...asked, book: own, fieldId: 'food' }, forecastStage)?.half).toBe(
      addWorkingDays(today, 9).date,
    )
  })

  it('never gives the later day before the earlier, and none before today', () => {
    fc.assert(
      fc.property(durations, durations, fc.nat(10), fc.nat(20), (first, second, elapsed, ahead) => {
        const book = bookOf(Object.fromEntries(LEGS.map((leg, i) => [leg, i % 2 ? first : second])))
        const told = span({ ...asked, elapsed, ahead, book })
        if (!told) return
        expect(told.most >= told.half && told.half >= today).toBe(true)
      }),
    )
  })

  it('is never earlier with more cases ahead', () => {
    fc.assert(
      fc.property(durations, fc.nat(30), fc.nat(30), (list, few, more) => {
        const book = bookOf(Object.fromEntries(LEGS.map(leg => [leg, list])))
        const less = span({ ...asked, book, ahead: few })
        const longer = span({ ...asked, book, ahead: few + more })
        expect(less && longer && longer.half >= less.half && longer.most >= less.most).toBe(true)
      }),
    )
  })
})

describe('legs', () => {
  const at = (day: string, to: Step['to']): Step => ({ at: new Date(`${day}T02:00:00Z`), to })

  it('count a correction to the formal check, and a return to deliberation to that', () => {
    const told = passagesOf([
      at('2026-03-02', 'formal_check'),
      at('2026-03-04', 'correction'),
      at('2026-03-10', 'formal_check'),
      at('2026-03-12', 'expert_review'),
      at('2026-03-20', 'deliberation'),
      at('2026-03-23', 'public_notice'),
      at('2026-03-30', 'deliberation'),
      at('2026-04-01', 'public_notice'),
    ])
    expect(told.map(one => [one.leg, one.enteredOn, one.leftOn])).toEqual([
      ['formal_check', '2026-03-02', '2026-03-12'],
      ['expert_review', '2026-03-12', '2026-03-20'],
      ['deliberation', '2026-03-20', '2026-04-01'],
      ['public_notice', '2026-04-01', null],
    ])
  })

  it('do not count what the enterprise broke off', () => {
    expect(passagesOf([at('2026-03-02', 'formal_check'), at('2026-03-03', 'withdrawn')])).toEqual([
      { leg: 'formal_check', enteredOn: '2026-03-02', leftOn: '2026-03-03', isCounted: false },
    ])
  })

  it('never overlap, whatever the way', () => {
    const stages = fc.constantFrom<Step['to']>(
      'formal_check',
      'correction',
      'district_check',
      'expert_review',
      'deliberation',
      'public_notice',
      'certified',
    )
    fc.assert(
      fc.property(fc.array(stages, { minLength: 1, maxLength: 12 }), list => {
        const told = passagesOf(list.map((to, i) => ({ at: new Date(Date.UTC(2026, 2, 2 + i, 2)), to })))
        for (const [i, one] of told.entries())
          if (i > 0) expect(one.enteredOn >= (told[i - 1]?.leftOn ?? '')).toBe(true)
      }),
    )
  })
})

describe('the forecast tried on the past', () => {
  /** Cases entering one a working day, each leg of the same length. */
  const world = (n: number, days: (i: number) => number): PastCase[] =>
    Array.from({ length: n }, (_, i) => {
      let day: CalendarDate = addWorkingDays(asDate('2026-01-05'), i).date
      const passages = LEGS.map((leg): Known => {
        const enteredOn = day
        day = addWorkingDays(day, days(i)).date
        return { leg, enteredOn, leftOn: day, isCounted: true, fieldId: 'equipment' }
      })
      return { fieldId: 'equipment', passages }
    })

  const tested = (cases: readonly PastCase[]): ReadonlyMap<Leg | 'result', BackTest> => {
    const work = backTest(cases)
    for (;;) {
      const step = work.next()
      if (step.done) return step.value
    }
  }

  it('is right where every case is like the one before', () => {
    const told = tested(world(80, () => 4))
    expect(told.get('deliberation')).toMatchObject({ median: 0, mean: 0 })
    const whole = told.get('result')
    expect(whole?.tried).toBeGreaterThan(20)
    expect(whole).toMatchObject({ median: 0, within: whole?.tried })
  })

  it('shows how wrong it was where cases grew slower', () => {
    const whole = tested(world(80, i => (i < 45 ? 2 : 8))).get('result')
    expect(whole?.mean).toBeGreaterThan(10)
    expect(whole && whole.within < whole.tried).toBe(true)
  })

  it('tries nothing without history, and knows nothing of the day itself', () => {
    expect(tested([]).get('result')).toEqual({ tried: 0, median: 0, mean: 0, within: 0 })
    const first = world(1, () => 3)
    expect(
      paceBook(first[0]?.passages ?? [], asDate('2026-01-08'))
        .get('formal_check')
        ?.get('')?.passages,
    ).toEqual([])
  })
})

describe('a line', () => {
  it('is of the city or of the area, or there is none', () => {
    expect([poolOf('formal_check'), poolOf('district_check'), poolOf('expert_review')]).toEqual([
      'city',
      'area',
      null,
    ])
  })

  it('does not tell of one or two enterprises of an area', () => {
    expect([0, 1, 2, 3].map(n => shownAhead(n, 'area'))).toEqual([0, 'few', 'few', 3])
    expect(shownAhead(1, 'city')).toBe(1)
  })
})
