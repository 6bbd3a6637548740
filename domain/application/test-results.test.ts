import { describe, expect, it } from 'vitest'
import { ruleContext } from '../application/context'
import { compareRow } from '../indicators/compare'
import { schemeV1 } from '../scheme/v1'
import { comparableRows, coreProof } from './proven'
import { sampleApplication } from './sample'
import type { SectionDraft } from './sections'
import { checkSection } from './status'

const today = '2026-11-20'
const { sections } = sampleApplication(11, { today })
const found = (
  section: 'tests' | 'indicators',
  change: { tests?: SectionDraft<'tests'>; indicators?: SectionDraft<'indicators'> },
) => {
  const all = { ...sections, ...change }
  return checkSection(section, all[section], ruleContext(today, schemeV1, all)).map(
    ({ path, code }) => `${path} ${code}`,
  )
}
const results = sections.tests.results ?? []
const withResult = (change: Partial<(typeof results)[number]>) => ({
  tests: { ...sections.tests, results: results.map((one, i) => (i === 0 ? { ...one, ...change } : one)) },
})

describe('results of tests', () => {
  it('are complete in the sample and prove every indicator that was measured', () => {
    expect(results.length).toBeGreaterThan(2)
    expect(found('tests', {})).toEqual([])
    expect(found('indicators', {})).toEqual([])
  })

  it('are held against the reports and the table', () => {
    expect(found('tests', withResult({ report: 'NO-SUCH' }))).toEqual(['results.0.report unknown_report'])
    expect(found('tests', withResult({ indicator: '没有的指标' }))).toEqual([
      'results.0.indicator unknown_indicator',
    ])
    expect(found('tests', withResult({ unit: 'furlong' }))).toEqual(['results.0.unit unit_differs'])
    const twice = { tests: { ...sections.tests, results: [...results, ...results.slice(0, 1)] } }
    expect(found('tests', twice)).toEqual([`results.${results.length}.indicator repeated`])
  })

  it('and the measured value of the table must agree; each side says so', () => {
    const other = withResult({ value: '123456' })
    expect(found('tests', other)).toEqual(['results.0.value measured_differs'])
    expect(found('indicators', other).filter(one => one.includes('measured'))).toHaveLength(1)
    const same = (value: string, typed: string) => {
      const rows = (sections.indicators.rows ?? []).map(row =>
        row.name === results[0]?.indicator ? { ...row, measured: typed } : row,
      )
      return found('tests', { ...withResult({ value }), indicators: { rows } })
    }
    expect(same('1.50', '1.5')).toEqual([])
    expect(same('±1.5', '±1.50')).toEqual([])
    expect(same('1.5', '1.6')).toEqual(['results.0.value measured_differs'])
  })

  it('fill the measured value of the table, so that nobody types it twice', () => {
    const rows = (sections.indicators.rows ?? []).map(({ measured: _, ...row }) => row)
    const empty = { ...sections, indicators: { rows } }
    const [first] = comparableRows(empty)
    expect(first?.measured).toBe(results.find(one => one.indicator === rows[0]?.name)?.value)
    expect(comparableRows(empty).map(row => compareRow(row).measuredBelowOwn)).toEqual(
      comparableRows(sections).map(row => compareRow(row).measuredBelowOwn),
    )
  })

  it('carry a veto where they fall below a mandatory value, typed in the table or not', () => {
    const row = {
      name: '耐压',
      class: 'mandatory_safety' as const,
      unit: 'kV',
      direction: 'higher' as const,
      own: '5',
      national: '3',
    }
    const tests = { results: [{ indicator: '耐压', value: '2.5', verdict: 'fail' as const }] }
    const [read] = comparableRows({ indicators: { rows: [row] }, tests })
    expect(read && compareRow(read).veto).toBe('measured_below_mandatory')
  })

  it('count how many core indicators are proved, and how old the oldest report is', () => {
    const core = (sections.indicators.rows ?? []).filter(row => row.class === 'core')
    const full = coreProof(sections)
    expect(full.of).toBe(core.length)
    expect(full.oldest).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const rows = (sections.indicators.rows ?? []).map(({ measured: _, reportRow: __, ...row }) => row)
    const tests = { ...sections.tests, results: results.filter(one => one.indicator === core[0]?.name) }
    expect(coreProof({ indicators: { rows }, tests })).toMatchObject({ done: 1, of: core.length })
    expect(coreProof({})).toEqual({ done: 0, of: 0, oldest: undefined })
  })
})
