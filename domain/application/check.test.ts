import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { fieldsOf } from './asked-fields'
import { checkApplication } from './check'
import { ruleContext } from './context'
import { isMissing } from './problems'
import { sampleApplication } from './sample'
import { SECTION_IDS, type SectionId } from './section'
import type { SectionDrafts } from './sections'
import { checkSection, sectionProgress, taskList } from './status'
import { isDue } from './visible'

const TODAY = '2026-11-20'
const good = sampleApplication(1)

const check = (sectionId: SectionId, patch: Readonly<Record<string, unknown>>) => {
  const sections = good.sections
  const draft = { ...sections[sectionId], ...patch }
  return checkSection(sectionId, draft, ruleContext(TODAY, schemeV1, sections)).map(({ path, code }) => [
    path,
    code,
  ])
}

describe('checkSection', () => {
  it('asks for every required answer once it is gone, and for no optional one', () => {
    for (const seed of [1, 2, 5, 8]) {
      const { sections } = sampleApplication(seed)
      const context = ruleContext(TODAY, schemeV1, sections)
      for (const sectionId of SECTION_IDS) {
        for (const [fieldId, field] of Object.entries(fieldsOf(sectionId, context.asked))) {
          const draft: Readonly<Record<string, unknown>> = { ...sections[sectionId], [fieldId]: undefined }
          const found = checkSection(sectionId, draft, context).filter(({ path }) => path === fieldId)
          expect(
            found.map(({ code }) => code),
            `${sectionId}.${fieldId}`,
          ).toEqual(isDue(field, draft) ? ['required'] : [])
        }
      }
    }
  })

  it('asks a follow-up only when its question is asked, and ignores what is hidden', () => {
    expect(check('standard', { isLeader: true, leaderYear: undefined, leaderEvaluator: '某机构' })).toEqual([
      ['leaderYear', 'required'],
    ])
    expect(check('standard', { isLeader: false, leaderYear: 2100, leaderEvaluator: undefined })).toEqual([])
    const reports = (good.sections.tests.reports ?? []).map(report => ({
      ...report,
      sampling: 'sampled',
      sampledBy: undefined,
    }))
    expect(check('tests', { reports })[0]).toEqual(['reports.0.sampledBy', 'required'])
  })

  it.each<[SectionId, Record<string, unknown>, [string, string][]]>([
    ['enterprise', { founded: '2026-11-21' }, [['founded', 'in_future']]],
    ['enterprise', { areaId: 'yubei' }, [['areaId', 'area_abolished']]],
    ['enterprise', { areaId: 'atlantis' }, [['areaId', 'area']]],
    ['enterprise', { creditCode: '91500000MACQ00010X' }, [['creditCode', 'credit_code']]],
    ['product', { trademarkValidUntil: '2026-11-19' }, [['trademarkValidUntil', 'expired']]],
    ['product', { trademarkValidUntil: '2026-11-20' }, []],
    ['product', { productionYears: 2 }, [['productionYears', 'production_years']]],
    ['standard', { kind: 'national', number: 'Q/CQYL 012—2025' }, [['number', 'standard_number']]],
    ['standard', { kind: 'industry', number: 'JB/T 9050.1—2015' }, []],
    ['standard', { issuedOn: '2026-05-18', inForceOn: '2026-05-08' }, [['inForceOn', 'before_issue']]],
    ['standard', { issuedOn: '2026-05-18', inForceOn: '2026-08-20' }, []],
    ['standard', { issuedOn: '2026-05-18', inForceOn: '2026-08-21' }, [['inForceOn', 'in_force_too_short']]],
    ['standard', { declarationUrl: 'javascript:alert(1)' }, [['declarationUrl', 'url']]],
    ['indicators', { rows: [] }, [['rows', 'required']]],
    ['quality_officer', { idNumber: '11010519491231002X' }, []],
    ['quality_officer', { idNumber: '110105194912310021' }, [['idNumber', 'resident_id']]],
    ['quality_officer', { appointedOn: '2026-11-21' }, [['appointedOn', 'in_future']]],
    [
      'quality_officer',
      { appointedOn: '2024-01-31', trainedFrom: '2025-01-30', trainedUntil: '2025-01-31' },
      [],
    ],
    [
      'quality_officer',
      { appointedOn: '2024-01-31', trainedFrom: '2025-01-30', trainedUntil: '2025-02-01' },
      [['trainedUntil', 'training_late']],
    ],
    ['brand_value', { horizon: 2 }, [['horizon', 'horizon']]],
    ['brand_value', { years: (good.sections.brand_value.years ?? []).slice(1) }, [['years', 'too_few']]],
    ['elements', { tangibleFigures: { automation: 80 } }, [['tangibleFigures.inhouse_testing', 'required']]],
    ['commitments', { isTruthful: false }, [['isTruthful', 'must_accept']]],
    ['commitments', { consentsToContact: false }, []],
  ])('%s %o', (sectionId, patch, expected) => expect(check(sectionId, patch)).toEqual(expected))

  it('judges the officer by the size of the enterprise', () => {
    const at = (size: string, education: string, qualityYears: number) =>
      checkSection(
        'quality_officer',
        { ...good.sections.quality_officer, education, qualityYears },
        { ...ruleContext(TODAY, schemeV1, good.sections), enterpriseSize: size },
      ).map(({ code }) => code)
    expect(at('medium', 'college', 4)).toEqual(['qualification_education', 'qualification_years'])
    expect(at('micro', 'college', 3)).toEqual([])
    expect(at('micro', 'below_secondary', 2)).toEqual(['qualification_education', 'qualification_years'])
  })

  it('reads the rules of table rows', () => {
    const [first, ...rest] = good.sections.quality_results.years ?? []
    const late = [{ ...first, year: 2020, complaints: 1, complaintsClosed: 2 }, ...rest]
    expect(check('quality_results', { years: late })).toEqual([
      ['years.1.year', 'years_not_in_row'],
      ['years.0.complaintsClosed', 'more_than'],
    ])
    const row = {
      name: '铅',
      class: 'mandatory_safety',
      unit: 'mg/kg',
      direction: 'lower',
      own: '3',
      competitor: '4',
    }
    expect(check('indicators', { rows: [row] })).toEqual([
      ['rows.0.national', 'mandatory_value_missing'],
      ['rows', 'no_core_row'],
    ])
    const core = { ...row, class: 'core', own: '1~2~3' }
    expect(check('indicators', { rows: [core, { ...core, own: '1', competitor: undefined }] })).toEqual([
      ['rows.0.own', 'not_a_value'],
      ['rows.1.competitor', 'no_benchmark'],
      ['rows.1.name', 'repeated'],
    ])
    const report = {
      ...good.sections.tests.reports?.[0],
      cma: undefined,
      cnas: undefined,
      issuedOn: '2024-11-19',
    }
    expect(check('tests', { reports: [report], results: undefined })).toEqual([
      ['reports.0.issuedOn', 'report_too_old'],
      ['reports.0.cma', 'cma_or_cnas'],
    ])
  })

  it('accepts any resident identity number as a text for other documents', () => {
    expect(check('quality_officer', { idKind: 'passport', idNumber: 'E12345678' })).toEqual([])
  })
})

describe('progress', () => {
  const context = ruleContext(TODAY, schemeV1, good.sections)
  const progress = (sections: SectionDrafts, id: SectionId) => sectionProgress(id, sections, context)

  it('goes from empty over started and has_errors to complete', () => {
    expect(progress({}, 'product')).toMatchObject({ status: 'empty', answered: 0, errors: 0 })
    expect(progress({ enterprise: { nameZh: '重庆某某有限公司' } }, 'enterprise').status).toBe('empty')
    const begun = progress({ product: { brandNameZh: '渝岭' } }, 'product')
    expect(begun).toMatchObject({ status: 'started', answered: 1, errors: 0 })
    expect(begun.missing).toBe(begun.due - 1)
    expect(progress({ product: { productionYears: 1 } }, 'product')).toMatchObject({
      status: 'has_errors',
      errors: 1,
    })
    expect(progress(good.sections, 'product')).toMatchObject({ status: 'complete', missing: 0, errors: 0 })
  })

  it('counts the lines of the task list', () => {
    const all = taskList(good.sections, context)
    expect(all.every(({ status, done, total }) => status === 'complete' && done === total)).toBe(true)
    const none = taskList({}, context)
    expect(none.every(({ status, done }) => status === 'empty' && done === 0)).toBe(true)
    const { isFewerOrLower: _, ...standard } = good.sections.standard
    const [, standards] = taskList({ ...good.sections, standard }, context)
    expect(standards).toMatchObject({ status: 'started', done: 4, total: 5 })
    expect(standards?.tasks.find(({ part }) => part.id === 'conformity')?.progress.status).toBe('empty')
  })
})

describe('checkApplication', () => {
  it('lists missing answers and evidence in the order of the form, with where to go', () => {
    const { brandNameZh: _, ...product } = good.sections.product
    const present = good.evidenceKinds.filter(
      kind => kind !== 'trademark_certificate' && kind !== 'test_report',
    )
    const result = checkApplication(
      { ...good.sections, product },
      { present: new Set(present) },
      schemeV1,
      TODAY,
    )
    expect(result.isComplete).toBe(false)
    expect(result.openSections).toEqual(['product'])
    expect(result.lacks).toMatchObject([
      { kind: 'answer', sectionId: 'product', fieldId: 'brandNameZh', code: 'required' },
      { kind: 'evidence', sectionId: 'product', evidenceKind: 'trademark_certificate' },
      { kind: 'evidence', sectionId: 'tests', evidenceKind: 'test_report' },
    ])
    expect(result.lacks.every(lack => lack.kind === 'evidence' || isMissing(lack))).toBe(true)
  })

  it('asks for conditional evidence when the answers call for it', () => {
    const wanted = (isOrder75: boolean) => {
      const officer = { ...good.sections.quality_officer, isOrder75, order75Records: ['risk_list' as const] }
      return checkApplication(
        { ...good.sections, quality_officer: officer },
        { present: new Set() },
        schemeV1,
        TODAY,
      ).missingEvidence
    }
    expect(wanted(true)).toContain('safety_control_records')
    expect(wanted(false)).not.toContain('safety_control_records')
    expect(wanted(false)).toContain('audit_report')
  })

  it('finds an untouched application empty everywhere', () => {
    const { isComplete, openSections } = checkApplication({}, { present: new Set() }, schemeV1, TODAY)
    expect([isComplete, openSections]).toEqual([false, [...SECTION_IDS]])
  })
})
