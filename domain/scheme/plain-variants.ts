import { plainAsked } from './plain-asked'
import type { Variants } from './schema-variants'
import { eligibility } from './v1-eligibility'

/** What a version without variants of its own goes by: the self-check all versions had in common, and nothing further. */
export const plainVariants = (): Variants => ({
  eligibility,
  asked: plainAsked(),
  questions: [],
  rubric: [],
})
