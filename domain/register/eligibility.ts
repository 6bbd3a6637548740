import type { BrandTypeId, FieldId } from '../fields'
import type { Scheme } from '../scheme/schema'

/** A question of the self-check; `for…` limits it to some kinds of applicant. */
export type EligibilityQuestion = {
  id: string
  /** The answer that stands in the way of applying now. */
  blocking: 'yes' | 'no'
  /** Whether a blocking answer can be mended by the enterprise before it applies. */
  canBeMended: boolean
  forTypes?: readonly BrandTypeId[]
  forFields?: readonly FieldId[]
  /** A number of the scheme that the sentence names. */
  value?: (scheme: Scheme) => number
}

const GOODS: readonly FieldId[] = [
  'equipment',
  'agri_food_drug',
  'consumer_goods',
  'raw_materials',
  'foreign_trade',
]

/** The questions in the order they are asked: who, what, how good, then what excludes for a time. */
export const ELIGIBILITY: readonly EligibilityQuestion[] = [
  { id: 'registered', blocking: 'no', canBeMended: true },
  { id: 'production', blocking: 'no', canBeMended: true, value: s => s.applicationLimits.productionYears },
  { id: 'trademark', blocking: 'no', canBeMended: true },
  { id: 'collective', blocking: 'no', canBeMended: true, forTypes: ['industrial_cluster', 'regional'] },
  { id: 'region', blocking: 'no', canBeMended: true, forTypes: ['regional'] },
  { id: 'century', blocking: 'no', canBeMended: false, forTypes: ['century_old'] },
  { id: 'niche', blocking: 'no', canBeMended: false, forTypes: ['hidden_champion'] },
  { id: 'share', blocking: 'no', canBeMended: false, forTypes: ['hidden_champion'] },
  { id: 'abroad', blocking: 'no', canBeMended: true, forTypes: ['international'] },
  {
    id: 'standard',
    blocking: 'no',
    canBeMended: true,
    value: s => s.applicationLimits.standardInForceMonths,
  },
  { id: 'report', blocking: 'no', canBeMended: true, value: s => s.applicationLimits.testReportMonths },
  { id: 'licence', blocking: 'no', canBeMended: true, forFields: GOODS },
  { id: 'officer', blocking: 'no', canBeMended: true },
  { id: 'accident', blocking: 'yes', canBeMended: false },
  { id: 'sampling', blocking: 'yes', canBeMended: true },
  { id: 'lists', blocking: 'yes', canBeMended: true },
  { id: 'falsehood', blocking: 'yes', canBeMended: false },
]

/** The questions for a kind of brand and a field. */
export const questionsFor = (type: BrandTypeId, field: FieldId): EligibilityQuestion[] =>
  ELIGIBILITY.filter(
    q => (!q.forTypes || q.forTypes.includes(type)) && (!q.forFields || q.forFields.includes(field)),
  )

export const ELIGIBILITY_ANSWERS = ['yes', 'no', 'unsure'] as const
export type EligibilityAnswer = (typeof ELIGIBILITY_ANSWERS)[number]

/** `open` while questions are unanswered or unsure; `mend` when everything in the way can be mended; `wait` when not. */
export const judgeEligibility = (
  questions: readonly EligibilityQuestion[],
  answers: Readonly<Record<string, EligibilityAnswer | undefined>>,
): {
  verdict: 'ready' | 'mend' | 'wait' | 'open'
  blocked: EligibilityQuestion[]
  open: EligibilityQuestion[]
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
