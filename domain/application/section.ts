import type { z } from 'zod'
import type { AskedField } from '../scheme/schema-asked'
import type { Question } from '../scheme/schema-variants'
import { type CompleteOf, completeSchema, type DraftOf, draftSchema, type Fields } from './field'
import type { ProblemCode } from './problem-codes'

/** Groups of the task list, in order. */
export const GROUPS = [
  'enterprise_brand',
  'standards',
  'governance',
  'brand_value',
  'elements',
  'signing',
] as const
export type GroupId = (typeof GROUPS)[number]

/** Sections in the order they are asked. */
export const SECTION_IDS = [
  'enterprise',
  'product',
  'standard',
  'indicators',
  'tests',
  'quality_officer',
  'quality_system',
  'quality_results',
  'brand_value',
  'elements',
  'commitments',
] as const
export type SectionId = (typeof SECTION_IDS)[number]

/** Something a person has to mend: where, and a code whose sentence is `application.problems.<code>`. */
export type Problem = {
  sectionId: SectionId
  /** The field of the section, for links, correction flags and summaries; empty when no field is meant. */
  fieldId: string
  /** The exact place, `reports.0.number` for a cell. */
  path: string
  code: ProblemCode
  values: Record<string, string | number>
}

/** What a rule finds: a place within its section and a code. */
export type Found = { path: string; code: ProblemCode; values?: Record<string, string | number> }

/** Numbers of the scheme version that the rules of sections read. */
export type RuleLimits = {
  /** Whole months the standard has been in force before submission. */
  standardInForceMonths: number
  /** Greatest age of a test report, in months. */
  testReportMonths: number
  /** Latest training after appointment, in months. */
  trainingMonths: number
  /** Shortest continuous production, in years. */
  productionYears: number
  auditedYears: { min: number; max: number }
  horizon: { min: number; max: number }
}

/** One indicator of the five elements that the scheme version asks for. */
export type AskedFigure = { element: string; id: string }

/** What the rules of either side know of the other: rows of the indicator table, and results in the test reports. */
export type IndicatorFacts = {
  name?: string | undefined
  unit?: string | undefined
  class?: string | undefined
  measured?: string | undefined
}
export type ResultFacts = {
  report?: string | undefined
  indicator?: string | undefined
  value?: string | undefined
  unit?: string | undefined
}

/** What rules may know besides their own section: the day, the scheme's numbers, and a few answers given elsewhere. */
export type RuleContext = {
  /** Today in Asia/Shanghai, YYYY-MM-DD. */
  today: string
  limits: RuleLimits
  figures: readonly AskedFigure[]
  enterpriseSize: string | undefined
  /** Which variants the scheme version asks for fields that not everybody is asked. */
  asked: readonly AskedField[]
  /** What the scheme version asks of its variants; which of them are asked follows from the answers. */
  questions: readonly Question[]
  /** The other side of a link: results of tests for the indicator table, and the other way round. */
  indicatorRows: readonly IndicatorFacts[]
  testResults: readonly ResultFacts[]
}

/** A part is one subject of a section: a heading in the form, a line in the task list. */
export type Part<Id extends string = string> = { readonly id: string; readonly fields: readonly Id[] }

/** One section of the application as a small pure unit. */
export type Section<F extends Fields = Fields> = {
  readonly id: SectionId
  readonly group: GroupId
  readonly parts: readonly Part[]
  readonly fields: F
  readonly draft: z.ZodType<DraftOf<F>>
  readonly complete: z.ZodType<CompleteOf<F>>
  /** Rules over several answers; they are silent about what has not been answered. */
  rules(data: DraftOf<F>, context: RuleContext): Iterable<Found>
}

/** Makes a section from its fields, which its parts name once each and in order. */
export function section<F extends Fields>(unit: {
  id: SectionId
  group: GroupId
  parts: readonly Part<keyof F & string>[]
  fields: F
  rules?(data: DraftOf<F>, context: RuleContext): Iterable<Found>
}): Section<F> {
  return {
    rules: () => [],
    ...unit,
    draft: draftSchema(unit.fields),
    complete: completeSchema(unit.fields),
  }
}
