import { areaOf } from '../areas'
import type { FieldId } from '../fields'
import { addMonths } from './dates'
import { mobile, person, type SampleBasis, someDay, yearOf } from './sample-basis'
import type { SectionDraft } from './sections'

const ROADS = [
  '兴业大道',
  '创新路',
  '工园二路',
  '科苑一路',
  '滨江新路',
  '石桥支路',
  '聚贤街',
  '金果路',
] as const
const LABORATORIES = [
  '重庆渝衡产品质量检测院',
  '重庆江岭检测技术有限公司',
  '西部巴准检验认证技术中心',
] as const
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

/** Fields whose “product” is a service or a project. */
const SERVED: readonly FieldId[] = ['engineering', 'services', 'social_governance']
const SERVICE_LEVELS = ['标准服务', '定制服务', '全程服务']

const areaText = (areaId: string): string => areaOf(areaId)?.name.zh ?? ''
const address = ({ name, dice }: SampleBasis): string =>
  `重庆市${areaText(name.areaId).replace(/^重庆/, '')}${dice.pick(ROADS)}${dice.whole(1, 288)}号`

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
    founded: someDay(dice, today, -12 * years - dice.whole(1, 11)),
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
  const isGoods = !SERVED.includes(name.field)
  const licence = isGoods ? dice.pick(['none', 'none', 'none', 'production_licence', 'ccc']) : 'none'
  return {
    brandNameZh: name.brandZh,
    brandNameEn: name.brandEn,
    brandType: name.brandType,
    ...sampleBrandType(basis),
    trademarkNumber: dice.digits(8),
    trademarkClass: TRADEMARK_CLASSES[name.field],
    trademarkValidUntil: someDay(dice, today, dice.whole(14, 108)),
    productNameZh: name.productZh,
    productNameEn: name.productEn,
    models: isGoods
      ? Array.from({ length: dice.whole(1, 5) }, (_, i) => `${prefix}-${i + 1}0`)
      : SERVICE_LEVELS.slice(0, dice.whole(1, SERVICE_LEVELS.length)),
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

export function sampleStandard({
  name,
  dice,
  today,
  texts,
  level,
  years,
}: SampleBasis): SectionDraft<'standard'> {
  const issuedOn = someDay(dice, today, -dice.whole(8, 34))
  const letters = name.brandEn
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 3)
    .padEnd(3, 'X')
  const kind = dice.pick(['enterprise', 'enterprise', 'enterprise', 'group', 'local'])
  const prefix = { enterprise: `Q/CQ${letters}`, group: 'T/CQZP', local: 'DB50/T' }[kind]
  const role = dice.pick(
    level > 0.6 ? ['lead', 'participant', 'participant'] : ['none', 'participant', 'none'],
  )
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
    ...(isLeader
      ? {
          leaderYear: yearOf(today) - 1,
          leaderEvaluator: '重庆标研评价技术中心',
          leaderRank: 1 + (years % 5),
        }
      : {}),
    adoption,
    ...(adoption === 'none'
      ? {}
      : { adoptedStandard: `ISO ${dice.whole(1000, 29999)}:${dice.whole(2015, 2024)}` }),
    isFewerOrLower: isLower,
    ...(isLower ? { fewerOrLowerStatement: texts.lower } : {}),
  }
}

export function sampleTests(basis: SampleBasis, models: string[]): SectionDraft<'tests'> {
  const { dice, today } = basis
  const reports = Array.from({ length: dice.whole(1, 3) }, (_, i) => {
    const issuedOn = someDay(dice, today, -dice.whole(2, 20))
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
