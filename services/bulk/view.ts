import type { Db } from '@/db/client'
import { readBulkItems } from '@/db/queries/board-bulk'
import type { BulkCounts, BulkState } from '@/domain/board/bulk'
import { done, type Outcome, type Refusal, refuse } from '@/domain/outcome'
import { placeOf } from '@/domain/pages'
import { boardSight } from '../board/scope'
import type { Ctx } from '../context'
import { database } from '../database'
import { type ProofKind, proofNeeded } from '../session/step-up'
import { type BulkRow, countItems, ownBulk } from './own'
import { bulkUndoable } from './undo'

const ROWS = 50

export type BulkItemView = {
  no: number
  /** Null where the person may not see the case any more. */
  case: { id: string; reference: string; brand: string; enterprise: string } | null
  state: BulkState
  because: Refusal | null
  toStage: string | null
  /** By how many its stage was over its limit with it. */
  overBy: number | null
  at: string | null
}

export type BulkView = {
  id: string
  transition: string
  reason: string
  overLimitReason: string
  query: string
  openedAt: string
  isStopped: boolean
  /** Nothing of it will be moved any more: all is done, or it was taken back. */
  isEnded: boolean
  counts: BulkCounts
  total: number
  proof: ProofKind | null
  /** Until when what was moved may be taken back as a whole; null when nothing may. */
  undoUntil: string | null
  items: BulkItemView[]
  page: number
  pages: number
}

/** Cases of a bulk move in their order, those of one state or all; whoever may not see one any more learns nothing of it. */
export const readItems = async (
  db: Db,
  ctx: Ctx,
  row: BulkRow,
  asked: { state: BulkState | null; take: number; skip: number },
): Promise<BulkItemView[]> => {
  const sight = boardSight(ctx)
  const found = sight ? await readBulkItems(db, sight, row.id, asked) : []
  return found.map(one => ({
    no: one.no,
    case: one.hidden
      ? null
      : { id: one.id, reference: one.reference ?? '', brand: one.brand, enterprise: one.enterprise },
    state: one.state,
    because: one.hidden ? null : one.because,
    toStage: one.hidden ? null : one.to_stage,
    overBy: one.hidden ? null : one.over_by,
    at: one.at ? new Date(one.at).toISOString() : null,
  }))
}

/** A bulk move with its counts and a page of its cases, for the person who made it; refuses with missing for all others. */
export const viewBulk = async (
  ctx: Ctx,
  id: string,
  asked: { state: BulkState | null; page: number },
): Promise<Outcome<BulkView>> => {
  const { orm } = database()
  const row = await ownBulk(orm, ctx, id)
  if (!row) return refuse('missing')
  const counts = await countItems(orm, id)
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const { page, pages, skip } = placeOf(asked.state ? counts[asked.state] : total, asked.page, ROWS)
  return done({
    id,
    transition: row.transition,
    reason: row.reason,
    overLimitReason: row.overLimitReason,
    query: row.query,
    openedAt: row.openedAt.toISOString(),
    isStopped: row.stoppedAt !== null,
    isEnded: row.endedAt !== null || counts.waiting === 0,
    counts,
    total,
    undoUntil: (await bulkUndoable(orm, ctx, row))?.toISOString() ?? null,
    proof: row.step && counts.waiting > 0 && !row.endedAt ? await proofNeeded(ctx) : null,
    items: await readItems(orm, ctx, row, { state: asked.state, take: ROWS, skip }),
    page,
    pages,
  })
}
