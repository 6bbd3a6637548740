import { z } from 'zod'
import { normaliseText } from '../text'
import { SECTION_IDS } from './section'

/** Longest word left to the colleague a section is taken from. */
export const WORD_MAX = 120

/**
 * What a page does about the section it shows: looks who fills it, opens it to fill, resumes it where no other window of
 * its browser has it open any more, keeps it while there are strokes, leaves it, asks the holder for it, or takes it over
 * with a word.
 */
export const HoldSection = z.strictObject({
  applicationId: z.uuid('not_an_id'),
  section: z.enum(SECTION_IDS),
  /** The page of a browser that asks. */
  tab: z.string().regex(/^[\w-]{8,40}$/, 'unknown'),
  /** The browser of that page; empty where it keeps nothing. */
  browser: z
    .string()
    .regex(/^([\w-]{8,40})?$/, 'unknown')
    .default(''),
  how: z.enum(['look', 'open', 'resume', 'keep', 'leave', 'ask', 'take']),
  /** Version of the answers the page shows; newer ones come with the reply. */
  version: z.number().int().min(0),
  word: z
    .string()
    .max(4 * WORD_MAX, 'too_long')
    .transform(normaliseText)
    .pipe(z.string().max(WORD_MAX, 'too_long'))
    .default(''),
})
export type HoldSection = z.infer<typeof HoldSection>

/** Which changes of an application are looked at. */
export const ChangeFilter = z.object({
  section: z.enum(SECTION_IDS).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ChangeFilter = z.infer<typeof ChangeFilter>

/** Puts an answer back to what stood before a change. */
export const RestoreAnswer = z.strictObject({
  applicationId: z.uuid('not_an_id'),
  changeId: z.coerce.number().int().min(1),
  /** Version of the section the person was looking at. */
  version: z.coerce.number().int().min(0),
})
export type RestoreAnswer = z.infer<typeof RestoreAnswer>
