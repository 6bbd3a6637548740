import { join } from 'node:path'
import type { EvidenceKindId } from '@/domain/application/evidence-kinds'
import type { SampleApplication } from '@/domain/application/sample'
import { typeset } from '@/services/documents/typeset'
import type { EvidenceKind, EvidenceRequest } from './evidence-data'
import { makeEvidence } from './evidence-pdf'
import type { Indicator } from './evidence-text'
import { png, type Rgb } from './png'
import { scanOf } from './scan'

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
    leader_certificate: [
      '企业标准“领跑者”证书',
      `${sample.sections.standard.number ?? ''} 列入${sample.sections.standard.leaderYear ?? ''}年度企业标准“领跑者”名单。评价机构：${sample.sections.standard.leaderEvaluator ?? ''}。`,
    ],
    valuation_report: [
      '品牌价值评估报告（摘录）',
      `评估机构：${sample.sections.brand_value.valuer ?? ''}；评估基准日：${sample.sections.brand_value.valuationDate ?? ''}；评估值 ${sample.sections.brand_value.valuationValue ?? ''} 万元。`,
    ],
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

const TYPESET_BY: Partial<
  Record<EvidenceKindId, (basis: EvidenceRequest, sample: SampleApplication) => EvidenceRequest[]>
> = {
  trademark_certificate: (basis, { sections: { product } }) => {
    const { trademarkNumber: number, trademarkClass = 1, trademarkValidUntil: until } = product
    if (!number || !until) return [basis]
    const trademark = { number, class: trademarkClass, until }
    return [{ ...basis, date: movedDate(until, -10), numbers: { ...basis.numbers, trademark } }]
  },
  test_report: (basis, { sections: { tests, indicators } }) =>
    (tests.reports ?? []).map((report, i) => ({
      ...basis,
      seed: i === 0 ? basis.seed : `${basis.seed}-${i}`,
      date: report.issuedOn ?? basis.date,
      models: report.models ?? [],
      numbers: {
        ...basis.numbers,
        ...(report.number ? { report: report.number } : {}),
        ...(report.laboratory ? { laboratory: report.laboratory } : {}),
        sampling: report.sampling === 'sampled' ? '抽样' : '送样',
        marks: { ...(report.cma ? { cma: report.cma } : {}), ...(report.cnas ? { cnas: report.cnas } : {}) },
        indicators: indicatorRows(indicators.rows ?? []),
      },
    })),
  standard_text: (basis, { sections: { indicators } }) => [
    { ...basis, numbers: { ...basis.numbers, indicators: indicatorRows(indicators.rows ?? []) } },
  ],
  cqo_appointment: (basis, { sections: { quality_officer: officer } }) => {
    const { appointmentNumber: number, appointedOn = basis.date, termUntil: until } = officer
    const appointment = number ? { number, ...(until ? { until } : {}) } : undefined
    return [
      { ...basis, date: appointedOn, numbers: { ...basis.numbers, ...(appointment ? { appointment } : {}) } },
    ]
  },
  cqo_authority: (basis, { sections: { quality_officer: officer } }) => [
    { ...basis, date: officer.appointedOn ?? basis.date },
  ],
  cqo_training: (basis, { sections: { quality_officer: officer } }) => {
    const {
      trainingCertificate: number,
      trainingBody: body,
      trainedFrom: from,
      trainedUntil,
      trainingHours,
    } = officer
    if (!number || !body || !from || !trainedUntil || !trainingHours) return [basis]
    const training = { number, body, from, hours: trainingHours }
    return [{ ...basis, date: trainedUntil, numbers: { ...basis.numbers, training } }]
  },
  system_certificate: (basis, { sections: { quality_system: system } }) =>
    (system.certificates ?? []).flatMap(({ number, body, validUntil: until, system: of }, i) =>
      number && body && until && (of === 'iso9001' || of === 'iso14001' || of === 'iso45001')
        ? [
            {
              ...basis,
              seed: i === 0 ? basis.seed : `${basis.seed}-${i}`,
              date: movedDate(until, -3),
              numbers: { ...basis.numbers, certificate: { number, body, until, system: of } },
            },
          ]
        : [],
    ),
  audit_report: (basis, { sections: { brand_value: value } }) => {
    const years = (value.years ?? []).flatMap(
      ({ year, revenue, netProfit, brandShare = 100, reportNumber }) =>
        year && revenue !== undefined && netProfit !== undefined
          ? [
              {
                year,
                revenue: Math.round(revenue),
                brandedRevenue: Math.round((revenue * brandShare) / 100),
                operatingProfit: Math.round(netProfit) + Math.round((Math.round(netProfit) * 0.15) / 0.85),
                ...(reportNumber ? { report: reportNumber } : {}),
              },
            ]
          : [],
    )
    const auditor = value.years?.at(-1)?.auditor
    return [{ ...basis, numbers: { ...basis.numbers, years, ...(auditor ? { auditor } : {}) } }]
  },
}

/** One year before or after, one day less, as terms of validity run. */
const movedDate = (date: string, years: number): string => {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCFullYear(at.getUTCFullYear() + years)
  at.setUTCDate(at.getUTCDate() + 1)
  return at.toISOString().slice(0, 10)
}

type Row = NonNullable<SampleApplication['sections']['indicators']['rows']>[number]

const limit = (row: Row, value: string | undefined): string =>
  value === undefined ? '—' : `${row.direction === 'higher' ? '≥' : '≤'} ${value}`

const indicatorRows = (rows: readonly Row[]): Indicator[] =>
  rows.map(row => ({
    name: row.name ?? '',
    unit: row.unit ?? '—',
    required: limit(row, row.own),
    national: limit(row, row.national),
    measured: row.measured ?? null,
  }))

/** What a careless enterprise would hand in, so that the comparison has something to show. */
const SLIPS: Partial<Record<EvidenceKindId, (request: EvidenceRequest, turn: number) => EvidenceRequest>> = {
  test_report: (request, turn) => {
    const { indicators = [], sampling } = request.numbers ?? {}
    const last = indicators.at(-2)
    if (turn % 5 === 2 && last?.measured && Number(last.measured) > 0) {
      // Nothing measures more than 100 % of itself: what would, slips downwards.
      const up = Number(last.measured) * 1.04
      const slipped = last.unit === '%' && up > 100 ? Number(last.measured) * 0.96 : up
      const other = { ...last, measured: String(Number(slipped.toPrecision(4))) }
      return { ...request, numbers: { ...request.numbers, indicators: indicators.with(-2, other) } }
    }
    return turn % 5 === 4 && sampling === '抽样'
      ? { ...request, numbers: { ...request.numbers, sampling: '送样' } }
      : request
  },
  trademark_certificate: (request, turn) => {
    const { trademark } = request.numbers ?? {}
    if (turn % 7 !== 3 || !trademark) return request
    const number = trademark.number.replace(/\d$/, digit => String((Number(digit) + 1) % 10))
    return { ...request, numbers: { ...request.numbers, trademark: { ...trademark, number } } }
  },
}

/** Papers that are handed in as a scan now and then: what can be seen on them can't be read. */
const isScanned = (kind: EvidenceKindId, turn: number): boolean => kind === 'cqo_training' && turn % 4 === 1

const turnOf = (seed: string): number => Number(seed.replace(/\D/g, '')) % 1_000_000

/**
 * The real files for a kind of evidence, agreeing with what the application declares, but for the slips and the scans
 * of some of the seeds.
 */
export const papersFor = async (
  kind: EvidenceKindId,
  sample: SampleApplication,
  seed: string,
  date: string,
): Promise<Paper[]> => {
  if (kind === 'product_photo')
    return [{ name: '产品照片.png', bytes: photograph(Number(seed.replace(/\D/g, ''))) }]
  const { sections, name } = sample
  const enterprise = { name: name.enterpriseZh, creditCode: sections.enterprise.creditCode ?? '' }
  const typed = TYPESET[kind]
  if (typed) {
    const { issuedOn, inForceOn, declarationNumber: declaration = '' } = sections.standard
    const basis: EvidenceRequest = {
      kind: typed,
      seed,
      enterprise,
      brand: name.brandZh,
      product: name.productZh,
      models: sections.product.models ?? [],
      date,
      numbers: {
        ...(sections.standard.number ? { standard: sections.standard.number } : {}),
        ...(issuedOn ? { issued: { on: issuedOn, inForceOn: inForceOn ?? issuedOn, declaration } } : {}),
        ...(sections.quality_officer.name ? { officer: sections.quality_officer.name } : {}),
      },
    }
    const turn = turnOf(seed)
    const requests = TYPESET_BY[kind]?.(basis, sample) ?? [basis]
    const slip = SLIPS[kind]
    return Promise.all(
      requests.map(async request => {
        const made = await makeEvidence(slip ? slip(request, turn) : request)
        return isScanned(kind, turn) ? { name: made.name, bytes: await scanOf(made.bytes, made.pages) } : made
      }),
    )
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
  return [{ name: `${sheet.title}.pdf`, bytes: pdf }]
}

/** One real file for a kind of evidence: the first of those an application hands in. */
export const paperFor = async (...about: Parameters<typeof papersFor>): Promise<Paper> => {
  const [first] = await papersFor(...about)
  if (!first) throw new Error(`no paper for ${about[0]}`)
  return first
}
