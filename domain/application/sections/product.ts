import { BRAND_TYPE_IDS, FIELD_IDS, QUALITY_KIND_IDS } from '../../fields'
import { askedByVariant, type DraftOf, optional, shownWhen } from '../field'
import {
  choice,
  code,
  date,
  line,
  list,
  money,
  number,
  particulars,
  percent,
  text,
  year,
} from '../field-kinds'
import { askedBy, judgeParticulars } from '../particulars'
import { type Found, section } from '../section'
import { areaField, isAreaOn } from './shared'

export const LICENCE_KINDS = ['none', 'production_licence', 'ccc', 'other'] as const

const fields = {
  brandNameZh: line(40),
  brandNameEn: optional(line(80)),
  brandType: choice(BRAND_TYPE_IDS),
  nicheMarket: askedByVariant(line(100)),
  nicheShare: askedByVariant(percent()),
  brandFoundedYear: askedByVariant(year(1300, 2100)),
  clusterName: askedByVariant(line(80)),
  regionName: askedByVariant(line(80)),
  exportMarkets: askedByVariant(list(30, 40)),
  trademarkNumber: code(20, /^(G?\d{5,9}[A-Z]{0,2})$/, 'trademark_number'),
  trademarkClass: number({ min: 1, max: 45 }),
  trademarkValidUntil: date(),
  productNameZh: line(60),
  productNameEn: line(120),
  models: list(60, 60),
  scope: text(10, 500),
  field: choice(FIELD_IDS),
  /** Follows the field unless it is told. */
  qualityKind: optional(choice(QUALITY_KIND_IDS)),
  siteAreaId: areaField(),
  siteAddress: line(200),
  productionYears: number({ min: 0, max: 500, unit: 'years' }),
  annualOutput: number({ min: 0, max: 1e12, decimals: 2 }),
  outputUnit: line(20),
  sales: money(),
  licenceKind: choice(LICENCE_KINDS),
  licenceNumber: shownWhen('licenceKind', ['production_licence', 'ccc', 'other'], line(60)),
  particulars: optional(particulars()),
}

/** The brand with its trademark, and the product the recognition is asked for. */
export const product = section({
  id: 'product',
  group: 'enterprise_brand',
  parts: [
    {
      id: 'brand',
      fields: [
        'brandNameZh',
        'brandNameEn',
        'brandType',
        'nicheMarket',
        'nicheShare',
        'brandFoundedYear',
        'clusterName',
        'regionName',
        'exportMarkets',
        'trademarkNumber',
        'trademarkClass',
        'trademarkValidUntil',
      ],
    },
    {
      id: 'product',
      fields: [
        'productNameZh',
        'productNameEn',
        'models',
        'scope',
        'field',
        'qualityKind',
        'siteAreaId',
        'siteAddress',
        'productionYears',
        'annualOutput',
        'outputUnit',
        'sales',
        'licenceKind',
        'licenceNumber',
      ],
    },
    { id: 'particulars', fields: ['particulars'] },
  ],
  fields,
  *rules(data: DraftOf<typeof fields>, { today, limits, questions }): Generator<Found> {
    if (data.trademarkValidUntil && data.trademarkValidUntil < today) {
      yield { path: 'trademarkValidUntil', code: 'expired', values: { on: data.trademarkValidUntil } }
    }
    if (data.siteAreaId && !isAreaOn(data.siteAreaId, today))
      yield { path: 'siteAreaId', code: 'area_abolished' }
    if (data.productionYears !== undefined && data.productionYears < limits.productionYears) {
      yield { path: 'productionYears', code: 'production_years', values: { min: limits.productionYears } }
    }
    if (data.brandFoundedYear !== undefined && data.brandFoundedYear > Number(today.slice(0, 4))) {
      yield { path: 'brandFoundedYear', code: 'in_future' }
    }
    yield* judgeParticulars(askedBy(questions, { product: data }), data.particulars ?? {}, today)
  },
})
