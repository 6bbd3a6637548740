import { z } from 'zod'

/** What somebody has open of a case: its card, the sheet of a move, or nothing any more. */
export const WATCHES = ['card', 'sheet', 'gone'] as const

/** Seconds after which somebody who no longer says so has left a card; said again three times as often. */
export const WATCH_SECONDS = 40

/** What a board tells about the card that is open on it. `tab` keeps two windows of one person apart. */
export const WatchCase = z.strictObject({
  applicationId: z.uuid('not_an_id'),
  what: z.enum(WATCHES),
  tab: z.uuid('not_an_id'),
})
export type WatchCase = z.infer<typeof WatchCase>

/** Somebody who has a card or its move sheet open now. */
export type Watcher = { id: string; name: string; what: 'card' | 'sheet' }

/** Why a stream ends for good: no longer signed in or without a board, opened in too many windows. */
export type StreamEnd = 'standing' | 'many'

/** What was told between the processes: ids, and nothing that could be read in passing. */
export type LiveNotice =
  | { kind: 'case'; id: string; before: string }
  | { kind: 'person'; id: string }
  | { kind: 'read'; id: string; person: string }
  | { kind: 'watch'; id: string; person: string; what: (typeof WATCHES)[number]; tab: string }

const isId = (text: string | undefined): text is string => /^[0-9a-f-]{36}$/.test(text ?? '')

/** Reads a notice of the database, or null for what is none. */
export const readNotice = (payload: string): LiveNotice | null => {
  const [kind, id, a = '', b, c] = payload.split(':')
  if (!isId(id)) return null
  if (kind === 'c') return { kind: 'case', id, before: a }
  if (kind === 'p') return { kind: 'person', id }
  if (kind === 'r' && isId(a)) return { kind: 'read', id: a, person: id }
  const what = WATCHES.find(each => each === b)
  if (kind === 'w' && isId(a) && what && isId(c)) return { kind: 'watch', id, person: a, what, tab: c }
  return null
}

/** The notice that somebody watches a case, as it is told. */
export const writeWatch = (caseId: string, personId: string, what: string, tab: string): string =>
  `w:${caseId}:${personId}:${what}:${tab}`
