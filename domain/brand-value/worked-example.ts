import type { BrandValueInput } from './input'

/** The worked example whose figures are known to the cent: 126,861.02 万元. */
export const worked: BrandValueInput = {
  years: [
    {
      year: 2023,
      revenue: 83_104.2,
      netProfit: 10_520.55,
      nonRecurring: 232.48,
      currentTangible: 36_982.25,
      nonCurrentTangible: 55_473.37,
    },
    {
      year: 2024,
      revenue: 89_377.55,
      netProfit: 11_402.15,
      nonRecurring: 290.27,
      currentTangible: 38_461.54,
      nonCurrentTangible: 57_692.31,
    },
    {
      year: 2025,
      revenue: 96_420,
      netProfit: 12_386.4,
      nonRecurring: 386.4,
      currentTangible: 40_000,
      nonCurrentTangible: 60_000,
    },
  ],
  horizon: 5,
  profitGrowth: 0.08,
  assetGrowth: 0.04,
  perpetualGrowth: 0.025,
  contribution: 0.5,
  returnCurrent: 0.03,
  returnNonCurrent: 0.035,
  assetReturn: 0.085,
  strength: 820,
}
