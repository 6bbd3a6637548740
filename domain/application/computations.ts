import type { BrandValueInput } from '../brand-value/input'
import { type Strength, strengthOf } from '../brand-value/strength'
import { summarise } from '../indicators/compare'
import { type ParametersOnDay, parametersOn } from '../scheme/parameters'
import type { Scheme } from '../scheme/schema'
import { forIndustry } from '../scheme/schema-brand-value'
import { comparableRows } from './proven'
import type { SectionDrafts } from './sections'
import { typedFigures } from './sections/elements'
import type { FigureNames } from './snapshot'
import { technicianFigure } from './technician'

const round = (value: number): number => Math.round(value * 100) / 100

function revenueGrowth({ brand_value }: SectionDrafts): number | undefined {
  const under = (row: { revenue?: number; brandShare?: number } | undefined) =>
    row?.revenue === undefined || row.brandShare === undefined ? undefined : row.revenue * row.brandShare
  const years = brand_value?.years ?? []
  const [first, last] = [under(years[0]), under(years.at(-1))]
  if (years.length < 2 || !first || !last) return undefined
  return round(((last / first) ** (1 / (years.length - 1)) - 1) * 100)
}

function samplingPass({ quality_results }: SectionDrafts): number | undefined {
  if (quality_results?.wasSampled === false) return 100
  const rows = quality_results?.samplings ?? []
  const batches = rows.reduce((sum, row) => sum + (row.batches ?? 0), 0)
  const passed = rows.reduce((sum, row) => sum + (row.batchesPassed ?? 0), 0)
  return batches === 0 ? undefined : round((passed / batches) * 100)
}

function standardAdvance(sections: SectionDrafts): number | undefined {
  const { core, coreRows } = summarise(comparableRows(sections))
  return coreRows === 0 ? undefined : round((core.better / coreRows) * 100)
}

/** All figures of the five elements by indicator id: the typed ones, and those worked out from other sections. */
export function strengthFigures(sections: SectionDrafts): Record<string, number> {
  const derived = {
    revenue_growth: revenueGrowth(sections),
    standard_advance: standardAdvance(sections),
    sampling_pass: samplingPass(sections),
    chief_technician: technicianFigure(sections.quality_officer).points,
    first_pass_yield: sections.quality_results?.years?.at(-1)?.firstPassYield,
  }
  const known = Object.entries(derived).flatMap(([id, value]) =>
    value === undefined ? [] : [[id, value] as const],
  )
  return { ...typedFigures(sections.elements ?? {}), ...Object.fromEntries(known) }
}

/** Names of the figures a scheme version asks of an industry and of the questions of its variants, by id. */
export const figureNames = (scheme: Pick<Scheme, 'brandValue' | 'variants'>, industry: string): FigureNames =>
  Object.fromEntries([
    ...forIndustry(scheme.brandValue.strength, industry).flatMap(({ indicators }) =>
      indicators.map(({ id, name }) => [id, name] as const),
    ),
    ...scheme.variants.questions.map(({ id, label }) => [id, label] as const),
  ])

/** Brand strength of the application under a scheme version. */
export function strengthOfApplication(sections: SectionDrafts, scheme: Pick<Scheme, 'brandValue'>): Strength {
  const industry = sections.enterprise?.industry ?? ''
  return strengthOf(forIndustry(scheme.brandValue.strength, industry), strengthFigures(sections))
}

type Year = NonNullable<NonNullable<SectionDrafts['brand_value']>['years']>[number]

function readYear(row: Year): BrandValueInput['years'][number] | undefined {
  const { year, revenue, netProfit, nonRecurring, currentTangible, nonCurrentTangible, brandShare } = row
  if (year === undefined || revenue === undefined || netProfit === undefined || nonRecurring === undefined)
    return
  if (currentTangible === undefined || nonCurrentTangible === undefined || brandShare === undefined) return
  return {
    year,
    revenue,
    netProfit,
    nonRecurring,
    currentTangible,
    nonCurrentTangible,
    brandShare: brandShare / 100,
  }
}

/** The base date of the valuation: the end of the last audited year; undefined while no year is given. */
export function valuationDay({ brand_value }: SectionDrafts): string | undefined {
  const years = (brand_value?.years ?? []).flatMap(({ year }) => year ?? [])
  return years.length === 0 ? undefined : `${Math.max(...years)}-12-31`
}

/** The scheme's parameters as they hold for an application: on its base date, before there is one the latest. */
export const parametersFor = (sections: SectionDrafts, scheme: Pick<Scheme, 'brandValue'>): ParametersOnDay =>
  parametersOn(scheme.brandValue, sections.enterprise?.industry ?? '', valuationDay(sections) ?? '9999-12-31')

/**
 * Input of the brand value computation from the answers and the scheme's dated parameters; percentages become
 * fractions. Undefined while an answer it needs is missing.
 */
export function brandValueInput(
  sections: SectionDrafts,
  scheme: Pick<Scheme, 'brandValue'>,
): BrandValueInput | undefined {
  const { years, horizon, profitGrowth, assetGrowth } = sections.brand_value ?? {}
  if (!years || horizon === undefined || profitGrowth === undefined || assetGrowth === undefined)
    return undefined
  const read = years.flatMap(row => readYear(row) ?? [])
  if (read.length !== years.length) return undefined
  const set = parametersFor(sections, scheme)
  return {
    years: read,
    horizon,
    profitGrowth: profitGrowth / 100,
    assetGrowth: assetGrowth / 100,
    perpetualGrowth: set.perpetualGrowth.value,
    contribution: set.contribution.value,
    returnCurrent: set.returnCurrent.value,
    returnNonCurrent: set.returnNonCurrent.value,
    assetReturn: set.assetReturn.value,
    strength: strengthOfApplication(sections, scheme).total,
  }
}
