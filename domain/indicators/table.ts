import { z } from 'zod'
import { readValue } from './value'

/** Columns of the indicator table as a spreadsheet has them, in this order. */
export const SHEET_COLUMNS = [
  'name',
  'class',
  'unit',
  'direction',
  'own',
  'national',
  'industry',
  'international',
  'competitor',
  'measured',
  'clause',
  'reportRow',
] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

export const INDICATOR_CLASSES = ['mandatory_safety', 'basic', 'core', 'innovative'] as const
export const DIRECTIONS = ['higher', 'lower', 'range'] as const
export const STANDARD_BENCHMARKS = ['national', 'industry', 'international'] as const
export const BENCHMARKS = [...STANDARD_BENCHMARKS, 'competitor'] as const
export type Benchmark = (typeof BENCHMARKS)[number]

const numberLike = z.union([z.number(), z.string().trim().max(40)]).refine(v => readValue(v) !== undefined, {
  message: 'not_a_value',
})
const benchmark = z.preprocess(v => (v === '' || v === null ? undefined : v), numberLike.optional())

/** One row of the indicator table: 安全强制, 基础, 核心 or 创新, with own value as the standard sets it. */
export const IndicatorRow = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    class: z.enum(INDICATOR_CLASSES),
    unit: z.string().trim().max(20),
    direction: z.enum(DIRECTIONS),
    own: numberLike,
    national: benchmark,
    industry: benchmark,
    international: benchmark,
    competitor: benchmark,
    measured: benchmark,
    clause: z.string().trim().max(60).optional(),
    reportRow: z.string().trim().max(60).optional(),
  })
  .superRefine((row, ctx) => {
    if (row.class === 'mandatory_safety' && row.national === undefined) {
      ctx.addIssue({ code: 'custom', path: ['national'], message: 'mandatory_value_missing' })
    }
    if (row.direction === 'range') return
    for (const name of ['own', ...BENCHMARKS, 'measured'] as const) {
      const value = row[name]
      const read = value === undefined ? undefined : readValue(value)
      if (read && read.low !== read.high && read.low !== -read.high) {
        ctx.addIssue({ code: 'custom', path: [name], message: 'range_not_expected' })
      }
    }
  })
export type IndicatorRow = z.infer<typeof IndicatorRow>

/** What the comparison reads; looser than the schema, so that a half-filled draft can be compared too. */
export type ComparableRow = {
  class: IndicatorRow['class']
  direction: IndicatorRow['direction']
  own?: number | string | undefined
  measured?: number | string | undefined
} & { [name in Benchmark]?: number | string | undefined }
