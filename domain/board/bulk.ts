import { z } from 'zod'
import { Proof } from '../account/proof'
import { type Actor, hasRole } from '../people/roles'
import { normaliseText } from '../text'
import { OverLimitReason } from '../workflow/limits'
import { STAGE_TABLE, TRANSITION_TABLE } from '../workflow/table'
import type { CaseRole, Stage, Transition } from '../workflow/types'
import { boardAddress, readBoardQuery } from './query'

/** Cases of one bulk move at most. */
export const BULK_MAX = 1000
/** Cases moved in one request. */
export const BULK_STEP = 20
/** Cases that can be named one by one in an address; more are chosen by a query. */
export const BULK_PICKED = 200

/** Who of the staff moves many cases at once: those who have a board and moves on it. */
const BULK_ROLES = ['officer', 'district', 'chair'] as const

/** The roles in which this person moves many cases at once; none for whoever does not. */
export const bulkRolesOf = (actor: Actor) => BULK_ROLES.filter(role => hasRole(actor, role))

/**
 * Whether many cases may be moved so with one sheet. What ends a case, advises against it or lists what is wrong with it
 * needs words of its own for each; what an enterprise does is not the office's.
 */
const isForMany = (transition: Transition): boolean =>
  transition.kind !== 'end' &&
  !transition.isForOne &&
  !transition.guards.includes('items_listed') &&
  transition.from.every(stage => STAGE_TABLE[stage].isOnBoard) &&
  BULK_ROLES.some(role => transition.by.includes(role))

const FOR_MANY = TRANSITION_TABLE.filter(isForMany)

/** The transition of that name, when many cases may be moved by it. */
export const bulkTransition = (name: string): Transition | undefined =>
  FOR_MANY.find(transition => transition.name === name)

/** Moves some of these roles may make with cases of these stages, in the order of the table. */
export const bulkMovesFrom = (stages: readonly Stage[], roles: readonly CaseRole[]): readonly Transition[] =>
  FOR_MANY.filter(
    ({ from, by }) => from.some(stage => stages.includes(stage)) && by.some(role => roles.includes(role)),
  )

const name = z.string().refine(value => bulkTransition(value) !== undefined, 'choice')
const ids = z
  .string()
  .max(BULK_PICKED * 40, 'too_many')
  .transform(text => [...new Set(text.split(',').filter(Boolean))])
  .pipe(z.array(z.uuid('not_an_id')).max(BULK_PICKED, 'too_many'))

/** What is chosen of a board's address: what narrows it, never its place or look. */
export const bulkQuery = (query: string): string => {
  const read = readBoardQuery(Object.fromEntries(new URLSearchParams(query.slice(0, 800))))
  return boardAddress(read, {
    page: undefined,
    view: undefined,
    sort: undefined,
    dir: undefined,
    cols: undefined,
    saved: undefined,
    // A cut across the board narrows nothing, one lane of it does.
    lane: read.in === undefined ? undefined : read.lane,
  })
}

/** Which cases: some by their ids, or all that match a query of the board. */
export type BulkChoice = { ids: readonly string[]; query: string }

/**
 * Opens a bulk move. `seenAt` is when its list was shown: what changed later is not moved. `count` is how many it showed.
 */
export const OpenBulk = z.strictObject({
  name,
  ids,
  query: z.string().max(800, 'too_long').transform(bulkQuery),
  reason: z.string().transform(normaliseText).pipe(z.string().max(2000, 'too_long')).default(''),
  /** One for all its cases that go over the limit of the stage they are moved into. */
  overLimitReason: OverLimitReason,
  proof: Proof,
  seenAt: z.iso.datetime('date'),
  count: z.coerce.number().int().min(1).max(BULK_MAX, 'too_many'),
})
export type OpenBulk = z.output<typeof OpenBulk>

/** Moves the next cases of a bulk that waits; `proof` where a signed one has to be signed anew. */
export const RunBulk = z.strictObject({ bulkId: z.uuid('not_an_id'), proof: Proof })
export type RunBulk = z.output<typeof RunBulk>

/** Stops a bulk move before its next case, or lets it go on. */
export const StopBulk = z.strictObject({
  bulkId: z.uuid('not_an_id'),
  isStopped: z.preprocess(value => value === true || value === 'true', z.boolean()),
})
export type StopBulk = z.output<typeof StopBulk>

/** Takes back the next moves of a bulk, which moves no further case. */
export const UndoBulk = z.strictObject({ bulkId: z.uuid('not_an_id') })
export type UndoBulk = z.output<typeof UndoBulk>

export const BULK_STATES = ['waiting', 'moved', 'refused', 'changed', 'undone', 'kept'] as const
/**
 * What became of one case: still to come, moved, refused with reasons, or left alone because it changed meanwhile; once
 * the bulk is taken back, moved and taken back, or moved and kept so, with the reason why.
 */
export type BulkState = (typeof BULK_STATES)[number]
export type BulkCounts = Record<BulkState, number>

/** A bulk move in the list of whoever made it. */
export type OwnBulk = {
  id: string
  transition: string
  openedAt: string
  /** Cases of it still wait, and it is not over. */
  isOpen: boolean
  isStopped: boolean
  total: number
  waiting: number
  /** Moved and not taken back. */
  moved: number
  undone: number
}
