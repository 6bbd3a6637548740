import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAmount, numbersIn } from './amounts'
import { findAmount, findInRow, findInYear } from './find-in-table'
import { COLUMNS, STATEMENT_LINES } from './labels'
import { samplePages } from './sample-page'

const results = samplePages([
  ['序号', '检验项目', '单位', '标准要求', '实测值', '单项结论'],
  ['1', '传动误差', 'arcsec', '≤ 60', '41', '合格'],
  ['2', '静态工作电流', 'μA', '≤ 12', '11.6', '合格'],
  ['3', '示值误差', '%', '±1.5', '±0.9', '合格'],
  ['4', '寿命（额定工况）', 'h', '≥ 8000', '未检', '—'],
])

describe('a value in the row of its name', () => {
  it('is compared in the column of results, or of requirements', () => {
    expect(findInRow(results, '传动误差', '41', COLUMNS.measured)).toMatchObject({ status: 'found', page: 1 })
    expect(findInRow(results, '传动误差', '41.0', COLUMNS.measured).status).toBe('found')
    expect(findInRow(results, '示值误差', '±0.9', COLUMNS.measured).status).toBe('found')
    expect(findInRow(results, '静态工作电流', '12', COLUMNS.measured)).toMatchObject({
      status: 'differs',
      said: '11.6',
    })
    expect(findInRow(results, '静态工作电流', '12', COLUMNS.required).status).toBe('found')
    expect(findInRow(results, '寿命（额定工况）', '8000', COLUMNS.required).status).toBe('found')
    expect(findInRow(results, '寿命(额定工况)', '9000', COLUMNS.measured)).toMatchObject({ said: '未检' })
    expect(findInRow(results, '没有的项目', '1', COLUMNS.measured).status).toBe('not_found')
  })

  it('takes no row for a heading, whatever it is called', () => {
    const pages = samplePages([
      ['序号', '项目', '单位', '实测值'],
      ['1', '实测实量合格率', '%', '96.9'],
      ['2', '结果一致率', '%', '98.5'],
    ])
    expect(findInRow(pages, '结果一致率', '98.5', COLUMNS.measured).status).toBe('found')
    expect(findInRow(pages, '结果一致率', '98.6', COLUMNS.measured)).toMatchObject({ said: '98.5' })
  })

  it('without a heading is only ever found, never said to differ', () => {
    const bare = samplePages([['传动误差', 'arcsec', '41']])
    expect(findInRow(bare, '传动误差', '41', COLUMNS.measured).status).toBe('found')
    expect(findInRow(bare, '传动误差', '42', COLUMNS.measured).status).toBe('not_found')
  })

  it('with a changed digit is never ticked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 9 }),
        (n, decimals, by) => {
          const printed = (n / 10 ** decimals).toFixed(decimals)
          const other = ((n + by) / 10 ** decimals).toFixed(decimals)
          const pages = samplePages([
            ['项目', '单位', '实测值'],
            ['额定效率', '%', printed],
          ])
          expect(findInRow(pages, '额定效率', printed, COLUMNS.measured).status).toBe('found')
          expect(findInRow(pages, '额定效率', other, COLUMNS.measured)).toMatchObject({
            status: 'differs',
            said: printed,
          })
        },
      ),
    )
  })
})

const grouped = (n: number, decimals: number): string => {
  const [whole = '', part] = n.toFixed(decimals).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '')
}

describe('an amount', () => {
  it('is found in 万元 and 元, with and without separators, in the column of its year; changed it is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 99_999_999 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (cents, inYuan, by) => {
          const declared = cents / 100
          const print = (value: number) => (inYuan ? grouped(value * 10_000, 2) : grouped(value, 2))
          const pages = samplePages([
            ['项目', '2023 年度', '2024 年度', '2025 年度'],
            ['一、营业收入', print(declared + 7), print(declared), print(declared + 11)],
          ])
          expect(findAmount(pages, STATEMENT_LINES.revenue, 2024, declared)).toMatchObject({
            status: 'found',
          })
          expect(findAmount(pages, STATEMENT_LINES.revenue, 2024, declared + by / 100)).toMatchObject({
            status: 'differs',
            said: print(declared),
          })
          expect(findAmount(pages, STATEMENT_LINES.revenue, 2023, declared).status).toBe('differs')
        },
      ),
    )
  })

  it('rounded by the printer is the same; in another unit only with four digits', () => {
    const [whole, yi, short] = ['49,796', '4.9796', '5.0'].map(text => numbersIn(text)[0])
    if (!whole || !yi || !short) throw new Error('no numbers')
    expect(isAmount(49_796.23, whole)).toBe(true)
    expect(isAmount(49_797.23, whole)).toBe(false)
    expect(isAmount(49_796.23, yi)).toBe(true)
    expect(isAmount(49_796.23, short)).toBe(false)
    expect(numbersIn('−1,234.5 万元')).toMatchObject([{ value: -1234.5, decimals: 1 }])
    expect(numbersIn('CJ2025')).toEqual([])
  })

  it('of a year stands in the line of the year', () => {
    const pages = samplePages([
      ['年度', '一次交检合格率', '投诉件数'],
      ['2024', '98.4%', '12'],
      ['2025', '98.8%', '9'],
    ])
    expect(findInYear(pages, 2025, 98.8, COLUMNS.firstPassYield).status).toBe('found')
    expect(findInYear(pages, 2024, 98.8, COLUMNS.firstPassYield)).toMatchObject({
      status: 'differs',
      said: '98.4',
    })
  })
})
