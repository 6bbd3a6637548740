import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold'

describe('folding', () => {
  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['Ｑ／ＣＱＬＣ　０１２—２０２６', 'q/cqlc 012-2026'],
    ['质任〔2026〕12号', '质任［2026］ 12 号'],
    ['检 验 检 测 报 告', '检验检测报告'],
    ['“巴锐” 牌', "'巴锐'牌"],
    ['⼀次⽤', '一次用'],
    ['Café Ltd．', 'CAFE LTD.'],
    ['91500000MACQ00010H', '91500000 macq 00010h'],
  ])('takes %s and %s for the same', (a, b) => expect(fold(a)).toBe(fold(b)))

  it('keeps apart what differs', () => {
    expect(fold('CJ-2025-04817')).not.toBe(fold('CJ-2025-04818'))
    expect(fold('一次')).not.toBe(fold('-次'))
  })
})
