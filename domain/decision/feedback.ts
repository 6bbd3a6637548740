import { z } from 'zod'

const Item = z.strictObject({
  id: z.string(),
  max: z.number(),
  /** Points the panel gave, computed part included; null where the case ended before scoring. */
  panel: z.number().nullable(),
  computed: z.number().nullable(),
  self: z.number().nullable(),
  reasonCodes: z.array(z.string()),
  /** What the experts wrote, without who wrote it, in an order that tells nothing. */
  comments: z.array(z.string()),
  agreed: z.strictObject({ points: z.number(), rationale: z.string() }).nullable(),
})

/** What a decided applicant receives: the result, each pillar against its floor, each item with its reasons. */
export const FeedbackReport = z.strictObject({
  outcome: z.enum(['certified', 'declined', 'not_accepted']),
  reason: z.string(),
  schemeCode: z.string(),
  total: z.number().nullable(),
  passTotal: z.number(),
  pillars: z.array(
    z.strictObject({ id: z.string(), points: z.number().nullable(), max: z.number(), floor: z.number() }),
  ),
  items: z.array(Item),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      grade: z.enum(['minor', 'major', 'critical']),
      text: z.string(),
      isClosed: z.boolean(),
    }),
  ),
})
export type FeedbackReport = z.infer<typeof FeedbackReport>
