import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Holder } from '../workflow/types'
import { shanghaiDate } from './days'
import { type StageEntry, timeLedger } from './ledger'
import { workingDaysBetween } from './working-days'

const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00+08:00`)
const enter = (day: string, toStage: string, holder: Holder | null): StageEntry => ({
  at: at(day),
  toStage,
  holder,
})

describe('ledgers of time', () => {
  it('costs the office no day between a return on the Friday before National Day and the answer after it', () => {
    const entries = [
      enter('2026-09-25', 'formal_check', 'office'),
      enter('2026-09-25', 'correction', 'enterprise'),
      enter('2026-10-08', 'formal_check', 'office'),
    ]
    expect(timeLedger(entries, at('2026-10-08', '18:00'))).toEqual({
      office: 0,
      enterprise: 4,
      thirdParty: 0,
      byStage: { formal_check: 0, correction: 4 },
    })
    expect(timeLedger(entries, at('2026-10-12')).office).toBe(3)
  })

  it('keeps what the office had used before a return, and only that', () => {
    const entries = [
      enter('2026-09-21', 'formal_check', 'office'),
      enter('2026-09-24', 'correction', 'enterprise'),
      enter('2026-10-10', 'formal_check', 'office'),
    ]
    const { office, enterprise } = timeLedger(entries, at('2026-10-10', '23:59'))
    expect({ office, enterprise }).toEqual({ office: 3, enterprise: 6 })
  })

  it('counts a site visit for third parties and nothing after the end', () => {
    const entries = [
      enter('2026-11-02', 'expert_review', 'office'),
      enter('2026-11-04', 'site_visit', 'third_party'),
      enter('2026-11-09', 'declined', null),
    ]
    expect(timeLedger(entries, at('2027-11-09'))).toEqual({
      office: 2,
      enterprise: 0,
      thirdParty: 3,
      byStage: { expert_review: 2, site_visit: 3 },
    })
  })

  it('changes the day at midnight in Shanghai', () => {
    const entries = [
      { at: new Date('2026-11-02T15:59:00Z'), toStage: 'formal_check', holder: 'office' as const },
    ]
    expect(timeLedger(entries, new Date('2026-11-02T16:00:00Z')).office).toBe(1)
  })

  it('is empty before the first entry', () => {
    const none = { office: 0, enterprise: 0, thirdParty: 0, byStage: {} }
    expect(timeLedger([enter('2026-11-03', 'draft', 'enterprise')], at('2026-11-02'))).toEqual(none)
    expect(timeLedger([], at('2026-11-02'))).toEqual(none)
  })

  it('counts every working day once, whatever the order of the list', () => {
    const start = at('2026-01-05').getTime()
    const entry = fc.record({
      at: fc.integer({ min: 0, max: 300 * 24 }).map(hours => new Date(start + hours * 3_600_000)),
      toStage: fc.constantFrom('a', 'b', 'c'),
      holder: fc.constantFrom<Holder>('office', 'enterprise', 'third_party'),
    })
    const distinct = fc.uniqueArray(entry, { minLength: 1, maxLength: 12, selector: e => e.at.getTime() })
    fc.assert(
      fc.property(distinct, entries => {
        const now = at('2026-12-25')
        const ledger = timeLedger(entries, now)
        const first = new Date(Math.min(...entries.map(e => e.at.getTime())))
        const all = workingDaysBetween(shanghaiDate(first), shanghaiDate(now))
        expect(ledger.office + ledger.enterprise + ledger.thirdParty).toBe(all)
        expect(Object.values(ledger.byStage).reduce((sum, days) => sum + days, 0)).toBe(all)
        expect(timeLedger([...entries].reverse(), now)).toEqual(ledger)
      }),
    )
  })
})
