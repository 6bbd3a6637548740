import type { Question } from '../scheme/schema-variants'
import { askedBy } from './particulars'
import type { SectionDraft } from './sections'

/** The answers of a variant, taken from the examples the scheme version gives. */
export function withParticulars(
  product: SectionDraft<'product'>,
  questions: readonly Question[],
): SectionDraft<'product'> {
  const asked = askedBy(questions, { product })
  if (asked.length === 0) return product
  const particulars = Object.fromEntries(asked.map(({ id, example }) => [id, example['zh-CN']]))
  return { ...product, particulars }
}
