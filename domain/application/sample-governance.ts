import { addDays, asDate } from '../calendar/days'
import { residentIdCheck } from './personal-id'
import { mobile, person, type SampleBasis, someDay, yearOf } from './sample-basis'
import { dice } from './sample-random'
import type { SectionDraft } from './sections'
import { AUTHORITIES, ORDER_75_RECORDS, TRAINING_MODULES } from './sections/quality-officer'

const AUDITORS = ['重庆信川会计师事务所（普通合伙）', '重庆明衡会计师事务所有限公司'] as const
const TRAINERS = ['重庆质谷企业管理培训中心', '重庆渝质协培训学院'] as const

export function sampleOfficer(basis: SampleBasis, size: string | undefined): SectionDraft<'quality_officer'> {
  const { dice, today, texts, level } = basis
  const isLarger = size === 'large' || size === 'medium'
  const appointedOn = someDay(dice, today, -dice.whole(14, 60))
  const trainedFrom = someDay(dice, appointedOn, dice.whole(-6, 10))
  const birth = `${dice.whole(1968, 1986)}0${dice.whole(1, 9)}${dice.whole(10, 28)}`
  // No resident was ever registered under 500000, so that the number can be nobody's.
  const first17 = `500000${birth}00${dice.whole(1, 9)}`
  const hours = dice.pick([16, 24, 32, 40])
  const isOrder75 = dice.chance(0.3)
  const isFiled = dice.chance(0.7)
  return {
    name: person(dice),
    idKind: 'resident_id',
    idNumber: first17 + residentIdCheck(first17),
    mobile: mobile(dice),
    position: dice.pick(['副总经理', '质量总监', '总经理助理兼质量部部长']),
    isTopManagement: dice.chance(0.8),
    appointedBy: dice.pick(['legal_representative', 'board']),
    appointmentNumber: `质任〔${yearOf(appointedOn)}〕${dice.whole(1, 30)}号`,
    appointedOn,
    ...(dice.chance(0.5) ? { termUntil: someDay(dice, today, dice.whole(6, 30)) } : {}),
    authorities: AUTHORITIES.slice(0, level > 0.6 ? AUTHORITIES.length : 4),
    ...(dice.chance(level) ? { vetoCase: texts.veto } : {}),
    education: isLarger ? dice.pick(['bachelor', 'master']) : dice.pick(['college', 'bachelor']),
    title: dice.pick(['intermediate', 'senior_associate', 'senior']),
    qualityYears: dice.whole(isLarger ? 6 : 4, 24),
    trainingBody: dice.pick(TRAINERS),
    trainingCertificate: `SZG-${yearOf(trainedFrom)}-${dice.digits(4)}`,
    trainedFrom,
    trainedUntil: addDays(asDate(trainedFrom), hours / 8 - 1),
    trainingHours: hours,
    trainingModules: TRAINING_MODULES.slice(0, dice.whole(6, TRAINING_MODULES.length)),
    isFiled,
    ...(isFiled ? { filingNumber: `CQO-${dice.digits(6)}`, filedOn: someDay(dice, appointedOn, 2) } : {}),
    isOrder75,
    ...(isOrder75 ? { order75Records: [...ORDER_75_RECORDS] } : {}),
    dutyYear: yearOf(today) - 1,
    dutyReport: texts.duty,
    ...sampleTechnician(basis),
  }
}

/** A chief technician where the enterprise is good enough to have one; drawn apart, so that nothing else moves. */
function sampleTechnician({ level, today, years }: SampleBasis): Partial<SectionDraft<'quality_officer'>> {
  if (level < 0.6) return { hasTechnician: false }
  const own = dice(Math.round(level * 1000) + years)
  const first17 = `500000${own.whole(1966, 1984)}0${own.whole(1, 9)}${own.whole(10, 28)}00${own.whole(1, 9)}`
  return {
    hasTechnician: true,
    technicianName: person(own),
    technicianIdNumber: first17 + residentIdCheck(first17),
    technicianSkill: own.pick(['technician', 'senior_technician', 'chief_technician']),
    technicianYears: own.whole(12, 32),
    technicianAppointedOn: someDay(own, today, -own.whole(6, 40)),
    technicianApprentices: own.whole(2, 12),
    technicianStudio: own.pick(['none', 'enterprise', 'district', 'city']),
    technicianInnovations: '改进关键工序工装3项，返修率由2.4%降到1.6%，其中1项形成实用新型专利。',
  }
}

export function sampleSystem({ dice, today, texts, level }: SampleBasis): SectionDraft<'quality_system'> {
  const systems = ['iso9001', 'iso14001', 'iso45001'] as const
  const hasRecall = dice.chance(0.06)
  return {
    certificates: systems.slice(0, level > 0.6 ? 3 : dice.whole(1, 2)).map((system, i) => ({
      system,
      number: `DEMO${dice.digits(6)}R${i}M`,
      body: '重庆川准认证有限公司',
      validUntil: someDay(dice, today, dice.whole(5, 30)),
    })),
    operation: texts.operation,
    internalAudits: dice.whole(1, 3),
    reviewedOn: someDay(dice, today, -dice.whole(1, 10)),
    closedFindings: dice.decimal(90 + 8 * level, 100, 1),
    traceLevel: dice.pick(['unit', 'batch', 'order']),
    traceability: texts.traceability,
    risks: texts.risks,
    ...(dice.chance(0.7) ? { drilledOn: someDay(dice, today, -dice.whole(1, 11)) } : {}),
    hasRecall,
    ...(hasRecall
      ? { recallDetail: '2024年主动召回一批次，数量126件，原因是标签印刷错误，已全部更换，未造成损害。' }
      : {}),
  }
}

export function sampleResults({
  name,
  dice,
  today,
  texts,
  ...own
}: SampleBasis): SectionDraft<'quality_results'> {
  const wasSampled = dice.chance(0.6)
  const years = [3, 2, 1].map(ago => {
    const complaints = dice.whole(3, 14) * ago
    return {
      year: yearOf(today) - ago,
      firstPassYield: Number((own.yield - (ago - 1) * 0.4).toFixed(2)),
      complaintsPerTenThousand: Number(
        (dice.decimal(0.6, 9, 2) * (1.4 - own.level) * (0.7 + ago * 0.3)).toFixed(2),
      ),
      complaints,
      complaintsClosed: complaints,
      failureCost: dice.decimal(8, 90, 2),
      recalls: 0,
    }
  })
  const samplings = Array.from({ length: dice.whole(1, 3) }, (_, i) => ({
    on: someDay(dice, today, -(4 + i * 9)),
    authority: '重庆市市场监督管理局',
    product: name.productZh,
    batches: 2,
    batchesPassed: 2,
    result: 'pass' as const,
  }))
  return { years, wasSampled, ...(wasSampled ? { samplings } : {}), improvement: texts.improvement }
}

export function sampleBrandValue({ dice, today, texts, level }: SampleBasis): SectionDraft<'brand_value'> {
  const growth = dice.decimal(0.03, 0.1, 3)
  const margin = dice.decimal(0.08, 0.1 + 0.06 * level, 3)
  const base = dice.decimal(8_000, 160_000, 2)
  const [current, nonCurrent] = [dice.decimal(0.3, 0.5, 2), dice.decimal(0.35, 0.6, 2)]
  const auditor = dice.pick(AUDITORS)
  const rows = [3, 2, 1].map(ago => {
    const revenue = Number((base / (1 + growth) ** (ago - 1)).toFixed(2))
    return {
      year: yearOf(today) - ago,
      revenue,
      netProfit: Number((revenue * margin).toFixed(2)),
      nonRecurring: Number((revenue * 0.003).toFixed(2)),
      currentTangible: Number((revenue * current).toFixed(2)),
      nonCurrentTangible: Number((revenue * nonCurrent).toFixed(2)),
      brandShare: 100,
      auditor,
      reportNumber: `渝审字〔${yearOf(today) - ago + 1}〕${dice.digits(4)}号`,
    }
  })
  const hasValuation = dice.chance(0.25)
  return {
    years: rows,
    horizon: 5,
    profitGrowth: Number((growth * 100).toFixed(1)),
    assetGrowth: Number((growth * 60).toFixed(1)),
    growthBasis: texts.growth,
    hasValuation,
    ...(hasValuation
      ? {
          valuer: '重庆衡川资产评估有限公司',
          valuationValue: Number((base * dice.decimal(0.9, 1.9, 2)).toFixed(2)),
          valuationMethod: 'excess_earnings' as const,
          valuationDate: `${yearOf(today) - 1}-12-31`,
          valuationNote: texts.valuation,
        }
      : {}),
  }
}
