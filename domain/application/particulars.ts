import type { Question } from '../scheme/schema-variants'
import { isFor } from '../scheme/scope'
import { normaliseNumber } from './normalise'
import type { Found } from './section'
import { type VariantAnswers, variantOf } from './variant'

/** Answers to the questions of a variant, by id of the question, as text. */
type Particulars = Readonly<Record<string, string>>

/** The questions an application is asked because of its kind of brand, field or kind of quality. */
export const askedBy = (questions: readonly Question[], sections: VariantAnswers): Question[] => {
  const variant = variantOf(sections)
  return questions.filter(question => isFor(question, variant))
}

function* judgeNumber(question: Question, answer: string, path: string, today: string): Generator<Found> {
  const value = normaliseNumber(answer)
  if (typeof value !== 'number') yield { path, code: 'number' }
  else if (question.kind === 'year' && value > Number(today.slice(0, 4))) yield { path, code: 'in_future' }
  else if (question.min !== undefined && value < question.min)
    yield { path, code: 'too_small', values: { min: question.min } }
  else if (question.max !== undefined && value > question.max)
    yield { path, code: 'too_large', values: { max: question.max } }
}

function* judgeText(question: Question, answer: string, path: string): Generator<Found> {
  const { length } = answer
  if (question.max !== undefined && length > question.max)
    yield { path, code: 'too_long', values: { max: question.max } }
  else if (question.min !== undefined && length < question.min)
    yield { path, code: 'too_short', values: { min: question.min } }
}

/** Judges the answers of a variant by the limits of its scheme version. */
export function* judgeParticulars(
  asked: readonly Question[],
  given: Particulars,
  today: string,
): Generator<Found> {
  for (const question of asked) {
    const path = `particulars.${question.id}`
    const answer = given[question.id]
    if (answer === undefined) {
      if (question.isRequired) yield { path, code: 'required' }
    } else if (question.kind === 'number' || question.kind === 'year')
      yield* judgeNumber(question, answer, path, today)
    else if (question.kind === 'yes_no') {
      if (answer !== 'true' && answer !== 'false') yield { path, code: 'type' }
    } else yield* judgeText(question, answer, path)
  }
}

/** The application with the answers its variant is asked for: others stay in the draft and count for nothing. */
export function withAskedOnly<
  P extends NonNullable<VariantAnswers['product']> & { particulars?: Record<string, string> | undefined },
  S extends { product?: P | undefined },
>(sections: S, questions: readonly Question[]): S {
  const { product } = sections
  if (!product?.particulars) return sections
  const asked = new Set(askedBy(questions, sections).map(({ id }) => id))
  const kept = Object.entries(product.particulars).filter(([id]) => asked.has(id))
  const { particulars: _, ...rest } = product
  const particulars = kept.length === 0 ? {} : { particulars: Object.fromEntries(kept) }
  return { ...sections, product: { ...rest, ...particulars } }
}
