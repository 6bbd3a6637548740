import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesIn } from './dates'
import { findChoice, findCode, findDate, findName } from './find'
import { fold } from './fold'
import { DATE_LABELS, LABELS } from './labels'
import { samplePages } from './sample-page'

const wide = (text: string) => text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

const code = fc
  .tuple(
    fc.constantFrom('CJ-', 'SY', 'Q/CQLC ', 'T/CQJX ', 'No.', 'DEMO'),
    fc.integer({ min: 2015, max: 2029 }),
    fc.constantFrom('-', '—', '/'),
    fc.integer({ min: 10_000, max: 99_999 }),
  )
  .map(parts => parts.join(''))

const spelling = fc.constantFrom(
  (text: string) => text,
  wide,
  (text: string) => text.replaceAll('—', '-'),
  (text: string) => text.replaceAll('-', '－'),
  (text: string) => text.toLowerCase(),
  (text: string) => [...text].join(' '),
)

describe('a code', () => {
  it('is found in any spelling, at its place', () => {
    fc.assert(
      fc.property(code, spelling, fc.boolean(), (declared, spell, isCell) => {
        const line = isCell ? ['报告编号', spell(declared), '12'] : `见报告 ${spell(declared)}，共 3 页`
        const pages = samplePages(['封面'], ['第二页', line])
        const sought = findCode(pages, declared, LABELS.reportNumber)
        expect(sought).toMatchObject({ status: 'found', page: 2 })
        if (sought.status === 'found') expect(sought.box[1]).toBeCloseTo(0.08, 2)
      }),
    )
  })

  it('with a changed digit is never ticked, and told beside its label', () => {
    fc.assert(
      fc.property(code, spelling, fc.nat(), fc.integer({ min: 1, max: 9 }), (declared, spell, pick, by) => {
        const digits = [...declared.matchAll(/\d/g)].map(({ index }) => index)
        const at = digits[pick % digits.length] ?? 0
        const other =
          declared.slice(0, at) + String((Number(declared[at]) + by) % 10) + declared.slice(at + 1)
        const pages = samplePages([['报告编号', spell(other)], '其余文字'])
        const sought = findCode(pages, declared, LABELS.reportNumber)
        expect(sought.status).toBe('differs')
        if (sought.status === 'differs') expect(fold(sought.said)).toBe(fold(other))
      }),
    )
  })

  it('is not found inside a longer one, nor across two cells', () => {
    expect(findCode(samplePages(['编号 CJ-2025-048171']), 'CJ-2025-04817', []).status).not.toBe('found')
    expect(findCode(samplePages(['XCJ-2025-04817']), 'CJ-2025-04817', []).status).not.toBe('found')
    expect(findCode(samplePages([['12345', '678']]), '12345678', []).status).not.toBe('found')
    expect(findCode(samplePages([['26637449', '22']]), '26637449', []).status).toBe('found')
  })

  it('that nothing resembles is not found', () => {
    expect(findCode(samplePages(['别的内容', '编号另见']), 'CJ-2025-04817', LABELS.reportNumber)).toEqual({
      status: 'not_found',
    })
  })
})

const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2035-12-28'), noInvalidDate: true })
const chinese = (n: number): string => {
  const digits = '〇一二三四五六七八九'
  if (n < 10) return digits.charAt(n)
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? digits.charAt(tens) : ''}十${n % 10 ? digits.charAt(n % 10) : ''}`
}
const MONTH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const spellings: ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => `${y}.${String(m).padStart(2, '0')}.${String(d).padStart(2, '0')}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => wide(`${y}-${m}-${d}`),
  (y, m, d) => `${[...String(y)].map(c => chinese(Number(c))).join('')}年${chinese(m)}月${chinese(d)}日`,
  (y, m, d) => `${d} ${MONTH[m - 1]} ${y}`,
  (y, m, d) => `${MONTH[m - 1]} ${d}, ${y}`,
]

describe('a date', () => {
  it('is found in every spelling, and another day never is', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...spellings), fc.integer({ min: 1, max: 400 }), (date, spell, by) => {
        const iso = date.toISOString().slice(0, 10)
        const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
        const pages = samplePages([
          ['签发日期', spell(y, m, d)],
          ['样品', '41', '0.72'],
        ])
        expect(findDate(pages, iso, DATE_LABELS.reportIssued).status).toBe('found')
        const other = new Date(date.getTime() + by * 86_400_000).toISOString().slice(0, 10)
        expect(findDate(pages, other, DATE_LABELS.reportIssued)).toMatchObject({
          status: 'differs',
          said: iso,
        })
      }),
    )
  })

  it('beside its label decides, wherever else the declared day stands', () => {
    const pages = samplePages([
      ['收样日期', '2026-02-14'],
      ['签发日期', '2026年3月12日'],
    ])
    expect(findDate(pages, '2026-02-14', DATE_LABELS.reportIssued)).toMatchObject({
      status: 'differs',
      said: '2026-03-12',
    })
    expect(findDate(pages, '2026-02-14', {}).status).toBe('found')
  })

  it('before its word is read from a cover', () => {
    const pages = samplePages([['2026-05-18 发布', '2026-06-08 实施']])
    expect(findDate(pages, '2026-05-18', DATE_LABELS.standardIssued).status).toBe('found')
    expect(findDate(pages, '2026-06-08', DATE_LABELS.standardInForce).status).toBe('found')
    expect(findDate(pages, '2026-05-08', DATE_LABELS.standardInForce)).toMatchObject({ said: '2026-06-08' })
  })

  it('that no calendar has is none', () => {
    expect(datesIn('2026-02-29')).toEqual([])
    expect(datesIn('2026-13-01')).toEqual([])
    expect(datesIn('S20260518')).toEqual([])
  })
})

describe('a name and a choice', () => {
  it('are compared with what stands beside the label', () => {
    const pages = samplePages([
      ['委托单位', '重庆辰枢传动科技股份有限公司'],
      ['抽样方式', '送样'],
    ])
    expect(findName(pages, '重庆辰枢传动科技股份有限公司', LABELS.enterprise).status).toBe('found')
    expect(findName(pages, '重庆辰枢机械有限公司', LABELS.enterprise)).toMatchObject({
      status: 'differs',
      said: '重庆辰枢传动科技股份有限公司',
    })
    expect(findChoice(pages, '送样', ['抽样', '送样'], LABELS.sampling).status).toBe('found')
    expect(findChoice(pages, '抽样', ['抽样', '送样'], LABELS.sampling)).toMatchObject({
      status: 'differs',
      said: '送样',
    })
  })
})
