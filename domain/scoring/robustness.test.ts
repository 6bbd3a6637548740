import { describe, expect, it } from 'vitest'
import { aggregate } from './aggregate'
import { show, subtract } from './fraction'
import { robustness } from './robustness'
import { samplePanel } from './sample-panel'

const named = (r: ReturnType<typeof robustness>) =>
  r.variants.map(v => [v.expert ? `${v.kind} ${v.expert}` : v.kind, show(v.total, 2), v.flips])

describe('robustness', () => {
  it('lists the outcome under every other rule, and the one that flips', () => {
    const result = robustness(samplePanel, new Map([['乙', { standards: -4.5, brand_value: -2.1 }]]))
    expect(named(result)).toEqual([
      ['mean', '703.67', false],
      ['median', '708.00', false],
      ['trimmed', '708.00', false],
      ['adjusted', '705.87', false],
      ['without 甲', '700.50', false],
      ['without 乙', '711.00', false],
      ['without 丙', '699.50', true],
    ])
    expect(result.isRobust).toBe(false)
    expect(result.flips[0]?.verdict.failures).toEqual([
      { code: 'total_below', value: '699.50', needed: '700' },
    ])
  })

  it('follows agreed points', () => {
    const result = robustness({ ...samplePanel, agreed: { '2.1': 50, '2.5': 21, '3.6': 50 } })
    expect(show(result.base.total, 2)).toBe('710.33')
    expect(result.isRobust).toBe(true)
  })

  it('keeps the value of an item that only the expert left out has scored', () => {
    const sheets = samplePanel.sheets.map(s =>
      s.expert === '甲' ? s : { ...s, scores: { ...s.scores, '2.4': null } },
    )
    const without = robustness({ ...samplePanel, sheets }).variants.find(v => v.expert === '甲')
    const full = robustness(samplePanel).variants.find(v => v.expert === '甲')
    expect(show(without?.total ?? { n: 0, d: 1 }, 2)).toBe('699.00')
    expect(show(full?.total ?? { n: 0, d: 1 }, 2)).toBe('700.50')
  })

  it('leaves nobody out of a panel of one', () => {
    const one = robustness({ ...samplePanel, sheets: samplePanel.sheets.slice(0, 1) })
    expect(one.variants.map(v => v.kind)).toEqual(['mean', 'median', 'trimmed'])
  })

  it('keeps the method when one of five is left out', () => {
    const five = [
      ...samplePanel.sheets,
      ...samplePanel.sheets.slice(0, 2).map(s => ({ ...s, expert: `${s.expert}二` })),
    ]
    const result = robustness({ ...samplePanel, sheets: five })
    expect(result.base.method).toBe('trimmed')
    expect(result.variants.filter(v => v.kind === 'without')).toHaveLength(5)
    expect(show(result.variants.find(v => v.kind === 'trimmed')?.total ?? { n: 0, d: 1 }, 4)).toBe(
      show(result.base.total, 4),
    )
  })

  it('adjusts by what an expert leans over many cases, pillar by pillar, within the points of an item', () => {
    const standards = { standards: 21 }
    const of = (leanings: ReadonlyMap<string, Record<string, number>>) => {
      const found = robustness(samplePanel, leanings)
      const even = found.variants.find(v => v.kind === 'adjusted')
      return (even?.experts ?? []).map((expert, i) => {
        const raw = found.base.experts[i]
        return raw ? show(subtract(expert.total, raw.total), 2) : ''
      })
    }
    expect(of(new Map([['甲', standards]]))).toEqual(['-21.00', '0.00', '0.00'])
    expect(of(new Map([['丙', { standards: 1.25, brand_value: -3.5 }]]))).toEqual(['0.00', '0.00', '2.25'])
    // A thousand points are more than every item has.
    const far = robustness(
      samplePanel,
      new Map(samplePanel.sheets.map(s => [s.expert, { standards: -1000 }])),
    )
    const [pillar] = aggregate({
      ...samplePanel,
      sheets: samplePanel.sheets.map(s => ({
        ...s,
        scores: { ...s.scores, '1.1': 60, '1.3': 80, '1.4': 70 },
      })),
    }).pillars
    expect(far.variants.find(v => v.kind === 'adjusted')?.experts[0]?.pillars.standards).toEqual(
      pillar?.total,
    )
  })

  it('adjusts nothing while severity is not known', () => {
    expect(robustness(samplePanel).variants.some(v => v.kind === 'adjusted')).toBe(false)
  })
})
