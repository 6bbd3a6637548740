import { type BrandValueSettings, type Dated, forIndustry } from './schema-brand-value'

/** The parameters of the brand value that a scheme version sets, each as it held on one day. */
export type ParametersOnDay = Record<
  'contribution' | 'returnCurrent' | 'returnNonCurrent' | 'assetReturn' | 'perpetualGrowth',
  Dated
>

/** The entry that held on a day (YYYY-MM-DD): the latest not after it, and before the first one the first. */
export function inForceOn(table: readonly Dated[], day: string): Dated {
  const entry = table.findLast(({ date }) => date <= day) ?? table[0]
  if (!entry) throw new RangeError('a table of dated parameters is empty')
  return entry
}

/** Every parameter for an industry (GB/T 4754 division) on the base date of a valuation. */
export const parametersOn = (
  settings: Pick<BrandValueSettings, keyof ParametersOnDay>,
  industry: string,
  day: string,
): ParametersOnDay => ({
  contribution: inForceOn(forIndustry(settings.contribution, industry), day),
  returnCurrent: inForceOn(settings.returnCurrent, day),
  returnNonCurrent: inForceOn(settings.returnNonCurrent, day),
  assetReturn: inForceOn(forIndustry(settings.assetReturn, industry), day),
  perpetualGrowth: inForceOn(settings.perpetualGrowth, day),
})
