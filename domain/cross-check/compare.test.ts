import { describe, expect, it } from 'vitest'
import type { SectionDrafts } from '../application/sections'
import { type ComparedFile, compareKind, expectationsOf } from './compare'
import { groupFindings } from './grouped'
import type { Finding } from './result'
import { samplePages } from './sample-page'

const sections: SectionDrafts = {
  enterprise: { nameZh: '重庆量川仪表有限公司', legalRepresentative: '林知遥' },
  tests: {
    reports: [
      { number: 'SY2026-00871', laboratory: '西部山城检验检测中心' },
      { number: 'WT2026-10020', laboratory: '重庆两岸质量检测研究所' },
    ],
  },
  quality_system: {
    certificates: [{ system: 'iso9001', number: 'Y00126Q0001R1M', validUntil: '2026-12-20' }],
  },
  quality_officer: { name: '顾南乔', appointmentNumber: '质任〔2026〕12号' },
}

type Lines = readonly (string | readonly string[])[]

const file = (evidenceId: string, kind: string, ...pages: readonly Lines[]): ComparedFile => ({
  evidenceId,
  kinds: [kind],
  state: pages.length > 0 ? 'compared' : 'scan',
  isCut: false,
  scanned: 0,
  pages: samplePages(...pages),
})

const compare = (kind: string, files: readonly ComparedFile[], today = '2026-11-23'): Finding[] =>
  compareKind(
    expectationsOf(sections).filter(each => each.kind === kind),
    files,
    today,
  )

const by = (findings: readonly Finding[], field: string) => findings.find(each => each.field === field)

describe('comparing', () => {
  it('looks for what belongs to a report in the file that shows its number', () => {
    const findings = compare('test_report', [
      file('b', 'test_report', [
        ['报告编号', 'WT2026-10020'],
        ['检验机构', '另一家机构'],
      ]),
      file('a', 'test_report', [['报告编号', 'SY2026-00871'], '西部山城检验检测中心']),
    ])
    expect(by(findings, 'reports.0.number')).toMatchObject({ status: 'found', evidenceId: 'a' })
    expect(by(findings, 'reports.0.laboratory')).toMatchObject({ status: 'found', evidenceId: 'a' })
    expect(by(findings, 'reports.1.laboratory')).toMatchObject({
      status: 'differs',
      evidenceId: 'b',
      said: '另一家机构',
    })
  })

  it('says of a report whose file is missing that its number is, and nothing else', () => {
    const findings = compare('test_report', [file('a', 'test_report', [['报告编号', 'SY2026-00871']])])
    expect(by(findings, 'reports.1.number')).toMatchObject({ status: 'not_found', page: null })
    expect(by(findings, 'reports.1.laboratory')).toBeUndefined()
  })

  it('flags a second file that contradicts one that agrees, and no file of another row', () => {
    const right = file('a', 'business_licence', [['名称', '重庆量川仪表有限公司']])
    const other = file('b', 'business_licence', [['名称', '重庆两江阀门有限公司']])
    const silent = file('c', 'business_licence', ['第二页'])
    const names = compare('business_licence', [right, other, silent]).filter(each => each.field === 'nameZh')
    expect(names).toMatchObject([
      { status: 'found', evidenceId: 'a' },
      { status: 'differs', evidenceId: 'b', said: '重庆两江阀门有限公司' },
    ])
    expect(new Set(names.map(each => each.key)).size).toBe(2)
    const reports = compare('test_report', [
      file('a', 'test_report', [['报告编号', 'SY2026-00871']]),
      file('b', 'test_report', [['报告编号', 'WT2026-10020']]),
    ])
    expect(reports.filter(each => each.status === 'differs')).toEqual([])
  })

  it('never lets a scan pass, and beside one never calls anything missing', () => {
    expect(compare('cqo_appointment', [file('s', 'cqo_appointment')])).toEqual([])
    const text = file('t', 'cqo_appointment', ['别的内容'])
    expect(by(compare('cqo_appointment', [text]), 'appointmentNumber')?.status).toBe('not_found')
    const mixed = compare('cqo_appointment', [text, file('s', 'cqo_appointment')])
    expect(by(mixed, 'appointmentNumber')?.status).toBe('unsure')
    expect(by(compare('cqo_appointment', [{ ...text, scanned: 1 }]), 'appointmentNumber')?.status).toBe(
      'unsure',
    )
    expect(by(compare('cqo_appointment', [{ ...text, isCut: true }]), 'appointmentNumber')?.status).toBe(
      'unsure',
    )
  })

  it('writes no person’s name down, found or not', () => {
    const found = compare('cqo_appointment', [
      file('t', 'cqo_appointment', ['任命顾南乔同志', '质任[2026]12号']),
    ])
    expect(by(found, 'name')).toMatchObject({ status: 'found', isPersonal: true, declared: null, said: null })
    const other = compare('cqo_appointment', [file('t', 'cqo_appointment', [['姓名', '某某']])])
    expect(JSON.stringify([found, other])).not.toMatch(/顾南乔|某某/)
  })

  it.each([
    ['2026-10-01', 'expiring'],
    ['2025-01-01', 'found'],
    ['2027-01-01', 'expired'],
  ])('reads on %s that a certificate is %s', (today, status) => {
    const certificate = file('c', 'system_certificate', [
      ['证书编号', 'Y00126Q0001R1M'],
      ['有效期至', '2026年12月20日'],
    ])
    expect(by(compare('system_certificate', [certificate], today), 'certificates.0.validUntil')?.status).toBe(
      status,
    )
  })

  it('is told in groups: ticks of one question in one line, flags first', () => {
    const findings = compare('test_report', [
      file('a', 'test_report', [['报告编号', 'SY2026-00871'], '西部山城检验检测中心', 'WT2026-10020']),
    ])
    const { ticks, flags } = groupFindings(findings)
    expect(ticks.find(({ id }) => id === 'tests.reports.number')?.all).toHaveLength(2)
    expect(flags.map(({ field }) => field)).toContain('reports.1.laboratory')
  })
})
