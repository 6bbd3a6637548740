import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json'
import { schemeV1 } from '../scheme/v1'
import { figureNames } from './computations'
import { readBack } from './read-back'
import { sampleApplication } from './sample'
import { SECTION_IDS } from './section'
import type { SectionDrafts } from './sections'
import { buildSnapshot, diffSnapshots, type ManifestFile, snapshotText } from './snapshot'

const { sections } = sampleApplication(9)
const ask = (locale: string, key: string) => `${locale} ${key}`
const file = (id: string, evidenceKind: string, sha256 = 'a'.repeat(64)): ManifestFile => ({
  id,
  evidenceKind,
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  bytes: 1024,
  sha256,
})
const files = [file('2', 'test_report'), file('1', 'test_report'), file('3', 'audit_report')]
const { asked } = schemeV1.variants
const build = (drafts: SectionDrafts = sections, manifest = files) =>
  buildSnapshot({
    scheme: '2026-1',
    asked,
    sections: drafts,
    files: manifest,
    ask,
    figureNames: figureNames(schemeV1, sections.enterprise.industry ?? ''),
  })

describe('buildSnapshot', () => {
  it('has the same bytes for the same answers, whatever the order they came in', () => {
    const reversed = Object.fromEntries(Object.entries(sections).reverse())
    expect(snapshotText(build(reversed, [...files].reverse()))).toBe(snapshotText(build()))
    expect(canonicalJson(JSON.parse(snapshotText(build())))).toBe(snapshotText(build()))
  })

  it('holds every question asked in both languages, columns and figures included', () => {
    const snapshot = build()
    expect(snapshot.sections.map(({ id }) => id)).toEqual([...SECTION_IDS])
    const questions = (id: string) => snapshot.sections.find(section => section.id === id)?.questions ?? []
    expect(questions('tests')).toContainEqual({
      fieldId: 'reports.*.cma',
      zh: 'zh-CN fields.tests.reports.columns.cma.label',
      en: 'en fields.tests.reports.columns.cma.label',
    })
    expect(questions('elements')).toContainEqual({
      fieldId: 'innovationFigures.invention_patents',
      zh: '有效发明专利',
      en: 'Invention patents in force',
    })
  })

  it('leaves out questions that were not asked, with their answers', () => {
    const standard = { ...sections.standard, isLeader: false, leaderYear: 2024 }
    const part = build({ ...sections, standard }).sections.find(({ id }) => id === 'standard')
    expect(part?.questions.map(({ fieldId }) => fieldId)).not.toContain('leaderYear')
    expect(part?.answers).not.toHaveProperty('leaderYear')
  })
})

describe('diffSnapshots', () => {
  it('is silent about equal snapshots', () => expect(diffSnapshots(build(), build())).toEqual([]))

  it('shows each changed answer with its cells, before and after, and each changed file', () => {
    const reports = (sections.tests.reports ?? []).map((report, i) =>
      i === 0 ? { ...report, number: 'X-1' } : report,
    )
    const after = build(
      {
        ...sections,
        product: { ...sections.product, outputUnit: '箱' },
        tests: { ...sections.tests, reports },
      },
      [file('1', 'test_report'), file('2', 'test_report', 'b'.repeat(64)), file('4', 'audit_report')],
    )
    const changes = diffSnapshots(build(), after)
    expect(changes).toMatchObject([
      { kind: 'answer', sectionId: 'product', fieldId: 'outputUnit', after: '箱' },
      {
        kind: 'answer',
        sectionId: 'tests',
        fieldId: 'reports',
        cells: [{ path: '0.number', before: sections.tests.reports?.[0]?.number, after: 'X-1' }],
      },
      { kind: 'file', before: { id: '3' }, after: undefined },
      { kind: 'file', before: { sha256: 'a'.repeat(64) }, after: { sha256: 'b'.repeat(64) } },
      { kind: 'file', before: undefined, after: { id: '4' } },
    ])
    expect(diffSnapshots(after, build())).toHaveLength(changes.length)
  })
})

describe('readBack', () => {
  it('reads every question that was asked, in the order of the form', () => {
    for (const id of SECTION_IDS) {
      const own = build()
        .sections.find(section => section.id === id)
        ?.questions.map(({ fieldId }) => fieldId)
        .filter(fieldId => !fieldId.includes('.'))
      expect(readBack(id, sections, asked).map(({ fieldId }) => fieldId)).toEqual(own)
    }
  })

  it('types each answer for display', () => {
    const value = (id: (typeof SECTION_IDS)[number], fieldId: string) =>
      readBack(id, sections, asked).find(item => item.fieldId === fieldId)?.value
    expect(value('enterprise', 'areaId')).toEqual({
      kind: 'name',
      register: 'area',
      id: sections.enterprise.areaId,
    })
    expect(value('enterprise', 'industry')).toMatchObject({ kind: 'name', register: 'industry' })
    expect(value('enterprise', 'size')).toEqual({
      kind: 'word',
      key: `fields.enterprise.size.options.${sections.enterprise.size}`,
    })
    expect(value('product', 'sales')).toEqual({ kind: 'money', wanYuan: sections.product.sales })
    expect(value('product', 'models')).toEqual({ kind: 'list', items: sections.product.models })
    expect(value('standard', 'inForceOn')).toEqual({ kind: 'date', date: sections.standard.inForceOn })
    expect(value('quality_officer', 'authorities')).toMatchObject({ kind: 'words' })
    expect(value('quality_officer', 'isTopManagement')).toMatchObject({ kind: 'boolean' })
    expect(value('elements', 'serviceFigures')).toMatchObject({ kind: 'figures' })
    expect(value('brand_value', 'years')).toMatchObject({
      kind: 'table',
      columns: expect.arrayContaining([
        { id: 'revenue', labelKey: 'fields.brand_value.years.columns.revenue.label' },
      ]),
    })
    expect(readBack('product', {}, asked).every(item => item.value.kind === 'none')).toBe(true)
  })

  it('says which answers are personal', () => {
    const personal = readBack('quality_officer', sections, asked).filter(item => item.isPrivate)
    expect(personal.map(({ fieldId }) => fieldId)).toEqual([
      'name',
      'idKind',
      'idNumber',
      'mobile',
      'technicianName',
      'technicianIdNumber',
    ])
  })
})
