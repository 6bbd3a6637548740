import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCreditCode } from '../credit-code'
import { readDay } from './day'
import { defaultExpiry, VETO_LISTS } from './lists'
import { mergeVetoes } from './merge'
import { readVetoRow, readVetoSheet, VETO_COLUMNS, type VetoCells } from './sheet'
import { vetoState } from './state'

const cells: VetoCells = {
  enterpriseName: '重庆样例有限公司',
  creditCode: makeCreditCode('91500000', 7),
  list: 'abnormal',
  source: '国家企业信用信息公示系统',
  decisionNumber: '渝市监异列〔2026〕7号',
  decidedOn: '2026-03-01',
  legalBasis: '《企业信息公示暂行条例》第十七条',
  expiresOn: '2029-03-01',
  repairedOn: '',
}
const TODAY = '2026-11-23'

describe('a day as lists write it', () => {
  it.each([
    ['2026-11-3', '2026-11-03'],
    ['2026/11/03', '2026-11-03'],
    ['2026.11.3', '2026-11-03'],
    ['2026年11月3日', '2026-11-03'],
    ['20261103', '2026-11-03'],
    ['2026-11-03 00:00:00', '2026-11-03'],
    ['2026-02-30', undefined],
    ['3/11/2026', undefined],
    ['46000', undefined],
  ])('%s', (text, day) => expect(readDay(text)).toBe(day))
})

describe('an entry', () => {
  it('holds to the end of its last day, and not a day after a repair', () => {
    expect(vetoState({ expiresOn: TODAY, repairedOn: null }, TODAY)).toBe('in_force')
    expect(vetoState({ expiresOn: '2026-11-22', repairedOn: null }, TODAY)).toBe('expired')
    expect(vetoState({ expiresOn: TODAY, repairedOn: TODAY }, TODAY)).toBe('lifted')
    expect(vetoState({ expiresOn: TODAY, repairedOn: null, isWithdrawn: true }, TODAY)).toBe('withdrawn')
  })

  it('has a default end for every list, after its decision', () => {
    for (const list of VETO_LISTS) expect(defaultExpiry(list, '2024-02-29') > '2024-02-29').toBe(true)
    expect(defaultExpiry('dishonest', '2024-02-29')).toBe('2027-02-28')
  })
})

describe('a row', () => {
  it('comes back from its own text as it went, in either language', () => {
    for (const list of ['经营异常名录', 'List of abnormal operations', 'abnormal'])
      expect(readVetoRow({ ...cells, list }, TODAY)).toEqual({ cells, problems: [] })
  })

  it('read twice is read once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VETO_COLUMNS), fc.string({ maxLength: 40 }), (column, text) => {
        const once = readVetoRow({ ...cells, [column]: text }, TODAY)
        if (once.problems.length === 0) expect(readVetoRow(once.cells, TODAY)).toEqual(once)
      }),
    )
  })

  it('held against itself is the same, and a sheet holds no decision twice', () => {
    const read = readVetoSheet(
      {
        cells: [[...VETO_COLUMNS], ...[cells, cells].map(one => VETO_COLUMNS.map(column => one[column]))],
        marks: [],
      },
      TODAY,
    )
    if (!read.ok) throw new Error(read.fault.code)
    expect(mergeVetoes([cells], read.rows).map(fate => fate.kind)).toEqual(['same', 'wrong'])
  })

  it('takes the day a date cell shows, in a column of days alone', () => {
    const row = VETO_COLUMNS.map(column => (column === 'decidedOn' ? '46082' : cells[column]))
    const at = (column: 'decidedOn' | 'decisionNumber') => ({
      row: 1,
      column: VETO_COLUMNS.indexOf(column),
      mark: 'date' as const,
      day: '2026-03-01',
    })
    const reading = (column: 'decidedOn' | 'decisionNumber') => {
      const read = readVetoSheet({ cells: [[...VETO_COLUMNS], row], marks: [at(column)] }, TODAY)
      return read.ok ? read.rows[0] : undefined
    }
    expect(reading('decidedOn')).toMatchObject({ cells: { decidedOn: '2026-03-01' }, problems: [] })
    expect(reading('decisionNumber')?.problems.map(p => p.code)).toContain('date')
  })
})
