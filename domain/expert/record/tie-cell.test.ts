import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXPERT_TIES } from '../../conflict/facts'
import { makeCreditCode } from '../../credit-code'
import { normaliseText } from '../../text'
import { printTies, readTies } from './tie-cell'
import type { TieFacts } from './tie-moves'

const CODE = makeCreditCode('91500103', 7)
const read = (cell: string, kind: TieFacts['kind'] = 'shares') => readTies(kind, cell)
const one = (organisation: string, more: object = {}) => ({
  ties: [{ organisation, creditCode: null, since: null, until: null, detail: '', ...more }],
  faults: [],
})

const MARKS = [
  '"',
  ';',
  '；',
  '【',
  '】',
  '(',
  '）',
  '、',
  '，',
  '–',
  '-',
  '/',
  '.',
  ' ',
  '至今',
  '2019-01-01',
  '至',
]
const WORDS = [
  '甲',
  '重庆',
  '公司',
  'Co., Ltd.',
  'GB/T 19001-2016',
  '2019',
  '年',
  CODE,
  '有限合伙',
  'a',
  '5%',
]
const phrase = fc
  .array(fc.constantFrom(...WORDS, ...MARKS), { maxLength: 8 })
  .map(parts => normaliseText(parts.join('')).replace(/\s+/g, ' ').slice(0, 120).trim())
const day = fc.option(
  fc
    .date({ min: new Date('1960-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10)),
)
const tie = (kind: TieFacts['kind']) =>
  fc
    .record({
      kind: fc.constant(kind),
      organisation: phrase.filter(text => /[\p{L}\p{N}]/u.test(text)),
      creditCode: fc.option(fc.nat({ max: 900_000 }).map(serial => makeCreditCode('91500103', serial))),
      since: day,
      until: day,
      detail: phrase,
    })
    .filter(({ since, until }) => !since || !until || since <= until)

describe('a cell of ties', () => {
  it('is read back as what it was printed from, whatever the names hold', () => {
    const cell = fc
      .constantFrom(...EXPERT_TIES)
      .chain(kind => fc.record({ kind: fc.constant(kind), ties: fc.array(tie(kind), { maxLength: 4 }) }))
    fc.assert(
      fc.property(cell, ({ kind, ties }) => {
        const found = readTies(kind, printTies(ties))
        expect(found.faults).toEqual([])
        expect(found.ties.map(each => ({ kind, ...each }))).toEqual(ties)
      }),
      { numRuns: 500 },
    )
  })

  it('is read as clerks write it: any width, order and separator, 至今 or nothing', () => {
    expect(read('')).toEqual({ ties: [], faults: [] })
    expect(read('甲公司')).toEqual(one('甲公司'))
    expect(read('重庆长安（集团）有限公司')).toEqual(one('重庆长安（集团）有限公司'))
    expect(read('某基金合伙企业（有限合伙）')).toEqual(one('某基金合伙企业（有限合伙）'))
    expect(read('Lab Chongqing (Liangjiang)')).toEqual(one('Lab Chongqing (Liangjiang)'))
    const since = '2019-03-01'
    for (const said of [
      '2019-3-1至今',
      '自2019年3月1日起',
      '２０１９．３．１～至今',
      '2019/03/01 - now',
      '2019-03-01–',
    ])
      expect(read(`甲公司 ${said}`), said).toEqual(one('甲公司', { since }))
    const until = '2021-06-30'
    for (const said of [
      '2019.3.1-2021.6.30',
      '20190301—20210630',
      '2019年3月1日至2021年6月30日',
      '（2019-03-01 到 2021-06-30）',
    ])
      expect(read(`甲公司 ${said}`), said).toEqual(one('甲公司', { since, until }))
    for (const said of ['–2021-06-30', '至2021年6月30日'])
      expect(read(`甲公司 ${said}`), said).toEqual(one('甲公司', { until }))
    expect(read(`甲公司（${CODE.toLowerCase()}）［5%］`)).toEqual(
      one('甲公司', { creditCode: CODE, detail: '5%' }),
    )
    expect(read(`甲公司 2019-03-01–至今 (${CODE})`)).toEqual(one('甲公司', { creditCode: CODE, since }))
    for (const said of ['甲公司 5%', '甲公司（持股5%）', '甲公司 [5%]', '甲公司【 5% 】'])
      expect(read(said), said).toEqual(one('甲公司', { detail: '5%' }))
    expect(read(`甲公司 ${CODE}`)).toEqual(one('甲公司', { creditCode: CODE }))
    expect(read('甲公司;乙公司；丙公司\n丁公司').ties.map(each => each.organisation)).toEqual([
      '甲公司',
      '乙公司',
      '丙公司',
      '丁公司',
    ])
    for (const name of ['GB/T 19001-2016 质量管理体系 要求', 'GB/T 2015-2017', 'T/CQAS 12—2021', 'JB/T 2020'])
      expect(read(name, 'standard'), name).toEqual(one(name))
  })

  it('says of every entry it does not know the form of what is wrong with it, and takes the others', () => {
    const wrong: [string, string][] = [
      ['甲公司 2019–2021', 'tie_period'],
      ['Bosch 2019–2021', 'tie_period'],
      ['甲公司 2019.03–2021.06', 'tie_period'],
      ['甲公司 2019年3月至今', 'tie_period'],
      ['甲公司 2019-03-01', 'tie_period'],
      ['甲公司（2019年起）', 'tie_period'],
      ['甲公司 2019-02-30–至今', 'day'],
      ['甲公司 2021-01-01–2019-01-01', 'tie_order'],
      [`甲公司（${CODE.slice(0, -1)}）`, 'credit_code_length'],
      [`甲公司（${CODE.slice(0, -1)}${CODE.endsWith('A') ? 'B' : 'A'}）`, 'credit_code_check'],
      [`甲公司（${CODE}，2019-01-01至今）`, 'tie_form'],
      [`甲公司（${CODE}）（${CODE}）`, 'tie_form'],
      [`甲公司${CODE}持股`, 'tie_form'],
      ['甲公司、乙公司', 'tie_form'],
      ['甲公司，5%', 'tie_form'],
      ['甲公司 2019．3～2021．6', 'tie_period'],
      ['甲公司 2019。3。1', 'tie_form'],
      ['甲公司（集团', 'tie_form'],
      ['"甲公司" 持股', 'tie_form'],
      ['2019-01-01–至今', 'tie_name'],
      ['【5%】', 'tie_name'],
      ['甲'.repeat(121), 'too_long'],
      ['甲'.repeat(700), 'too_long'],
    ]
    for (const [given, code] of wrong) {
      const found = read(`乙公司；${given}`)
      expect(found.faults, given).toEqual([{ code, given }])
      expect(found.ties, given).toHaveLength(1)
    }
  })

  it('takes no more entries than an expert may have ties', () => {
    expect(read('甲公司;'.repeat(100)).ties).toHaveLength(100)
    expect(read('甲公司;'.repeat(101))).toEqual({ ties: [], faults: [{ code: 'too_many_ties', given: '' }] })
  })

  it('never throws, and what it reads it reads again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS, ...MARKS), { maxLength: 20 }), parts => {
        const { ties } = read(parts.join(''))
        const kind = 'shares' as const
        expect(read(printTies(ties.map(each => ({ kind, ...each }))))).toEqual({ ties, faults: [] })
      }),
      { numRuns: 1000 },
    )
  })
})
