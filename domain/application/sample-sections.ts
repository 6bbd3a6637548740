import { areaOf } from '../areas'
import type { FieldId } from '../fields'
import { addMonths } from './dates'
import { residentIdCheck } from './personal-id'
import type { SampleName } from './sample-names'
import type { Dice } from './sample-random'
import type { sampleTexts } from './sample-texts'
import type { SectionDraft } from './sections'
import { AUTHORITIES, ORDER_75_RECORDS, TRAINING_MODULES } from './sections/quality-officer'

/** What every section of one invented application has in common. */
export type SampleBasis = {
  name: SampleName
  dice: Dice
  today: string
  creditCode: string
  texts: ReturnType<typeof sampleTexts>
  /** 0–1: how good the enterprise is. */
  level: number
  yield: number
  years: number
}

const SURNAMES = ['林', '沈', '顾', '江', '程', '唐', '谭', '冉', '向', '秦', '龚', '罗', '邓', '蒋', '田'] as const
const GIVEN = ['知遥', '栖川', '望舒', '南乔', '明远', '立言', '清和', '思齐', '映雪', '景行', '若谷', '安澜'] as const
const ROADS = ['兴业大道', '创新路', '工园二路', '科苑一路', '滨江新路', '石桥支路', '聚贤街', '金果路'] as const
const LABORATORIES = ['重庆渝衡产品质量检测院', '重庆江岭检测技术有限公司', '西部巴准检验认证技术中心'] as const
const AUDITORS = ['重庆信川会计师事务所（普通合伙）', '重庆明衡会计师事务所有限公司'] as const
const TRAINERS = ['重庆质谷企业管理培训中心', '重庆渝质协培训学院'] as const
const TRADEMARK_CLASSES: Readonly<Record<FieldId, number>> = {
  equipment: 7,
  agri_food_drug: 30,
  consumer_goods: 21,
  raw_materials: 1,
  engineering: 37,
  services: 35,
  social_governance: 45,
  foreign_trade: 39,
  environment: 40,
}

const person = (dice: Dice): string => `${dice.pick(SURNAMES)}${dice.pick(GIVEN)}`
const areaText = (areaId: string): string => areaOf(areaId)?.name.zh ?? ''
const address = ({ name, dice }: SampleBasis): string =>
  `重庆市${areaText(name.areaId).replace(/^重庆/, '')}${dice.pick(ROADS)}${dice.whole(1, 288)}号`
const mobile = (dice: Dice): string => `1900000${dice.digits(4)}`
const yearOf = (date: string): number => Number(date.slice(0, 4))

export function sampleEnterprise(basis: SampleBasis): SectionDraft<'enterprise'> {
  const { name, dice, today, creditCode, years } = basis
  const size = dice.pick(['large', 'medium', 'medium', 'small', 'small', 'micro'])
  const people = { large: [1200, 6800], medium: [320, 980], small: [40, 280], micro: [12, 19] } as const
  const [least, most] = people[size]
  return {
    creditCode,
    nameZh: name.enterpriseZh,
    nameEn: name.enterpriseEn,
    legalRepresentative: person(dice),
    founded: addMonths(today, -12 * years - dice.whole(1, 11)),
    areaId: name.areaId,
    address: address(basis),
    industry: name.industry,
    size,
    employees: dice.whole(least, most),
    contactName: person(dice),
    contactPhone: mobile(dice),
    contactEmail: `quality-${dice.digits(4)}@example.com`,
  }
}

function sampleBrandType({ name, dice, today }: SampleBasis): Partial<SectionDraft<'product'>> {
  switch (name.brandType) {
    case 'hidden_champion':
      return { nicheMarket: `国内${name.productZh}`, nicheShare: dice.decimal(18, 46, 1) }
    case 'century_old':
      return { brandFoundedYear: yearOf(today) - dice.whole(82, 168) }
    case 'industrial_cluster':
      return { clusterName: `${areaText(name.areaId)}特色产业集群` }
    case 'regional':
      return { regionName: areaText(name.areaId) }
    case 'international':
      return { exportMarkets: ['德国', '越南', '阿联酋', '智利', '墨西哥'].slice(0, dice.whole(2, 5)) }
    case 'general':
      return {}
  }
}

export function sampleProduct(basis: SampleBasis): SectionDraft<'product'> {
  const { name, dice, today, texts, years } = basis
  const prefix = `${dice.pick(['CQ', 'YZ', 'BY', 'JL'])}${dice.whole(10, 99)}`
  const licence = dice.pick(['none', 'none', 'none', 'production_licence', 'ccc'])
  return {
    brandNameZh: name.brandZh,
    brandNameEn: name.brandEn,
    brandType: name.brandType,
    ...sampleBrandType(basis),
    trademarkNumber: dice.digits(8),
    trademarkClass: TRADEMARK_CLASSES[name.field],
    trademarkValidUntil: addMonths(today, dice.whole(14, 108)),
    productNameZh: name.productZh,
    productNameEn: name.productEn,
    models: Array.from({ length: dice.whole(1, 5) }, (_, i) => `${prefix}-${i + 1}0`),
    scope: texts.scope,
    field: name.field,
    siteAreaId: name.areaId,
    siteAddress: address(basis),
    productionYears: Math.max(3, years - dice.whole(0, 3)),
    annualOutput: dice.whole(120, 98000),
    outputUnit: name.unit,
    sales: dice.decimal(3200, 86000, 2),
    licenceKind: licence,
    ...(licence === 'none' ? {} : { licenceNumber: `DEMO-${dice.digits(8)}` }),
  }
}

export function sampleStandard({ name, dice, today, texts, level }: SampleBasis): SectionDraft<'standard'> {
  const issuedOn = addMonths(today, -dice.whole(8, 34))
  const letters = name.brandEn.toUpperCase().replace(/[^A-Z]/g, '').slice(0, 3).padEnd(3, 'X')
  const kind = dice.pick(['enterprise', 'enterprise', 'enterprise', 'group', 'local'])
  const prefix = { enterprise: `Q/CQ${letters}`, group: 'T/CQZP', local: 'DB50/T' }[kind]
  const role = dice.pick(level > 0.6 ? ['lead', 'participant', 'participant'] : ['none', 'participant', 'none'])
  const isLeader = dice.chance(level * 0.5)
  const adoption = dice.pick(['none', 'none', 'mod', 'idt'])
  const isLower = dice.chance(0.12)
  return {
    kind,
    number: `${prefix} ${String(dice.whole(1, 98)).padStart(3, '0')}—${yearOf(issuedOn)}`,
    name: name.productZh,
    issuedOn,
    inForceOn: addMonths(issuedOn, dice.whole(0, 2)),
    declarationNumber: `SM${yearOf(issuedOn)}-5000-${dice.digits(5)}`,
    declaredOn: addMonths(issuedOn, dice.whole(0, 2)),
    draftingRole: role,
    ...(role === 'none' ? {} : { draftingDetail: texts.drafting }),
    isLeader,
    ...(isLeader ? { leaderYear: yearOf(today) - 1, leaderEvaluator: '重庆标研评价技术中心' } : {}),
    adoption,
    ...(adoption === 'none' ? {} : { adoptedStandard: `ISO ${dice.whole(1000, 29999)}:${dice.whole(2015, 2024)}` }),
    isFewerOrLower: isLower,
    ...(isLower ? { fewerOrLowerStatement: texts.lower } : {}),
  }
}

export function sampleTests(basis: SampleBasis, models: string[]): SectionDraft<'tests'> {
  const { dice, today } = basis
  const reports = Array.from({ length: dice.whole(1, 3) }, (_, i) => {
    const issuedOn = addMonths(today, -dice.whole(2, 20))
    const isSampled = dice.chance(0.6)
    return {
      number: `${dice.pick(['SY', 'WT', 'JD'])}${yearOf(issuedOn)}-${dice.digits(4)}${i}`,
      laboratory: dice.pick(LABORATORIES),
      cma: `${dice.digits(11)}${i}`,
      ...(dice.chance(0.7) ? { cnas: `L${dice.digits(4)}` } : {}),
      models: models.slice(0, 1 + i),
      sampling: isSampled ? ('sampled' as const) : ('sent' as const),
      ...(isSampled ? { sampledBy: '重庆江岭检测技术有限公司抽样组' } : {}),
      methodStandard: `GB/T ${dice.whole(1000, 39999)}—${dice.whole(2012, 2023)}`,
      issuedOn,
      isInScope: true,
      conclusion: 'conforms' as const,
    }
  })
  return { reports }
}

export function sampleOfficer(basis: SampleBasis, size: string | undefined): SectionDraft<'quality_officer'> {
  const { dice, today, texts, level } = basis
  const isLarger = size === 'large' || size === 'medium'
  const appointedOn = addMonths(today, -dice.whole(14, 60))
  const trainedFrom = addMonths(appointedOn, dice.whole(-6, 10))
  const birth = `${dice.whole(1968, 1986)}0${dice.whole(1, 9)}${dice.whole(10, 28)}`
  // No resident was ever registered under 500000, so that the number can be nobody's.
  const first17 = `500000${birth}00${dice.whole(1, 9)}`
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
    ...(dice.chance(0.5) ? { termUntil: addMonths(today, dice.whole(6, 30)) } : {}),
    authorities: AUTHORITIES.slice(0, level > 0.6 ? AUTHORITIES.length : 4),
    ...(dice.chance(level) ? { vetoCase: texts.veto } : {}),
    education: isLarger ? dice.pick(['bachelor', 'master']) : dice.pick(['college', 'bachelor']),
    title: dice.pick(['intermediate', 'senior_associate', 'senior']),
    qualityYears: dice.whole(isLarger ? 6 : 4, 24),
    trainingBody: dice.pick(TRAINERS),
    trainingCertificate: `SZG-${yearOf(trainedFrom)}-${dice.digits(4)}`,
    trainedFrom,
    trainedUntil: trainedFrom,
    trainingHours: dice.pick([16, 24, 32, 40]),
    trainingModules: TRAINING_MODULES.slice(0, dice.whole(6, TRAINING_MODULES.length)),
    isFiled,
    ...(isFiled ? { filingNumber: `CQO-${dice.digits(6)}`, filedOn: addMonths(appointedOn, 1) } : {}),
    isOrder75,
    ...(isOrder75 ? { order75Records: [...ORDER_75_RECORDS] } : {}),
    dutyYear: yearOf(today) - 1,
    dutyReport: texts.duty,
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
      validUntil: addMonths(today, dice.whole(5, 30)),
    })),
    operation: texts.operation,
    internalAudits: dice.whole(1, 3),
    reviewedOn: addMonths(today, -dice.whole(1, 10)),
    closedFindings: dice.decimal(90 + 8 * level, 100, 1),
    traceLevel: dice.pick(['unit', 'batch', 'order']),
    traceability: texts.traceability,
    risks: texts.risks,
    ...(dice.chance(0.7) ? { drilledOn: addMonths(today, -dice.whole(1, 11)) } : {}),
    hasRecall,
    ...(hasRecall ? { recallDetail: '2024年主动召回一批次，数量126件，原因是标签印刷错误，已全部更换，未造成损害。' } : {}),
  }
}

export function sampleResults({ name, dice, today, texts, ...own }: SampleBasis): SectionDraft<'quality_results'> {
  const wasSampled = dice.chance(0.6)
  const years = [3, 2, 1].map(ago => {
    const complaints = dice.whole(3, 14) * ago
    return {
      year: yearOf(today) - ago,
      firstPassYield: Number((own.yield - (ago - 1) * 0.4).toFixed(2)),
      complaintsPerTenThousand: Number((dice.decimal(0.6, 9, 2) * (1.4 - own.level) * (0.7 + ago * 0.3)).toFixed(2)),
      complaints,
      complaintsClosed: complaints,
      failureCost: dice.decimal(8, 90, 2),
      recalls: 0,
    }
  })
  const samplings = Array.from({ length: dice.whole(1, 3) }, (_, i) => ({
    on: addMonths(today, -(4 + i * 9)),
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
