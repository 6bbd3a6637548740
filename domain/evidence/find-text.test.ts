import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIND_LIMITS, findOnPage, foldText, type Run } from './find-text'

const line = (text: string, at: number): Run => [text, 0.1, 0.1 * at, 0.5, 0.02]
const find = (runs: Run[], query: string, most = 100) => findOnPage({ page: 3, runs }, foldText(query), most)

describe('finding text on a page', () => {
  it('knows a number however wide and in whatever case it is written', () => {
    const runs = [line('报告编号：ＣＪ－2025—04817 ', 1)]
    const [hit, ...rest] = find(runs, 'cj-2025-04817')
    expect(rest).toEqual([])
    expect(hit).toMatchObject({ page: 3, before: '报告编号：', match: 'ＣＪ－2025—04817', after: ' ' })
  })

  it('reads over runs and line breaks, with a box for each line', () => {
    const runs = [line('本产品由重庆辰枢传动科\n', 1), line('技股份有限公司生产', 2)]
    const [hit] = find(runs, '传动科技股份')
    expect(hit?.boxes).toHaveLength(2)
    expect(hit?.boxes.map(box => Number(box.y.toFixed(3)))).toEqual([0.1, 0.2])
    expect(hit?.match).toBe('传动科 技股份')
    expect(hit?.boxes[1]?.x).toBeCloseTo(0.1, 6)
  })

  it('gives one box to what was set in pieces on one line', () => {
    const runs: Run[] = [
      ['GB/T ', 0.1, 0.3, 0.06, 0.02],
      ['35089', 0.165, 0.3, 0.06, 0.02],
      ['—2018', 0.226, 0.301, 0.06, 0.02],
    ]
    const [hit] = find(runs, 'GB/T 35089-2018')
    expect(hit?.boxes).toHaveLength(1)
    expect(hit?.boxes[0]?.w).toBeCloseTo(0.186, 2)
  })

  it('places a hit by the widths of what stands before it', () => {
    const [hit] = find([line('合格ab合格', 1)], 'ab')
    expect(hit?.boxes[0]?.x).toBeCloseTo(0.1 + 0.5 * (4 / 10), 6)
    expect(hit?.boxes[0]?.w).toBeCloseTo(0.5 * (2 / 10), 6)
  })

  it('counts what does not overlap, up to the limit, and finds nothing for nothing', () => {
    expect(find([line('aaaa', 1)], 'aa')).toHaveLength(2)
    expect(find([line('a'.repeat(50), 1)], 'a', 7)).toHaveLength(7)
    expect(find([line('a', 1)], '  ')).toEqual([])
    expect(find([line('.*', 1)], '.*')).toHaveLength(1)
    expect(find([line('ab', 1)], '.*')).toEqual([])
  })

  it('finds whatever stands there, at a place on the page, with little around it', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(t => foldText(t) !== '')
    fc.assert(
      fc.property(word, word, word, fc.nat(20), (before, middle, after, cut) => {
        const whole = before + middle + after
        const at = Math.min(cut, whole.length)
        const pieces = [whole.slice(0, at), whole.slice(at)]
        // A letter cut in two is two other letters.
        fc.pre(pieces.every(piece => piece.isWellFormed()))
        const hits = find(
          pieces.map((piece, i) => line(piece, i + 1)),
          middle,
        )
        expect(hits.length).toBeGreaterThan(0)
        for (const hit of hits) {
          expect(foldText(hit.match)).toContain(foldText(middle))
          expect(hit.before.length).toBeLessThanOrEqual(FIND_LIMITS.around)
          expect(hit.after.length).toBeLessThanOrEqual(FIND_LIMITS.around)
          for (const { x, y, w, h } of hit.boxes) {
            expect(Math.min(x, y, w, h)).toBeGreaterThanOrEqual(0)
            expect(x + w).toBeLessThanOrEqual(0.6 + 1e-9)
          }
        }
      }),
    )
  })
})
