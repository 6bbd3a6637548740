import { z } from 'zod'
import type { Scope } from '../scheme/scope'

/** How a field is asked and read back. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'code'
  | 'number'
  | 'money'
  | 'percent'
  | 'year'
  | 'date'
  | 'choice'
  | 'choices'
  | 'yes_no'
  | 'accept'
  | 'list'
  | 'table'
  | 'figures'
  | 'particulars'
  | 'area'

/** The unit shown beside a number; its name is `application.units.<unit>`. */
export type Unit =
  | 'wan_yuan'
  | 'percent'
  | 'years'
  | 'hours'
  | 'times'
  | 'items'
  | 'people'
  | 'per_ten_thousand'

/**
 * A field is asked only when another answer of the same section (or row) is one of these, or of the variants its scheme
 * version names; a section alone does not know them, `fieldsOf` puts them in.
 */
export type ShownWhen = (
  | { readonly field: string; readonly is: readonly (string | boolean)[] }
  | { readonly variant: Scope | 'nobody' | 'told_by_scheme' }
) & {
  /** Once asked it may still be left open. */
  readonly mayStayOpen?: true
}

/**
 * One question. `draft` accepts what people type, normalises it and keeps limits; `complete` is the stricter
 * rule for the normalised value at submission. T is the stored value, R whether an answer is required.
 */
export type Field<T = unknown, R extends boolean = boolean> = {
  readonly kind: FieldKind
  readonly draft: z.ZodType<T | undefined>
  readonly complete: z.ZodType<T | undefined>
  readonly isRequired: R
  /** Personal data: encrypted at rest, masked on screen, never public. */
  readonly isPrivate: boolean
  /** Comes from the register and can't be edited in the application. */
  readonly isFixed: boolean
  readonly min?: number
  readonly max?: number
  readonly unit?: Unit
  readonly options?: readonly string[]
  readonly columns?: Fields
  readonly shownWhen?: ShownWhen
}

export type Fields = Readonly<Record<string, Field>>

export type ValueOf<F> = F extends Field<infer T> ? T : never

/** The draft of a group of fields: everything optional, nothing unknown. */
export type DraftOf<F extends Fields> = { [K in keyof F]?: ValueOf<F[K]> }

type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<unknown, true> ? K : never
}[keyof F]

/** The complete answers of a group of fields. */
export type CompleteOf<F extends Fields> = { [K in RequiredKeys<F>]: ValueOf<F[K]> } & {
  [K in Exclude<keyof F, RequiredKeys<F>>]?: ValueOf<F[K]>
}

/** The field need not be answered. */
export const optional = <T>(field: Field<T>): Field<T, false> => ({
  ...field,
  complete: field.complete.optional(),
  isRequired: false,
})

/** The field is asked, and then required, only under a condition. */
export const shownWhen = <T>(
  on: string,
  is: readonly (string | boolean)[],
  field: Field<T>,
): Field<T, false> => ({
  ...field,
  complete: field.complete.optional(),
  isRequired: false,
  shownWhen: { field: on, is },
})

/** As `shownWhen`, and may be left open even then. */
export const optionalWhen = <T>(
  on: string,
  is: readonly (string | boolean)[],
  field: Field<T>,
): Field<T, false> => ({ ...optional(field), shownWhen: { field: on, is, mayStayOpen: true } })

/** Which variants are asked for the field is data of the scheme version (`variants.asked`). */
export const askedByVariant = <T>(field: Field<T>): Field<T, false> => ({
  ...optional(field),
  shownWhen: { variant: 'told_by_scheme' },
})

/** The field holds personal data. */
export const personal = <T, R extends boolean>(field: Field<T, R>): Field<T, R> => ({
  ...field,
  isPrivate: true,
})

/** The field comes from the register. */
export const fixed = <T, R extends boolean>(field: Field<T, R>): Field<T, R> => ({ ...field, isFixed: true })

const strict = (fields: Fields, which: 'draft' | 'complete'): z.ZodType =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, field[which]])))

/** The schema of a draft of these fields. */
export function draftSchema<F extends Fields>(fields: F): z.ZodType<DraftOf<F>> {
  // A record built from keys loses them in its type; DraftOf puts them back.
  return strict(fields, 'draft') as z.ZodType<DraftOf<F>>
}

/** The schema of complete answers to these fields, conditional ones left optional. */
export function completeSchema<F extends Fields>(fields: F): z.ZodType<CompleteOf<F>> {
  // As above, for CompleteOf.
  return strict(fields, 'complete') as z.ZodType<CompleteOf<F>>
}
