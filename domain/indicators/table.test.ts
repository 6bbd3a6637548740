import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRow, summarise } from './compare'
import { indicatorPoints } from './points'
import { type ComparableRow, IndicatorRow } from './table'

const meter: ComparableRow[] = [
  {
    class: 'core',
    direction: 'lower',
    own: 10,
    national: 100,
    industry: 40,
    international: 40,
    competitor: '12.5',
  },
  {
    class: 'core',
    direction: 'lower',
    own: '±1.5',
    national: '±2',
    industry: '±2',
    international: '±2',
    competitor: '±1.5',
  },
  {
    class: 'core',
    direction: 'lower',
    own: '±3',
    national: '±5',
    industry: '±5',
    international: '±5',
    competitor: '±3.5',
  },
  {
    class: 'core',
    direction: 'lower',
    own: 25,
    national: 63,
    industry: 63,
    international: 63,
    competitor: 40,
  },
  { class: 'innovative', direction: 'lower', own: 1.5, industry: 4, competitor: 2 },
  { class: 'core', direction: 'lower', own: 12, industry: 20, competitor: 11 },
  { class: 'core', direction: 'higher', own: 12, national: 6, industry: 6, international: 6, competitor: 10 },
  {
    class: 'mandatory_safety',
    direction: 'lower',
    own: 3,
    national: 5,
    industry: 5,
    international: 5,
    competitor: 4,
  },
]

describe('comparison', () => {
  it('reads a water meter table as people do', () => {
    const results = meter.map(compareRow)
    expect(results.map(r => r.standards.conclusion)).toEqual(Array(8).fill('better'))
    expect(results.map(r => Math.round((r.standards.lead ?? 0) * 100))).toEqual([
      75, 25, 40, 60, 63, 40, 100, 40,
    ])
    expect(results.map(r => r.against.competitor.conclusion)).toEqual([
      'better',
      'equal',
      'better',
      'better',
      'better',
      'worse',
      'better',
      'better',
    ])
    expect(results[5]?.against.competitor.lead?.toFixed(2)).toBe('-0.09')
    expect(results[4]?.against.national.conclusion).toBe('not_comparable')
  })

  it('counts the core rows', () => {
    expect(summarise(meter)).toMatchObject({
      rows: 8,
      coreRows: 6,
      core: { better: 4, equal: 1, worse: 1, not_comparable: 0 },
      coreAgainstStandards: { better: 6 },
      coreAgainstCompetitor: { better: 4, equal: 1, worse: 1 },
      vetoes: [],
    })
  })

  it('compares ranges by containment', () => {
    const range = (own: string, national: string) =>
      compareRow({ class: 'core', direction: 'range', own, national }).overall
    expect(range('6.8~8.2', '6.5~8.5')).toBe('better')
    expect(range('6.5~8.5', '6.5~8.5')).toBe('equal')
    expect(range('6.4~8.0', '6.5~8.5')).toBe('worse')
  })

  it('vetoes a mandatory row below the standard, by own or measured value only', () => {
    const safety: ComparableRow = {
      class: 'mandatory_safety',
      direction: 'lower',
      own: 3,
      national: 5,
      measured: 6,
    }
    expect(compareRow(safety)).toMatchObject({ veto: 'measured_below_mandatory', measuredBelowOwn: true })
    expect(compareRow({ ...safety, own: 7 }).veto).toBe('own_below_mandatory')
    expect(compareRow({ ...safety, measured: 5 }).veto).toBeUndefined()
    expect(compareRow({ ...safety, class: 'core' }).veto).toBeUndefined()
    expect(summarise([...meter, safety]).vetoes).toEqual([{ row: 8, veto: 'measured_below_mandatory' }])
  })

  it('is mirrored: better one way is worse the other', () => {
    const value = fc.integer({ min: 1, max: 10_000 }).map(n => (n / 100).toString())
    fc.assert(
      fc.property(value, value, fc.constantFrom('higher' as const, 'lower' as const), (a, b, direction) => {
        const one = compareRow({ class: 'core', direction, own: a, national: b }).overall
        const other = compareRow({ class: 'core', direction, own: b, national: a }).overall
        expect(other).toBe({ better: 'worse', worse: 'better', equal: 'equal', not_comparable: '' }[one])
      }),
    )
  })
})

describe('points', () => {
  it('are the share of core rows better than every benchmark', () => {
    const { points, steps } = indicatorPoints(meter, 140)
    expect(points).toBe(93.3)
    expect(steps).toEqual([
      { label: 'core_better', expression: '4 ÷ 6', result: '66.7%' },
      { label: 'indicator_points', expression: '140 × 4 ÷ 6', result: '93.3' },
    ])
  })

  it('gain nothing from a core row without benchmarks', () => {
    const silent: ComparableRow = { class: 'core', direction: 'higher', own: 99 }
    expect(indicatorPoints([...meter, silent], 140).points).toBe(80)
    expect(indicatorPoints([silent], 140).points).toBe(0)
    expect(indicatorPoints([], 140).points).toBe(0)
  })
})

describe('row schema', () => {
  const row = {
    name: '铅析出量',
    class: 'mandatory_safety',
    unit: 'μg/L',
    direction: 'lower',
    own: '3',
    national: '5',
  }
  const faults = (change: object) =>
    IndicatorRow.safeParse({ ...row, ...change }).error?.issues.map(
      i => `${i.path.join('.')} ${i.message}`,
    ) ?? []

  it('accepts numbers and decimal strings, empty benchmarks as absent', () => {
    expect(IndicatorRow.parse({ ...row, competitor: '', measured: 0.8 })).toMatchObject({
      own: '3',
      measured: 0.8,
    })
  })

  it('names what is wrong', () => {
    expect(faults({ national: '' })).toEqual(['national mandatory_value_missing'])
    expect(faults({ own: '约3' })).toEqual(['own not_a_value'])
    expect(faults({ own: '1~3' })).toEqual(['own range_not_expected'])
    expect(faults({ own: '1~3', national: '1~5', direction: 'range' })).toEqual([])
    expect(faults({ own: undefined }).length).toBe(1)
    expect(faults({ rank: 1 }).length).toBe(1)
  })
})
