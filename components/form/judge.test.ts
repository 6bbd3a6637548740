import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleContext } from '@/domain/application/context'
import { parseDraft } from '@/domain/application/draft'
import { sampleApplication } from '@/domain/application/sample'
import { SECTION_IDS } from '@/domain/application/section'
import { sectionOf } from '@/domain/application/sections'
import { checkSection } from '@/domain/application/status'
import { schemeV1 } from '@/domain/scheme/v1'
import { judge, shownProblems } from './judge'
import { clipboardCells, isSheet, matchOption } from './paste'
import { rawRow } from './raw'

const today = '2026-11-23'
const sample = sampleApplication(7, { today })
const context = ruleContext(today, schemeV1, sample.sections)
const blank = rawRow(sectionOf('indicators').fields.rows?.columns ?? {}, {})

describe('what the inputs hold', () => {
  it.each(SECTION_IDS)('gives the answers of %s back unchanged', section => {
    const answers: Record<string, unknown> = { ...sample.sections[section] }
    const raw = rawRow(sectionOf(section).fields, answers)
    const open = Object.fromEntries(
      Object.entries(raw).filter(([id]) => !sectionOf(section).fields[id]?.isFixed),
    )
    expect(judge(section, answers, open, context).value).toEqual(answers)
  })

  it('keeps money exactly through separators and decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), cents => {
        const sales = cents / 100
        const raw = rawRow(sectionOf('product').fields, { sales })
        const read = parseDraft('product', { sales: raw.sales })
        return read.ok && read.value.sales === sales
      }),
    )
  })

  it('stands as many blank rows ready as are asked for, which count for nothing', () => {
    const raw = rawRow(sectionOf('brand_value').fields, {})
    expect(raw.years).toHaveLength(3)
    expect(judge('brand_value', {}, raw, context).value.years).toBeUndefined()
  })
})

describe('judging while one types', () => {
  it('says the same as the service does', () => {
    const answers = { ...sample.sections.standard, inForceOn: '2026-11-01' }
    const raw = rawRow(sectionOf('standard').fields, answers)
    expect(judge('standard', {}, raw, context).problems).toEqual(checkSection('standard', answers, context))
  })

  it('points to the row on the page when blank rows stand before it', () => {
    const row = { ...blank, name: '含盐量', class: 'core', unit: '%', direction: 'lower', own: '很低' }
    const { problems } = judge('indicators', {}, { rows: [blank, row] }, context)
    expect(problems.map(problem => problem.path)).toContain('rows.1.own')
    expect(problems.some(problem => problem.path.startsWith('rows.0'))).toBe(false)
  })

  it('is silent about what is still to come until the person asks to go on', () => {
    const { problems } = judge('product', {}, { trademarkNumber: '12' }, context)
    const left = new Set(['trademarkNumber', 'brandNameZh'])
    expect(shownProblems(problems, false, new Set())).toEqual([])
    expect(shownProblems(problems, false, left).map(problem => problem.path)).toEqual(['trademarkNumber'])
    expect(shownProblems(problems, true, left).length).toBeGreaterThan(10)
  })
})

describe('pasting a sheet', () => {
  it('reads lines and cells, and leaves a single cell to the browser', () => {
    expect(clipboardCells('a\tb \r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
    expect([isSheet('一格'), isSheet('一格\r\n'), isSheet('a\tb'), isSheet('a\nb')]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  it('knows an answer by its id and by its name', () => {
    const options = [
      { value: 'core', label: '核心' },
      { value: 'basic', label: 'Basic' },
    ]
    expect(['核心', 'core', 'basic', 'BASIC', '其他'].map(cell => matchOption(cell, options))).toEqual([
      'core',
      'core',
      'basic',
      'basic',
      '',
    ])
  })
})
