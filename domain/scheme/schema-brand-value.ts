import { z } from 'zod'
import { Text } from './text'

const day = z.iso.date()

/** A parameter with where it comes from and the day from which it holds. */
const Dated = z.strictObject({ value: z.number().finite(), source: Text, date: day })
export type Dated = z.infer<typeof Dated>

/** A parameter over time, oldest first; a single value, as the first versions wrote it, is a table of one. */
const DatedTable = z.preprocess(
  given => (Array.isArray(given) ? given : [given]),
  z
    .array(Dated)
    .min(1)
    .refine(entries => entries.every((e, i) => i === 0 || e.date > (entries[i - 1]?.date ?? '')), {
      message: 'dates_not_ascending',
    }),
)

const byIndustry = z.strictObject({
  default: DatedTable,
  byIndustry: z.record(z.string().regex(/^[A-T]\d{0,2}$/), DatedTable),
})

/** A broken line from a raw figure to points or percents. */
export const ScalePoints = z
  .array(z.strictObject({ at: z.number().finite(), value: z.number().finite().min(0) }))
  .min(2)
  .refine(points => points.every((p, i) => i === 0 || p.at > (points[i - 1]?.at ?? 0)), {
    message: 'scale_not_ascending',
  })

const ELEMENTS = ['tangible', 'quality', 'innovation', 'service', 'intangible'] as const

const StrengthIndicator = z.strictObject({
  id: z.string().regex(/^[a-z][a-z_]*$/),
  name: Text,
  unit: Text,
  meaning: Text,
  weight: z.int().positive(),
  scale: ScalePoints,
})

export const StrengthElement = z.strictObject({
  id: z.enum(ELEMENTS),
  name: Text,
  weight: z.int().positive(),
  indicators: z.array(StrengthIndicator).min(1),
})
export type StrengthElement = z.infer<typeof StrengthElement>
export type StrengthIndicator = z.infer<typeof StrengthIndicator>

/** K = atZero − slope × S ÷ 1,000, held between min and max. */
const Coefficient = z
  .strictObject({
    atZero: z.number(),
    slope: z.number().min(0),
    min: z.number().positive(),
    max: z.number().positive(),
  })
  .refine(k => k.min <= k.max, { message: 'coefficient_bounds' })

export const BrandValueSettings = z.strictObject({
  auditedYears: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }),
  horizon: z.strictObject({ min: z.int().min(1), max: z.int().min(1), default: z.int().min(1) }),
  contribution: byIndustry,
  returnCurrent: DatedTable,
  returnNonCurrent: DatedTable,
  assetReturn: byIndustry,
  perpetualGrowth: DatedTable,
  coefficient: Coefficient,
  strength: z.strictObject({
    default: z.array(StrengthElement).length(5),
    byIndustry: z.record(z.string().regex(/^[A-T]\d{0,2}$/), z.array(StrengthElement).length(5)),
  }),
  /** Points by brand value ÷ revenue under the brand in the base year. */
  pointsBySize: ScalePoints,
})
export type BrandValueSettings = z.infer<typeof BrandValueSettings>

/** The entry of an industry, its division (C40) before its section (C), else the default. */
export function forIndustry<T>(table: { default: T; byIndustry: Record<string, T> }, industry: string): T {
  return table.byIndustry[industry] ?? table.byIndustry[industry.slice(0, 1)] ?? table.default
}
