import { z } from 'zod'
import { plainAsked } from './plain-asked'
import { AskedField } from './schema-asked'
import { Level } from './schema-rubric'
import { scopeShape } from './scope'
import { Text } from './text'

const id = z.string().regex(/^[a-z][a-z_]{1,40}$/)

/** A question of the self-check. `{n}` in a text stands for the number of `applicationLimits` that is named. */
const EligibilityRule = z.strictObject({
  id,
  /** The answer that stands in the way of applying now. */
  blocking: z.enum(['yes', 'no']),
  /** Whether the enterprise can mend a blocking answer before it applies. */
  canBeMended: z.boolean(),
  /** Where the rule comes from: a law, a document of policy, or this scheme alone. */
  basis: z.enum(['law', 'policy', 'scheme']),
  ...scopeShape,
  number: z.enum(['productionYears', 'standardInForceMonths', 'testReportMonths']).optional(),
  ask: Text,
  rule: Text,
  source: Text,
})
export type EligibilityRule = z.infer<typeof EligibilityRule>

/** A question of the application that only some kinds of brand, fields or kinds of quality are asked. */
const Question = z
  .strictObject({
    id,
    kind: z.enum(['line', 'text', 'number', 'year', 'yes_no']),
    isRequired: z.boolean(),
    ...scopeShape,
    label: Text,
    help: Text,
    /** A made-up answer, shown as one. */
    example: Text,
    unit: Text.optional(),
    /** Characters of a text, or limits of a number. */
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    message: 'limits_crossed',
  })
export type Question = z.infer<typeof Question>

/** Other words for an item of the rubric; its points stay what they are. */
const RubricVariant = z
  .strictObject({
    item: z.string(),
    ...scopeShape,
    meaning: Text.optional(),
    descriptors: z
      .array(z.strictObject({ level: Level, text: Text }))
      .length(5)
      .optional(),
  })
  .refine(({ types, fields, kinds }) => types !== undefined || fields !== undefined || kinds !== undefined, {
    message: 'variant_without_scope',
  })
export type RubricVariant = z.infer<typeof RubricVariant>

export const Variants = z.strictObject({
  eligibility: z.array(EligibilityRule).min(1),
  /** Versions from before did not say, and all asked the same. */
  asked: z.array(AskedField).default(plainAsked),
  questions: z.array(Question).max(40),
  rubric: z.array(RubricVariant),
})
export type Variants = z.infer<typeof Variants>
