import { z } from 'zod'
import { TRANSITION_TABLE } from './table'
import type { Stage, TransitionName } from './types'

/** What taking a move back restores besides the stage; kept with the event of a move the table lets be taken back. */
export const Was = z.strictObject({
  since: z.iso.datetime(),
  due: z.iso.date().nullable(),
  /** What was waited for then; it is worked out anew when the move is taken back. */
  waiting: z.unknown().optional(),
})
export type Was = z.infer<typeof Was>

/** An event that takes a move back names its number here. */
export const UNDONE = 'move_undone'

/** Kinds of events that make another version of a case; all else leaves the view somebody has of it valid. */
export const CHANGES: string[] = [...TRANSITION_TABLE.map(({ name }) => name), 'due_extended', UNDONE]

/**
 * Whether a move that leads there may be taken back. One that passed over a stage its scheme has switched off leads
 * further than the table says and may not: it has done what the moves between would have done (a deliberation opened,
 * the committee called), and a beginning others may already be acting on is not made unseen.
 */
export const isUndoable = (move: { name: string; to: string | null }): boolean =>
  TRANSITION_TABLE.some(one => one.name === move.name && one.to === move.to && one.isUndoable)

type Told = { seq: number; kind: string; data: Record<string, unknown> }

/**
 * The events that stand: without moves that were taken back and without the taking back. What ledgers, pace and limits
 * are computed from; the log itself shows all of them.
 */
export const standing = <E extends Told>(events: readonly E[]): E[] => {
  const undone = new Set(events.flatMap(({ kind, data }) => (kind === UNDONE ? [data.undoes] : [])))
  return events.filter(({ kind, seq }) => kind !== UNDONE && !undone.has(seq))
}

/** The last event of a case, as far as it says whether it can be taken back. */
export type LastEvent = Told & {
  actorId: string | null
  fromStage: string | null
  toStage: string | null
  at: Date
}

type Undoable = { seq: number; name: TransitionName; to: Stage; was: Was; until: Date }

/**
 * Whether the last thing that happened to a case is a move that somebody may take back: the table allows it, they made
 * it themselves, nothing has happened since, and the scheme's minutes have not passed.
 */
export const undoableBy = (
  last: LastEvent | undefined,
  who: { personId: string | null; stage: Stage; now: Date; minutes: number },
): { ok: true; value: Undoable } | { ok: false; reason: 'undo_no_move' | 'undo_not_own' | 'undo_late' } => {
  const transition = TRANSITION_TABLE.find(({ name }) => name === last?.kind)
  const was = Was.safeParse(last?.data.was)
  const from = transition?.from.find(stage => stage === last?.fromStage)
  if (
    !last ||
    !transition ||
    !isUndoable({ name: last.kind, to: last.toStage }) ||
    !was.success ||
    !from ||
    who.stage !== transition.to
  )
    return { ok: false, reason: 'undo_no_move' }
  if (last.actorId === null || last.actorId !== who.personId) return { ok: false, reason: 'undo_not_own' }
  const until = new Date(last.at.getTime() + who.minutes * 60_000)
  if (who.now > until) return { ok: false, reason: 'undo_late' }
  return { ok: true, value: { seq: last.seq, name: transition.name, to: from, was: was.data, until } }
}

/** Takes back one's own last move of a case; `version` is that of the case as it was seen. */
export const UndoMove = z.strictObject({
  applicationId: z.uuid('not_an_id'),
  version: z.coerce.number().int().min(1),
})
export type UndoMove = z.output<typeof UndoMove>
