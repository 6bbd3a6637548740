import { describe, expect, it } from 'vitest'
import { aggregate } from './aggregate'
import { show } from './fraction'
import { leniency } from './leniency'
import { samplePanel } from './sample-panel'

const { items } = aggregate(samplePanel)

describe('leniency', () => {
  it('is each expert beside the mean of the panel', () => {
    expect(leniency(items).map(l => [l.expert, show(l.deviation, 1), l.items])).toEqual([
      ['甲', '6.3', 13],
      ['乙', '-14.7', 13],
      ['丙', '8.3', 13],
    ])
  })

  it('gathers several cases', () => {
    const both = leniency([...items, ...items])
    expect(both.map(l => [show(l.deviation, 1), l.items])).toEqual([
      ['12.7', 26],
      ['-29.3', 26],
      ['16.7', 26],
    ])
    expect(both.map(l => show(l.meanPercent, 3))).toEqual(leniency(items).map(l => show(l.meanPercent, 3)))
  })

  it('says nothing from an item with one score', () => {
    expect(leniency([{ expertMax: 60, counted: [{ expert: '甲', points: 3 }] }])).toEqual([])
  })
})
