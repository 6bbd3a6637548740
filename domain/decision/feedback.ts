import { z } from 'zod'
import { Level } from '../scheme/schema-rubric'

const Proposed = z.strictObject({
  level: Level,
  points: z.number(),
  max: z.number(),
  because: z.enum(['leader', 'drafting', 'both']),
  until: z.number().nullable(),
  rank: z.number().nullable(),
})

/** What the enterprise is told about one item, whoever words it. */
const ItemFacts = z.strictObject({
  id: z.string(),
  max: z.number(),
  /** Points the panel gave, computed part included; null where the case ended before scoring. */
  panel: z.number().nullable(),
  computed: z.number().nullable(),
  self: z.number().nullable(),
  /** What was checked on site of this item; null where there was no visit or nothing of the item was checked. */
  site: z
    .strictObject({ asClaimed: z.number(), differs: z.array(z.string()) })
    .nullable()
    .default(null),
  reasonCodes: z.array(z.string()),
  /** Pages of the enterprise's own files the points rest on. */
  anchors: z
    .array(z.strictObject({ evidenceId: z.string(), name: z.string(), page: z.number() }))
    .default([]),
  /** What the scheme proposed by rule; absent in reports from before, and where no rule was about the item. */
  proposed: Proposed.optional(),
  agreed: z.strictObject({ points: z.number(), rationale: z.string() }).nullable(),
})

const Facts = z.strictObject({
  outcome: z.enum(['certified', 'declined', 'not_accepted']),
  reason: z.string(),
  schemeCode: z.string(),
  total: z.number().nullable(),
  passTotal: z.number(),
  pillars: z.array(
    z.strictObject({ id: z.string(), points: z.number().nullable(), max: z.number(), floor: z.number() }),
  ),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      grade: z.enum(['minor', 'major', 'critical']),
      text: z.string(),
      isClosed: z.boolean(),
    }),
  ),
  /** What the office adds: what to work on first, whom to ask. */
  note: z.string().default(''),
})

/**
 * What a decided applicant receives: the result, each pillar against its floor, each item with its reasons. The comments
 * are the experts', as the officer released them, without who wrote them and in an order that tells nothing.
 */
export const FeedbackReport = Facts.extend({
  items: z.array(ItemFacts.extend({ comments: z.array(z.string()) })),
})
export type FeedbackReport = z.infer<typeof FeedbackReport>

/** The report before its release: each comment as the expert wrote it beside what will be sent; nothing means left out. */
export const FeedbackDraft = Facts.extend({
  items: z.array(
    ItemFacts.extend({
      comments: z.array(z.strictObject({ id: z.string(), said: z.string(), text: z.string() })),
    }),
  ),
})
export type FeedbackDraft = z.infer<typeof FeedbackDraft>

/** A draft with the comments and the note as they were worded anew; comments not named stay as they are. */
export const reworded = (
  draft: FeedbackDraft,
  words: { note: string; comments: Readonly<Record<string, string>> },
): FeedbackDraft => ({
  ...draft,
  note: words.note,
  items: draft.items.map(item => ({
    ...item,
    comments: item.comments.map(comment => ({
      ...comment,
      text: words.comments[comment.id] ?? comment.text,
    })),
  })),
})

/** What of a draft the enterprise receives. */
export const reportOf = (draft: FeedbackDraft): FeedbackReport => ({
  ...draft,
  items: draft.items.map(item => ({
    ...item,
    comments: item.comments.map(({ text }) => text).filter(text => text !== ''),
  })),
})

/** The editor's form: to be kept or to be released. `version` is that of the draft the officer saw. */
export const FeedbackForm = z.strictObject({
  applicationId: z.uuid('not_an_id'),
  version: z.coerce.number().int().min(1),
  note: z.string().trim().max(2000, 'too_long').default(''),
  comments: z.record(z.string().max(20), z.string().trim().max(4000, 'too_long')).default({}),
})
export type FeedbackForm = z.output<typeof FeedbackForm>

/** A report that an officer has still to word and release. */
export type WaitingReport = {
  id: string
  reference: string
  brand: string
  product: string
  enterprise: string
  dueOn: string
}
