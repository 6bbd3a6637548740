import { z } from 'zod'
import { readValue } from '../indicators/value'
import { CalendarDay } from './dates'
import {
  completeSchema,
  type DraftOf,
  draftSchema,
  type Field,
  type FieldKind,
  type Fields,
  type Unit,
} from './field'
import {
  normaliseAnswers,
  normaliseCode,
  normaliseDate,
  normaliseFigures,
  normaliseLine,
  normaliseList,
  normaliseNumber,
  normaliseRows,
  normaliseText,
  normaliseYesNo,
} from './normalise'
import type { ProblemCode } from './problem-codes'

type Normalise = (value: unknown) => unknown

type More = Partial<Pick<Field, 'min' | 'max' | 'unit' | 'options' | 'columns'>>

const otherwise = (code: ProblemCode) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'required' : code),
})

function field<T>(
  kind: FieldKind,
  normalise: Normalise,
  draft: z.ZodType<T>,
  complete: z.ZodType<T>,
  more: More = {},
): Field<T, true> {
  return {
    kind,
    draft: z.preprocess(normalise, draft.optional()).optional(),
    complete,
    isRequired: true,
    isPrivate: false,
    isFixed: false,
    ...more,
  }
}

const bounded = (max: number) => z.string(otherwise('type')).max(max, 'too_long')

/** One line of text of at most `max` characters. */
export const line = (max: number): Field<string, true> =>
  field('line', normaliseLine, bounded(max), bounded(max), { max })

/** Several paragraphs, at least `min` and at most `max` characters when complete. */
export const text = (min: number, max: number): Field<string, true> =>
  field('text', normaliseText, bounded(max), bounded(max).min(min, 'too_short'), { min, max })

/** A number or code of a document; the pattern is asked for at submission only, so that half a number can be saved. */
export function code(
  max: number,
  pattern: RegExp,
  problem: ProblemCode,
  normalise: Normalise = normaliseCode,
): Field<string, true> {
  return field('code', normalise, bounded(max), bounded(max).regex(pattern, problem), { max })
}

/** A code whose completeness another schema judges. */
export const checkedCode = (
  max: number,
  check: z.ZodType<string>,
  problem: ProblemCode,
): Field<string, true> =>
  field(
    'code',
    normaliseCode,
    bounded(max),
    bounded(max).refine(value => check.safeParse(value).success, problem),
    { max },
  )

type NumberRange = { min: number; max: number; decimals?: number; unit?: Unit }

const isOnGrid = (decimals: number) => (value: number) =>
  Math.abs(Number(value.toFixed(decimals)) - value) <= Math.abs(value) * 1e-12

function numeric(kind: FieldKind, { min, max, decimals = 0, unit }: NumberRange): Field<number, true> {
  const schema = z
    .number(otherwise('number'))
    .min(min, 'too_small')
    .max(max, 'too_large')
    .refine(isOnGrid(decimals), decimals === 0 ? 'whole' : 'decimals')
  return field(kind, normaliseNumber, schema, schema, { min, max, ...(unit ? { unit } : {}) })
}

/** A number within limits, with a fixed number of decimals (none unless told). */
export const number = (range: NumberRange): Field<number, true> => numeric('number', range)

/** Money in 万元 (10,000 yuan), two decimals. */
export const money = (min = 0, max = 100_000_000): Field<number, true> =>
  numeric('money', { min, max, decimals: 2, unit: 'wan_yuan' })

/** A percentage as people write it: 12.5 means 12.5%. Two decimals. */
export const percent = (min = 0, max = 100): Field<number, true> =>
  numeric('percent', { min, max, decimals: 2, unit: 'percent' })

/** A calendar year. */
export const year = (min = 1800, max = 2100): Field<number, true> => numeric('year', { min, max })

/** A day of the calendar, YYYY-MM-DD. */
export const date = (): Field<string, true> => {
  const schema = z.string(otherwise('date')).pipe(CalendarDay)
  return field('date', normaliseDate, schema, schema)
}

/** One of a few answers. */
export const choice = <const O extends readonly string[]>(
  options: O,
  kind: 'choice' | 'area' = 'choice',
): Field<O[number], true> => {
  const schema = z.enum(options, otherwise('choice'))
  return field<O[number]>(kind, normaliseLine, schema, schema, { options })
}

/** Any number of a few answers, at least one. */
export const choices = <const O extends readonly string[]>(options: O): Field<O[number][], true> => {
  const schema = z.array(z.enum(options, 'choice'), otherwise('type')).max(options.length, 'too_many')
  return field<O[number][]>('choices', normaliseList, schema, schema, { options })
}

/** Yes or no; an unanswered question is neither. */
export const yesNo = (): Field<boolean, true> =>
  field('yes_no', normaliseYesNo, z.boolean(otherwise('type')), z.boolean(otherwise('type')))

/** A statement that has to be accepted before submission. */
export const accept = (): Field<boolean, true> =>
  field(
    'accept',
    normaliseYesNo,
    z.boolean(otherwise('type')),
    z.boolean(otherwise('type')).refine(value => value, 'must_accept'),
  )

/** A list of short texts. */
export const list = (most: number, max: number): Field<string[], true> => {
  const schema = z.array(bounded(max).min(1, 'required'), otherwise('type')).max(most, 'too_many')
  return field('list', normaliseList, schema, schema, { max: most })
}

/** Rows of answers to the same few questions. */
export function table<F extends Fields>(columns: F, least: number, most: number): Field<DraftOf<F>[], true> {
  const rows = (row: z.ZodType<DraftOf<F>>) => z.array(row, otherwise('type')).max(most, 'too_many')
  const complete = rows(completeSchema(columns)).min(least, 'too_few')
  return field<DraftOf<F>[]>('table', normaliseRows, rows(draftSchema(columns)), complete, {
    min: least,
    max: most,
    columns,
  })
}

/** Figures the scheme version asks for, by indicator id; which ones is a rule of the section. */
export const figures = (): Field<Record<string, number>, true> => {
  const figure = z.number('number').min(-1_000_000, 'too_small').max(1_000_000, 'too_large')
  const id = z.string().regex(/^[a-z][a-z_]{1,40}$/, 'unknown')
  const schema = z
    .record(id, figure, otherwise('type'))
    .refine(value => Object.keys(value).length <= 40, 'unknown')
  return field('figures', normaliseFigures, schema, schema)
}

/** Answers to the questions a variant of the scheme version asks, by id of the question; which ones is a rule of the section. */
export const particulars = (): Field<Record<string, string>, true> => {
  const id = z.string().regex(/^[a-z][a-z_]{1,40}$/, 'unknown')
  const schema = z
    .record(id, bounded(2000), otherwise('type'))
    .refine(value => Object.keys(value).length <= 40, 'unknown')
  return field('particulars', normaliseAnswers, schema, schema)
}

/** A value of an indicator as the standard prints it: 12, ±1.5 or 6.5~8.5, kept as text. */
export const indicatorValue = (): Field<string, true> =>
  field(
    'code',
    value => normaliseCode(typeof value === 'number' ? String(value) : value),
    bounded(40),
    bounded(40).refine(value => readValue(value) !== undefined, 'not_a_value'),
    { max: 40 },
  )
