import { randomUUID } from 'node:crypto'
import type { DrawCandidate } from '@/domain/draw'
import type { Scheme } from '@/domain/scheme/schema'
import { normaliseText } from '@/domain/text'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { keyedHash } from '../crypto'
import type { Tx } from '../tx'
import type { Candidate } from './candidates'
import { type DrawRequest, stillRequired } from './draw'
import { closePool, publishPool } from './pool'
import { drawPseudonym, type PoolStand } from './stand'

const published = (poolId: string, candidate: Candidate): DrawCandidate => {
  const employer = normaliseText(candidate.employer)
  return {
    id: drawPseudonym(poolId, candidate.personId),
    employer: employer === '' ? '' : keyedHash('draw-employer', `${poolId}|${employer}`).slice(0, 12),
    region: candidate.region,
    disciplines: candidate.disciplines,
    load: candidate.load,
    capacity: candidate.capacity,
  }
}

/**
 * Publishes who may be drawn for the free seats of a case, as things stand; an open pool that no longer fills them is
 * closed first and says so. The case row must be locked. Answers null when nobody at all could be seated.
 */
export const publishSeats = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  stand: PoolStand,
  request: DrawRequest,
  role: 'officer' | 'expert' | 'inspector' | 'system',
): Promise<{ poolId: string } | null> => {
  const poolId = randomUUID()
  if (stand.pool && stand.isOpen) await closePool(tx, ctx, stand.pool.id, 'too_few')
  const isPublished = await publishPool(tx, ctx, {
    poolId,
    purpose: request.purpose,
    applicationId: row.id,
    size: request.seats,
    required: await stillRequired(tx, row, request),
    candidates: stand.all.filter(c => c.excluded.length === 0).map(c => published(poolId, c)),
    excluded: stand.all
      .filter(c => c.excluded.length > 0)
      .map(c => ({ id: drawPseudonym(poolId, c.personId), because: c.excluded })),
    minutes: scheme.drawPoolMinutes,
  })
  if (!isPublished) return null
  await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: 'pool_published',
    audience: 'office',
    role,
    data: { purpose: request.purpose, pool: poolId },
  })
  return { poolId }
}
