import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDate } from '../calendar/days'
import { type Details, detailsAsked, detailsLacking, readDetails } from './details'
import { effectiveDetails } from './prefill'
import { expiredKinds, SOON_DAYS, validityOf } from './validity'

const today = '2026-11-23'

describe('details of a document', () => {
  it('are asked by what the file serves, each question once', () => {
    expect(detailsAsked(['product_photo'])).toEqual([])
    const both = detailsAsked(['test_report', 'system_certificate'])
    expect(both.map(({ id }) => id)).toEqual([
      'issuer',
      'number',
      'issuedOn',
      'validFrom',
      'validUntil',
      'noEnd',
    ])
    expect(both.filter(({ isNeeded }) => isNeeded).map(({ id }) => id)).toEqual([
      'issuer',
      'number',
      'issuedOn',
      'validUntil',
    ])
  })

  it('are read as typed and refused by name', () => {
    expect(readDetails({ issuer: '  重庆市计量院 ', issuedOn: '2026年3月2日', number: '' }, today)).toEqual({
      ok: true,
      value: { issuer: '重庆市计量院', issuedOn: '2026-03-02' },
    })
    expect(readDetails({ issuedOn: '2026-11-24' }, today)).toEqual({
      ok: false,
      problems: { issuedOn: 'in_future' },
    })
    expect(readDetails({ validFrom: '2026-05-01', validUntil: '2026-04-30' }, today)).toMatchObject({
      problems: { validUntil: 'before_start' },
    })
    expect(readDetails({ colour: 'red' }, today)).toMatchObject({ problems: { colour: 'unknown' } })
    expect(readDetails({ validUntil: '2027-01-01', noEnd: 'yes' }, today)).toEqual({
      ok: true,
      value: { noEnd: 'yes' },
    })
  })

  it('lack what a kind needs until it is told or has no end', () => {
    expect(detailsLacking(['trademark_certificate'], {})).toEqual(['number', 'validUntil'])
    expect(detailsLacking(['trademark_certificate'], { number: '1', noEnd: 'yes' })).toEqual([])
  })
})

describe('validity', () => {
  it('holds to the last day, warns before the decision, then when the end is near', () => {
    const days = { today, decisionOn: '2027-01-20' }
    expect(validityOf({ validUntil: '2026-11-22' }, days).state).toBe('expired')
    expect(validityOf({ validUntil: '2026-11-23' }, days)).toMatchObject({
      state: 'before_decision',
      days: 0,
    })
    expect(validityOf({ validUntil: '2027-01-20' }, days).state).toBe('soon')
    expect(validityOf({ validUntil: '2027-01-22' }, days).state).toBe('soon')
    expect(validityOf({ validUntil: '2027-01-23' }, days).state).toBe('in_date')
    expect(validityOf({ noEnd: 'yes' }, days).state).toBe('no_end')
    expect(validityOf({}, days).state).toBe('untold')
  })

  it('never gets better as days pass', () => {
    const rank = { in_date: 0, soon: 1, before_decision: 2, expired: 3, no_end: 0, untold: 0 }
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 400 }), fc.integer({ min: 0, max: 100 }), (until, later) => {
        const details: Details = { validUntil: addDays(asDate(today), until) }
        const now = validityOf(details, { today })
        const then = validityOf(details, { today: addDays(asDate(today), later) })
        return rank[then.state] >= rank[now.state]
      }),
    )
    expect(SOON_DAYS).toBe(60)
  })

  it('leaves a kind only when every document that serves it has expired', () => {
    const gone = (until: string) => ({ state: 'expired', until, days: -1 }) as const
    const good = { state: 'no_end' } as const
    expect(
      expiredKinds([
        { kinds: ['a', 'b'], validity: gone('2026-01-01') },
        { kinds: ['a'], validity: gone('2026-02-01') },
        { kinds: ['b'], validity: good },
      ]),
    ).toEqual(new Map([['a', '2026-02-01']]))
  })
})

describe('what the form already holds', () => {
  const sections = {
    tests: {
      reports: [
        { number: 'J-1', laboratory: '甲', issuedOn: '2026-01-05' },
        { number: 'J-2', laboratory: '乙', issuedOn: '2026-02-05' },
      ],
    },
    product: { trademarkNumber: '1234567', trademarkValidUntil: '2030-01-01' },
  }
  const file = (kinds: string[], values: Details = {}) => ({ kinds, details: { values } })

  it('goes by the number, else by the place, and never over what was told', () => {
    const [first, second, third] = effectiveDetails(
      [
        file(['test_report'], { number: 'J-2' }),
        file(['test_report']),
        file(['test_report'], { number: 'J-9' }),
      ],
      sections,
    )
    expect(first?.effective).toEqual({
      values: { number: 'J-2', issuer: '乙', issuedOn: '2026-02-05' },
      fromForm: ['issuer', 'issuedOn'],
    })
    expect(second?.effective.values.number).toBe('J-2')
    expect(third?.effective).toEqual({ values: { number: 'J-9' }, fromForm: [] })
  })

  it('believes the name of a file that carries a number, and says nothing of one beyond the form', () => {
    const named = (name: string) => ({ ...file(['test_report']), name })
    const [first, second, third] = effectiveDetails(
      [named('检验报告 J-2.pdf'), named('扫描件.pdf'), named('又一份.pdf')],
      sections,
    )
    expect(first?.effective.values.number).toBe('J-2')
    expect(second?.effective.values.number).toBe('J-2')
    expect(third?.effective.values).toEqual({})
  })

  it('does not bring back an end that was put aside', () => {
    const [one] = effectiveDetails([file(['trademark_certificate'], { noEnd: 'yes' })], sections)
    expect(one?.effective.values).toEqual({ noEnd: 'yes', number: '1234567' })
  })
})
