import { describe, expect, it } from 'vitest'
import { compare, show } from './fraction'
import { robustness } from './robustness'
import { samplePanel } from './sample-panel'

const named = (r: ReturnType<typeof robustness>) =>
  r.variants.map(v => [v.expert ? `${v.kind} ${v.expert}` : v.kind, show(v.total, 2), v.flips])

describe('robustness', () => {
  it('lists the outcome under every other rule, and the one that flips', () => {
    const result = robustness(samplePanel)
    expect(named(result)).toEqual([
      ['mean', '703.67', false],
      ['median', '708.00', false],
      ['trimmed', '708.00', false],
      ['adjusted', '703.69', false],
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

  it('adjusts a severe expert by what they give less than the panel, never beyond the points of an item', () => {
    const [first, ...rest] = samplePanel.sheets
    if (!first) throw new Error('no sheet')
    const lowered = Object.fromEntries(
      Object.entries(first.scores).map(([id, points], i) => [
        id,
        i === 0 ? null : points && Math.max(0, points - 6),
      ]),
    )
    const severe = {
      ...samplePanel,
      sheets: [{ ...first, scores: lowered }, ...rest],
      method: 'median' as const,
    }
    const { base, variants } = robustness(severe)
    const even = variants.find(v => v.kind === 'adjusted')
    // The median outvotes one severe expert; levelling all three brings the two others down.
    expect(even && compare(even.total, base.total)).toBe(-1)
    const twins = samplePanel.sheets.map(sheet => ({ ...first, expert: sheet.expert }))
    const same = robustness({ ...samplePanel, sheets: twins }).variants
    expect(new Set(same.map(v => show(v.total, 2))).size).toBe(1)
  })
})
