import type { ChosenCase } from '@/db/queries/board-bulk'
import { BULK_MAX, type BulkChoice, bulkMovesFrom, bulkRolesOf, bulkTransition } from '@/domain/board/bulk'
import { done, type Outcome } from '@/domain/outcome'
import { placeOf } from '@/domain/pages'
import type { PlaceLoad } from '@/domain/workflow/limits'
import type { Condition, Stage, TransitionName } from '@/domain/workflow/types'
import { boardScope } from '../board/scope'
import { viewMoves } from '../case/view-moves'
import type { Ctx } from '../context'
import { log } from '../log'
import { type ProofKind, proofNeeded } from '../session/step-up'
import { chooseCases } from './choose'
import { bulkLoad } from './load'

/** Cases of one page of the list; each is judged by all conditions of the move. */
const ROWS = 20

export type BulkPreviewRow = {
  id: string
  reference: string
  brand: string
  enterprise: string
  /** What stands in the way; empty where nothing does. */
  unmet: Condition[]
  isOffered: boolean
  /** It could not be judged: a fault, which is in the log. */
  isFaulty: boolean
}

export type BulkPreview = {
  /** All that were chosen, and how many of them are in a stage the move leads from. */
  chosen: number
  count: number
  isTooMany: boolean
  stages: { stage: Stage; n: number }[]
  moves: TransitionName[]
  move: {
    name: TransitionName
    needsReason: boolean
    proof: ProofKind | null
    /** How full the stage is that it leads into; null where nobody is asked. */
    load: PlaceLoad | null
  } | null
  rows: BulkPreviewRow[]
  page: number
  pages: number
  seenAt: string
}

/** One case judged; one that can't be is shown as such and keeps none of the others from being shown. */
const rowOf = async (ctx: Ctx, one: ChosenCase, name: TransitionName): Promise<BulkPreviewRow | null> => {
  const { id, reference, brand, enterprise } = one
  const row = { id, reference, brand, enterprise }
  try {
    const view = await viewMoves(ctx, id)
    if (!view.ok) return null
    const offer = view.value.moves.find(move => move.name === name)
    // The reason is given once for all, below the list.
    const unmet = (offer?.conditions ?? []).filter(each => !each.met && each.guard !== 'reason_given')
    return { ...row, isOffered: offer !== undefined, isFaulty: false, unmet }
  } catch (err) {
    log().error({ requestId: ctx.requestId, case: id, err }, 'case of a bulk could not be judged')
    return { ...row, isOffered: false, isFaulty: true, unmet: [] }
  }
}

const rowsOf = async (
  ctx: Ctx,
  cases: readonly ChosenCase[],
  name: TransitionName,
): Promise<BulkPreviewRow[]> => {
  const rows: BulkPreviewRow[] = []
  for (const one of cases) {
    const row = await rowOf(ctx, one, name)
    if (row) rows.push(row)
  }
  return rows
}

/**
 * What a bulk move would do: the cases chosen within what the person may see, the moves they may make with them, and for
 * one of these a page of the cases, each with every condition that stands in its way. Refuses with missing without a
 * board.
 */
export const previewBulk = async (
  ctx: Ctx,
  choice: BulkChoice,
  asked: { move: string; page: number },
): Promise<Outcome<BulkPreview>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const all = await chooseCases(scope.value, choice)
  const counts = new Map<Stage, number>()
  for (const { stage } of all) counts.set(stage, (counts.get(stage) ?? 0) + 1)
  const moves = bulkMovesFrom([...counts.keys()], bulkRolesOf(ctx.actor)).map(({ name }) => name)
  const only = moves.length === 1 ? moves[0] : undefined
  const transition = bulkTransition(moves.find(name => name === asked.move) ?? only ?? '')
  const cases = transition ? all.filter(({ stage }) => transition.from.includes(stage)) : []
  const { page, pages, skip } = placeOf(cases.length, asked.page, ROWS)
  return done({
    chosen: all.length,
    count: cases.length,
    isTooMany: all.length > BULK_MAX,
    stages: [...counts].map(([stage, n]) => ({ stage, n })),
    moves: [...moves],
    move: transition
      ? {
          name: transition.name,
          needsReason: transition.guards.includes('reason_given'),
          proof: transition.isSigned ? await proofNeeded(ctx) : null,
          load: await bulkLoad(ctx, transition, cases),
        }
      : null,
    rows: transition ? await rowsOf(ctx, cases.slice(skip, skip + ROWS), transition.name) : [],
    page,
    pages,
    seenAt: ctx.now.toISOString(),
  })
}
