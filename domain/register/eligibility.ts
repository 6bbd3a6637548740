import { type BrandTypeId, type FieldId, KIND_OF_FIELD } from '../fields'
import type { Scheme } from '../scheme/schema'
import type { EligibilityRule } from '../scheme/schema-variants'
import type { Variant } from '../scheme/scope'
import type { Text } from '../scheme/text'
import { eligibilityOf } from '../scheme/variant'

/** The variant of a scheme version that a kind of brand and a field make. */
export const variantFor = (type: BrandTypeId, field: FieldId): Variant => ({
  type,
  field,
  kind: KIND_OF_FIELD[field],
})

/** The questions for a kind of brand and a field, as the scheme version has them. */
export const questionsFor = (
  scheme: Pick<Scheme, 'variants'>,
  type: BrandTypeId,
  field: FieldId,
): EligibilityRule[] => eligibilityOf(scheme, variantFor(type, field))

/** A text of a rule with the number of the scheme it names. */
export const ruleText = (
  scheme: Pick<Scheme, 'applicationLimits'>,
  { number }: Pick<EligibilityRule, 'number'>,
  text: Text,
  locale: keyof Text,
): string => text[locale].replaceAll('{n}', number ? String(scheme.applicationLimits[number]) : '')

export const ELIGIBILITY_ANSWERS = ['yes', 'no', 'unsure'] as const
export type EligibilityAnswer = (typeof ELIGIBILITY_ANSWERS)[number]

/** `open` while questions are unanswered or unsure; `mend` when everything in the way can be mended; `wait` when not. */
export const judgeEligibility = (
  questions: readonly EligibilityRule[],
  answers: Readonly<Record<string, EligibilityAnswer | undefined>>,
): {
  verdict: 'ready' | 'mend' | 'wait' | 'open'
  blocked: EligibilityRule[]
  open: EligibilityRule[]
} => {
  const blocked = questions.filter(q => answers[q.id] === q.blocking)
  const open = questions.filter(q => answers[q.id] !== 'yes' && answers[q.id] !== 'no')
  const verdict = blocked.some(q => !q.canBeMended)
    ? 'wait'
    : blocked.length > 0
      ? 'mend'
      : open.length > 0
        ? 'open'
        : 'ready'
  return { verdict, blocked, open }
}
