import { z } from 'zod'
import { shanghaiDate } from '../calendar/days'
import { drawPanel, type PassedOverBecause, type Sha256, turnLabel } from '../draw'
import {
  type DrawPurpose,
  type ListedCandidate,
  listedCandidate,
  minuteOf,
  type PoolRecord,
  poolHash,
  StoredPool,
} from './pool-facts'

const Result = z.object({ picked: z.array(z.string()) })

export type DrawStored = {
  id: string
  purpose: DrawPurpose
  commitment: string
  commitmentNo: number | null
  seed: string
  pool: unknown
  result: unknown
  at: Date
  /** The pool as it was published before; null for draws from before pools were. */
  from: PoolRecord | null
}

/** The pool of a draw as it had been published before. */
export type DrawnFrom = {
  id: string
  hash: string
  size: number
  required: string[]
  publishedAt: string
  drawFrom: string
}

/** A draw as published: pseudonyms only, with everything the rule looked at. */
export type DrawFacts = {
  id: string
  purpose: DrawPurpose
  commitment: string
  commitmentNo: number | null
  committedOn: string | null
  drawnOn: string
  /** To the minute for the first draw from a pool, whose hour had been announced; of later ones only the day is told. */
  drawnAt: string | null
  /** Null while the label names a case that has not ended in a certificate: the draw would give the case away. */
  open: {
    seed: string
    label: string
    size: number
    required: string[]
    /** Which of several draws from one list this was; the ranking then hashes `label/turn`. */
    turn: number | null
    candidates: (ListedCandidate & { outcome: 'picked' | 'struck' | PassedOverBecause | null })[]
    picked: string[]
    excluded: number
    pool: DrawnFrom | null
    /** Whether seed and pool, computed again, give the commitment, the published hash and the result on record. */
    isConfirmed: boolean
  } | null
}

/** The published pool of a draw, where it still hashes to what was published. */
const drawnFrom = (from: PoolRecord | null): DrawnFrom | null => {
  const pool = StoredPool.safeParse(from?.pool).data
  return from && pool
    ? {
        id: from.id,
        hash: from.hash,
        size: pool.size,
        required: pool.required,
        publishedAt: minuteOf(from.publishedAt),
        drawFrom: minuteOf(from.drawFrom),
      }
    : null
}

/** Reads a stored draw for publication and computes it again. A pool that can't be read stays closed. */
export const readDraw = (stored: DrawStored, isCaseOver: boolean, sha256: Sha256): DrawFacts => {
  const { id, purpose, commitment, commitmentNo, seed, at, from } = stored
  const stand = StoredPool.safeParse(stored.pool)
  const result = Result.safeParse(stored.result)
  const committedAt = stand.data?.committedAt
  const head = {
    id,
    purpose,
    commitment,
    commitmentNo,
    committedOn: committedAt ? shanghaiDate(new Date(committedAt)) : null,
    // Of what nobody announced only the day: the minute could be matched with what a person did in it.
    drawnOn: shanghaiDate(at),
    drawnAt: from?.closedAt?.getTime() === at.getTime() ? minuteOf(at) : null,
  }
  // A label of purpose and number alone names no case; older ones carry its reference.
  const own = from ? `${from.purpose}/${from.id}` : `${purpose}/${id}`
  const mayShow = isCaseOver || stand.data?.label === own
  if (!mayShow || !stand.success || !result.success) return { ...head, open: null }
  const { label, size, required, excluded, candidates, turn = null } = stand.data
  const struck = new Map(stand.data.struck.map(each => [each.id, each.because]))
  const left = candidates.filter(each => !struck.has(each.id))
  const again = drawPanel({ seed, purpose: turnLabel(label, turn), candidates: left, size, required, sha256 })
  const passed = new Map(again.passedOver.map(each => [each.id, each.because]))
  const pool = drawnFrom(from)
  const place = new Map(again.ranking.map((each, at) => [each.id, at]))
  const isAsPublished =
    pool === null ||
    poolHash({ label, size: pool.size, required: pool.required, candidates }, sha256) === pool.hash
  return {
    ...head,
    open: {
      seed,
      label,
      size,
      required,
      turn,
      candidates: candidates
        .map(each => ({
          ...listedCandidate(each, struck),
          outcome: struck.has(each.id)
            ? ('struck' as const)
            : again.picked.includes(each.id)
              ? ('picked' as const)
              : (passed.get(each.id) ?? null),
        }))
        .sort((a, b) => (place.get(a.id) ?? place.size) - (place.get(b.id) ?? place.size)),
      picked: result.data.picked,
      excluded: excluded.length,
      pool,
      isConfirmed:
        sha256(seed) === commitment && isAsPublished && again.picked.join() === result.data.picked.join(),
    },
  }
}

/** A published draw as the file that the program for recomputing reads. */
export type DrawFile = {
  /** `draw/3` where a turn counts, so that a program that knows of none does not judge it. */
  format: 'draw/2' | 'draw/3'
  id: string
  purpose: DrawPurpose
  commitment: string
  commitmentNo: number | null
  committedOn: string | null
  drawnOn: string
  drawnAt: string | null
  pool: DrawnFrom | null
  seed: string
  label: string
  size: number
  required: string[]
  turn?: number
  candidates: ListedCandidate[]
  picked: string[]
}

/** The file of a draw, or null while it may not be shown. */
export const drawFile = ({ open, ...head }: DrawFacts): DrawFile | null =>
  open && {
    format: open.turn === null ? 'draw/2' : 'draw/3',
    ...head,
    pool: open.pool,
    seed: open.seed,
    label: open.label,
    size: open.size,
    required: open.required,
    ...(open.turn === null ? {} : { turn: open.turn }),
    candidates: open.candidates
      .map(({ outcome: _, ...listed }) => listed)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    picked: open.picked,
  }
