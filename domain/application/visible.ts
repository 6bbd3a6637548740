import { isFor } from '../scheme/scope'
import type { Field, Fields } from './field'
import { variantIn } from './variant'

type Answers = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a field is asked, given the other answers of its section or row. Throws for one whose scheme was left out. */
export function isShown({ shownWhen }: Field, answers: Answers): boolean {
  if (!shownWhen) return true
  if ('field' in shownWhen) return shownWhen.is.some(expected => expected === answers[shownWhen.field])
  const { variant } = shownWhen
  if (variant === 'told_by_scheme') throw new Error('a question of the scheme version without the version')
  return variant !== 'nobody' && isFor(variant, variantIn(answers))
}

/** Whether a shown field has to be answered: required ones, and conditional ones once shown. */
export const isDue = (field: Field, answers: Answers): boolean =>
  field.isRequired ||
  (field.shownWhen !== undefined && !field.shownWhen.mayStayOpen && isShown(field, answers))

function cells(field: Field, value: unknown): unknown {
  if (!field.columns || !Array.isArray(value)) return value
  const columns = field.columns
  return value.map(row => (isRecord(row) ? visibleAnswers(columns, row) : row))
}

/** The answers to questions that are asked: hidden ones are kept in the draft but count for nothing. */
export function visibleAnswers(fields: Fields, answers: Answers): Record<string, unknown> {
  const kept = Object.entries(answers).flatMap(([id, value]) => {
    const field = fields[id]
    if (value === undefined || (field && !isShown(field, answers))) return []
    return [[id, field ? cells(field, value) : value] as const]
  })
  return Object.fromEntries(kept)
}

/** Places of shown conditional questions without an answer, rows of tables included. */
export function* unanswered(fields: Fields, answers: Answers, at = ''): Generator<string> {
  for (const [id, field] of Object.entries(fields)) {
    const value = answers[id]
    if (value === undefined && field.shownWhen && isDue(field, answers)) yield `${at}${id}`
    if (!field.columns || !Array.isArray(value)) continue
    for (const [i, row] of value.entries()) {
      if (isRecord(row)) yield* unanswered(field.columns, row, `${at}${id}.${i}.`)
    }
  }
}
