import { join } from 'node:path'
import type { EvidenceKindId } from '@/domain/application/evidence-kinds'
import type { SampleApplication } from '@/domain/application/sample'
import { typeset } from '@/services/documents/typeset'
import type { EvidenceKind } from './evidence-data'
import { makeEvidence } from './evidence-pdf'
import { png, type Rgb } from './png'

const TYPESET: Partial<Record<EvidenceKindId, EvidenceKind>> = {
  trademark_certificate: 'trademark',
  standard_text: 'standard',
  test_report: 'test-report',
  cqo_appointment: 'officer-appointment',
  cqo_authority: 'officer-authority',
  cqo_training: 'officer-training',
  system_certificate: 'quality-system',
  audit_report: 'audit-report',
  commitment_letter: 'commitment',
}

type Sheet = { title: string; head: string[]; rows: string[][]; note: string }

const sheetOf = (kind: EvidenceKindId, sample: SampleApplication): Sheet => {
  const { indicators, quality_results: results, elements } = sample.sections
  if (kind === 'benchmark_source')
    return {
      title: '对比值出处',
      head: ['指标', '单位', '本企业', '国家标准', '行业标准', '出处条款'],
      rows: (indicators.rows ?? []).map(r =>
        [r.name, r.unit, r.own, r.national, r.industry, r.clause].map(v => String(v ?? '—')),
      ),
      note: '各对比值摘自现行有效的标准文本与公开的竞品说明书，条款号与申报的指标表一致。',
    }
  if (kind === 'quality_statistics')
    return {
      title: '三年质量统计',
      head: ['年度', '一次交检合格率', '每万件投诉', '投诉件数', '已办结', '召回'],
      rows: (results.years ?? []).map(y =>
        [
          y.year,
          `${y.firstPassYield}%`,
          y.complaintsPerTenThousand,
          y.complaints,
          y.complaintsClosed,
          y.recalls,
        ].map(v => String(v ?? '—')),
      ),
      note: '数据来自质量管理信息系统，统计口径三年一致。',
    }
  const statements: Partial<Record<EvidenceKindId, [string, string | undefined]>> = {
    tangible_proof: ['生产和检测设备清单', elements.tangibleStatement],
    quality_proof: ['质量水平证明', elements.qualityStatement],
    innovation_proof: ['研发和知识产权证明', elements.innovationStatement],
    service_proof: ['服务和满意度证明', elements.serviceStatement],
    market_proof: ['市场地位证明', elements.intangibleStatement],
    system_records: ['内审、管理评审和年度履职报告', sample.sections.quality_officer.dutyReport],
    traceability_record: ['产品追溯记录', undefined],
    safety_control_records: ['质量安全日管控、周排查、月调度记录', undefined],
  }
  const [title, text] = statements[kind] ?? ['佐证材料', undefined]
  return {
    title,
    head: ['序号', '项目', '时间', '结果'],
    rows: ['一', '二', '三', '四', '五', '六'].map((n, i) => [
      n,
      `第${n}项`,
      `2025年第${(i % 4) + 1}季度`,
      i === 4 ? '已整改' : '符合',
    ]),
    note: text ?? '以上记录由质量部门逐项填写，原始记录留存备查。',
  }
}

/** A picture of a product that exists only in the demonstration: plain blocks in tones drawn from the seed. */
const photograph = (seed: number): Buffer => {
  const tone = (base: number, step: number) => base + ((seed * step) % 60)
  const body: Rgb = [tone(60, 7), tone(70, 11), tone(80, 13)]
  return png(480, 320, (x, y) => {
    if (x > 130 && x < 350 && y > 95 && y < 205) return [250, 248, 245]
    if (x > 110 && x < 370 && y > 65 && y < 255) return body
    return y > 255 ? [207, 198, 186] : [236, 231, 224]
  })
}

export type Paper = { name: string; bytes: Uint8Array }

/** One real file for a kind of evidence, agreeing with what the application declares. */
export const paperFor = async (
  kind: EvidenceKindId,
  sample: SampleApplication,
  seed: string,
  date: string,
): Promise<Paper> => {
  if (kind === 'product_photo')
    return { name: '产品照片.png', bytes: photograph(Number(seed.replace(/\D/g, ''))) }
  const { sections, name } = sample
  const enterprise = { name: name.enterpriseZh, creditCode: sections.enterprise.creditCode ?? '' }
  const typed = TYPESET[kind]
  if (typed) {
    const report = sections.tests.reports?.[0]
    const { issuedOn, inForceOn, declarationNumber: declaration = '' } = sections.standard
    return makeEvidence({
      kind: typed,
      seed,
      enterprise,
      brand: name.brandZh,
      product: name.productZh,
      models: sections.product.models ?? [],
      date,
      numbers: {
        ...(report?.number ? { report: report.number } : {}),
        ...(sections.standard.number ? { standard: sections.standard.number } : {}),
        ...(issuedOn ? { issued: { on: issuedOn, inForceOn: inForceOn ?? issuedOn, declaration } } : {}),
        ...(sections.quality_officer.name ? { officer: sections.quality_officer.name } : {}),
      },
    })
  }
  const sheet = sheetOf(kind, sample)
  const { pdf } = await typeset(join(process.cwd(), 'e2e', 'world', 'templates', 'record.typ'), {
    ...sheet,
    number: `JL-${seed}-${kind}`,
    date,
    enterprise,
    brand: name.brandZh,
    product: name.productZh,
  })
  return { name: `${sheet.title}.pdf`, bytes: pdf }
}
