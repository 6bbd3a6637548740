import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCreditCode } from '../credit-code'
import { mergeRegistry } from './merge'
import { REGISTRY_COLUMNS, type RegistryCells, readRegistryRow } from './sheet'

const TODAY = '2026-11-28'
const raw = fc.record({
  name: fc.constantFrom('重庆量川仪表有限公司', '重庆量川科技有限公司'),
  creditCode: fc.integer({ min: 1000, max: 1003 }).map(n => makeCreditCode('91500000', n)),
  legalRepresentative: fc.constantFrom('', '林知遥'),
  founded: fc.constantFrom('', '2010年4月1日'),
  area: fc.constantFrom('', '荣昌区'),
  address: fc.constantFrom('', '昌元街道 1 号'),
  industry: fc.constantFrom('', '40', 'C40', '仪器仪表制造业'),
  asOf: fc.constantFrom('2026-10-01', '2026/11/1'),
})
const rows = fc
  .uniqueArray(raw, { selector: ({ creditCode }) => creditCode, maxLength: 4 })
  .map(all => all.map((one, i) => readRegistryRow({ line: i + 2, raw: one, marks: {} }, TODAY)))

describe('an extract of the register', () => {
  it('reads cells as they are written and says what is wrong with each', () => {
    const { cells, problems } = readRegistryRow(
      {
        line: 2,
        marks: {},
        raw: {
          name: ' 重庆　量川 ',
          creditCode: 'x',
          area: '荣昌',
          industry: '甲',
          founded: '昨天',
          asOf: '2026-11-29',
        },
      },
      TODAY,
    )
    expect(cells.asOf).toBe('2026-11-29')
    expect(problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'creditCode credit_code_length',
      'founded day',
      'area area',
      'industry industry',
      'asOf in_future',
    ])
  })

  it('taken once changes nothing more, and no cell known is ever emptied', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const take = (current: readonly RegistryCells[], all: typeof first): RegistryCells[] => {
          const next = new Map(current.map(one => [one.creditCode, one]))
          for (const { kind, cells } of mergeRegistry(current, all))
            if (kind === 'added' || kind === 'changed') next.set(cells.creditCode, cells)
          return [...next.values()]
        }
        const before = take([], first)
        const after = take(before, second)
        expect(mergeRegistry(after, second).every(({ kind }) => kind === 'same' || kind === 'wrong')).toBe(
          true,
        )
        for (const was of before) {
          const now = after.find(one => one.creditCode === was.creditCode)
          if (!now) throw new Error('an entry went')
          expect(now.asOf >= was.asOf).toBe(true)
          for (const column of REGISTRY_COLUMNS) if (was[column] !== '') expect(now[column]).not.toBe('')
        }
      }),
    )
  })
})
