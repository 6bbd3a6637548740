import type { BrandValueSettings, Dated } from './schema-brand-value'
import { both, type Text } from './text'
import { strengthElements } from './v1-strength'

const schemeDefault = both(
  '方案默认值，非法定数值，由认定方案逐版审定',
  'Default of the scheme, not set by law, reviewed with each version',
)

/** Entries of one source, oldest first. */
const since = (source: Text, entries: readonly (readonly [date: string, value: number])[]): Dated[] =>
  entries.map(([date, value]) => ({ value, source, date }))

const ours = (value: number): Dated[] => since(schemeDefault, [['2026-01-01', value]])

/** Parameters of GB/T 29188—2022 as this version sets them; the standard leaves each of these values open. */
export const brandValueSettings: BrandValueSettings = {
  auditedYears: { min: 3, max: 5 },
  horizon: { min: 3, max: 10, default: 5 },
  contribution: { default: ours(0.5), byIndustry: {} },
  returnCurrent: since(
    both(
      '一年期贷款市场报价利率（LPR），全国银行间同业拆借中心公布',
      'One-year loan prime rate (LPR), National Interbank Funding Center',
    ),
    [
      ['2022-08-22', 0.0365],
      ['2023-06-20', 0.0355],
      ['2023-08-21', 0.0345],
      ['2024-07-22', 0.0335],
      ['2024-10-21', 0.031],
      ['2025-05-20', 0.03],
    ],
  ),
  returnNonCurrent: since(
    both(
      '五年期以上贷款市场报价利率（LPR），全国银行间同业拆借中心公布',
      'Loan prime rate over five years (LPR), National Interbank Funding Center',
    ),
    [
      ['2022-08-22', 0.043],
      ['2023-06-20', 0.042],
      ['2024-02-20', 0.0395],
      ['2024-07-22', 0.0385],
      ['2024-10-21', 0.036],
      ['2025-05-20', 0.035],
    ],
  ),
  assetReturn: { default: ours(0.085), byIndustry: {} },
  perpetualGrowth: ours(0.025),
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
