import type { BrandValueSettings } from './schema-brand-value'
import { both } from './text'
import { strengthElements } from './v1-strength'

const schemeDefault = both(
  '方案默认值，非法定数值，由认定方案逐版审定',
  'Default of the scheme, not set by law, reviewed with each version',
)

/** Parameters of GB/T 29188—2022 as this version sets them; the standard leaves each of these values open. */
export const brandValueSettings: BrandValueSettings = {
  auditedYears: { min: 3, max: 5 },
  horizon: { min: 3, max: 10, default: 5 },
  contribution: { default: { value: 0.5, source: schemeDefault, date: '2026-01-01' }, byIndustry: {} },
  returnCurrent: {
    value: 0.03,
    source: both(
      '一年期贷款市场报价利率（LPR），全国银行间同业拆借中心公布',
      'One-year loan prime rate (LPR), National Interbank Funding Center',
    ),
    date: '2025-05-20',
  },
  returnNonCurrent: {
    value: 0.035,
    source: both(
      '五年期以上贷款市场报价利率（LPR），全国银行间同业拆借中心公布',
      'Loan prime rate over five years (LPR), National Interbank Funding Center',
    ),
    date: '2025-05-20',
  },
  assetReturn: { default: { value: 0.085, source: schemeDefault, date: '2026-01-01' }, byIndustry: {} },
  perpetualGrowth: { value: 0.025, source: schemeDefault, date: '2026-01-01' },
  coefficient: { atZero: 2, slope: 1.4, min: 0.6, max: 2 },
  strength: { default: strengthElements, byIndustry: {} },
  pointsBySize: [
    { at: 0, value: 0 },
    { at: 0.2, value: 20 },
    { at: 0.5, value: 45 },
    { at: 1, value: 66 },
    { at: 2, value: 91 },
    { at: 3, value: 100 },
  ],
}
