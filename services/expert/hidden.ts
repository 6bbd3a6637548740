import { z } from 'zod'
import type { Anchor } from '@/db/schema/review'
import { decrypt, encrypt } from '../crypto'

/** What an expert said about an item: all of it stays unreadable until the opening. */
export type ScoreContent = {
  points: number | null
  isNotApplicable: boolean
  justification: string
  reasonCodes: string[]
  anchors: Anchor[]
}

const AnchorRead = z.object({
  evidenceId: z.string(),
  page: z.number(),
  region: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }).optional(),
  note: z.string().optional(),
})
const Content = z.object({
  points: z.number().nullable(),
  isNotApplicable: z.boolean(),
  justification: z.string(),
  reasonCodes: z.array(z.string()),
  anchors: z.array(AnchorRead),
})

// The length of what is hidden tells in steps of so many bytes only, so that long and short remarks look alike.
const STEP = 1024
const padded = (text: string): string => {
  const length = Buffer.byteLength(text)
  return text + ' '.repeat(Math.ceil(length / STEP) * STEP - length)
}

const contentOf = ({ points, isNotApplicable, justification, reasonCodes, anchors }: ScoreContent) => ({
  points,
  isNotApplicable,
  justification,
  reasonCodes,
  anchors,
})

/** Hides what was said about one item of one sheet; the bytes open for no other item and no other sheet. */
export const hideContent = (sheetId: string, item: string, content: ScoreContent): Buffer =>
  encrypt(`score|${sheetId}|${item}`, padded(JSON.stringify(contentOf(content))))

/** Reads what `hideContent` hid. Throws when the bytes were changed or belong to another item. */
export const showContent = (sheetId: string, item: string, cipher: Buffer): ScoreContent =>
  Content.parse(JSON.parse(decrypt(`score|${sheetId}|${item}`, cipher)))

/** Hides the nonce of a seal, which alone would let guesses be tried on it. */
export const hideNonce = (sheetId: string, nonce: string): Buffer => encrypt(`score-nonce|${sheetId}`, nonce)

/** Reads the nonce of a seal; throws when the bytes were changed. */
export const showNonce = (sheetId: string, cipher: Buffer): string =>
  decrypt(`score-nonce|${sheetId}`, cipher)

const Change = z.object({ before: z.unknown(), after: z.unknown() })

/** Hides a line of the history of an item: old and new. */
export const hideChange = (sheetId: string, item: string, change: { before: unknown; after: unknown }) =>
  encrypt(`score-history|${sheetId}|${item}`, padded(JSON.stringify(change)))

/** Reads a line of the history of an item. Callers decide who may see it. */
export const showChange = (
  sheetId: string,
  item: string,
  cipher: Buffer,
): { before?: unknown; after?: unknown } =>
  Change.parse(JSON.parse(decrypt(`score-history|${sheetId}|${item}`, cipher)))
