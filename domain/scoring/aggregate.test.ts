import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { aggregate } from './aggregate'
import { show } from './fraction'
import type { PanelInput, PanelResult } from './panel'
import { samplePanel } from './sample-panel'

const two = (result: PanelResult) => show(result.total, 2)
const item = (result: PanelResult, id: string) => {
  const found = result.items.find(i => i.id === id)
  if (!found) throw new Error(id)
  return found
}
const withScore = (expert: string, id: string, points: number | null): PanelInput => ({
  ...samplePanel,
  sheets: samplePanel.sheets.map(s =>
    s.expert === expert ? { ...s, scores: { ...s.scores, [id]: points } } : s,
  ),
})

describe('a panel of three', () => {
  const result = aggregate(samplePanel)

  it('averages each item, sums pillars and total exactly', () => {
    expect(two(result)).toBe('703.67')
    expect(result.total).toEqual({ n: 2111, d: 3 })
    expect(result.pillars.map(p => [show(p.total, 1), show(p.percent, 1), p.meetsFloor])).toEqual([
      ['238.3', '68.1', true],
      ['182.3', '72.9', true],
      ['283.0', '70.8', true],
    ])
    expect(result.experts.map(e => show(e.total, 0))).toEqual(['710', '689', '712'])
    expect(result.experts.map(e => Object.values(e.pillars).map(p => show(p, 0)))).toEqual([
      ['234', '186', '290'],
      ['242', '174', '273'],
      ['239', '187', '286'],
    ])
    expect(result.verdict).toEqual({ passes: true, failures: [] })
  })

  it('asks for consensus where the spread is over 15% of the item', () => {
    expect(result.consensusItems).toEqual(['2.1', '2.5', '3.6'])
    expect(['2.1', '2.5', '3.6', '1.4'].map(id => show(item(result, id).spreadPercent, 1))).toEqual([
      '22.9',
      '16.7',
      '16.7',
      '8.6',
    ])
    expect(show(result.totalSpread, 0)).toBe('23')
    expect([result.totalSpreadOver, result.isFinal]).toEqual([false, false])
  })

  it('shows its arithmetic', () => {
    expect(result.steps[0]).toEqual({
      label: 'item_average',
      ref: '1.1',
      expression: '(46 + 44 + 47) ÷ 3',
      result: '45.67',
    })
    expect(result.steps.find(s => s.ref === '2.4')).toMatchObject({
      expression: '25 + (19 + 21 + 20) ÷ 3',
      result: '45',
    })
    expect(result.steps.find(s => s.ref === '1.2')).toMatchObject({ label: 'item_computed', result: '92' })
    expect(result.steps.at(-1)).toEqual({
      label: 'total',
      expression: '238.33 + 182.33 + 283',
      result: '703.67',
    })
  })

  it('puts agreed points in place of the average', () => {
    const agreed = aggregate({ ...samplePanel, agreed: { '2.1': 50, '2.5': 21 } })
    expect(two(agreed)).toBe('706.00')
    expect(agreed.consensusItems).toEqual(['3.6'])
    expect(item(agreed, '2.1')).toMatchObject({
      source: 'agreed',
      agreed: 50,
      spreadOver: true,
      needsConsensus: false,
    })
    expect(aggregate({ ...samplePanel, agreed: { '2.1': 50, '2.5': 21, '3.6': 47 } }).isFinal).toBe(true)
  })
})

describe('the edges', () => {
  it('a spread of exactly 15% needs no consensus', () => {
    const panel = withScore('甲', '1.1', 38)
    expect(show(item(aggregate(panel), '1.1').spreadPercent, 1)).toBe('15.0')
    expect(aggregate(panel).consensusItems).not.toContain('1.1')
  })

  it('exactly 700 passes, a tenth of a point less does not', () => {
    const computed = { ...samplePanel.computed, '1.2': 88.3 }
    const exactly = aggregate({ ...samplePanel, computed, agreed: { '1.1': 46 } })
    expect([two(exactly), exactly.verdict.passes]).toEqual(['700.30', true])
    const at = (points: number) =>
      aggregate({ ...samplePanel, computed: { ...computed, '1.2': points }, agreed: { '1.1': 46 } })
    expect([two(at(88)), at(88).verdict.passes]).toEqual(['700.00', true])
    expect(at(87.9).verdict).toEqual({
      passes: false,
      failures: [{ code: 'total_below', value: '699.90', needed: '700' }],
    })
  })

  it('a pillar under its floor fails whatever the total', () => {
    const rules = { ...schemeV1, thresholds: { total: 600, pillarPercent: 60 } }
    const low = aggregate({ ...samplePanel, rules, computed: { ...samplePanel.computed, '1.2': 30 } })
    expect(low.verdict).toEqual({
      passes: false,
      failures: [{ code: 'pillar_below', pillarId: 'standards', value: '176.33', needed: '210' }],
    })
  })

  it('not applicable leaves the average', () => {
    const result = aggregate(withScore('乙', '1.1', null))
    expect(item(result, '1.1')).toMatchObject({ notApplicable: ['乙'], source: 'average' })
    expect(show(item(result, '1.1').value, 1)).toBe('46.5')
    expect(result.experts.map(e => e.isFull)).toEqual([true, false, true])
  })

  it('an item applicable to nobody waits for agreed points', () => {
    const sheets = samplePanel.sheets.map(s => ({ ...s, scores: { ...s.scores, '1.1': null } }))
    const open = aggregate({ ...samplePanel, sheets })
    expect([item(open, '1.1').source, open.consensusItems.includes('1.1'), open.isFinal]).toEqual([
      'none',
      true,
      false,
    ])
    expect(item(aggregate({ ...samplePanel, sheets, agreed: { '1.1': 40 } }), '1.1').needsConsensus).toBe(
      false,
    )
  })

  it('is not final while a sheet or a computed item is missing', () => {
    const agreed = { '2.1': 50, '2.5': 21, '3.6': 47 }
    const { '1.1': _, ...rest } = samplePanel.sheets[0]?.scores ?? {}
    const open = aggregate({
      ...samplePanel,
      agreed,
      sheets: [{ expert: '甲', scores: rest }, ...samplePanel.sheets.slice(1)],
    })
    expect([open.isFinal, item(open, '1.1').unscored]).toEqual([false, ['甲']])
    expect(aggregate({ ...samplePanel, agreed, computed: { '1.2': 92, '2.4': 25 } }).isFinal).toBe(false)
    expect(aggregate({ ...samplePanel, sheets: [] })).toMatchObject({
      isFinal: false,
      verdict: { passes: false },
    })
  })

  it('five experts drop the highest and the lowest of each item', () => {
    const sheets = [
      ...samplePanel.sheets,
      { expert: '丁', scores: { ...samplePanel.sheets[0]?.scores, '1.1': 60 } },
    ]
    const five = [...sheets, { expert: '戊', scores: { ...samplePanel.sheets[0]?.scores, '1.1': 0 } }]
    expect(aggregate({ ...samplePanel, sheets }).method).toBe('mean')
    const result = aggregate({ ...samplePanel, sheets: five })
    expect(result.method).toBe('trimmed')
    expect(item(result, '1.1').dropped.map(d => show(d, 0))).toEqual(['0', '60'])
    expect(show(item(result, '1.1').value, 2)).toBe('45.67')
  })

  it('a total spread over its limit is reported', () => {
    const rules = { ...schemeV1, spread: { itemPercent: 15, totalPercent: 2 } }
    expect(aggregate({ ...samplePanel, rules }).totalSpreadOver).toBe(true)
  })
})
