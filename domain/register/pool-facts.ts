import { z } from 'zod'
import { shanghaiDate, shanghaiTime } from '../calendar/days'
import { type DrawCandidate, poolText, type Sha256 } from '../draw'

export const DRAW_PURPOSES = [
  'panel',
  'replacement',
  'inspectors',
  'surveillance',
  'surveillance_team',
] as const
export type DrawPurpose = (typeof DRAW_PURPOSES)[number]

/** Why a pool was closed without a draw. */
export type Undrawn = 'too_few' | 'not_needed' | 'withdrawn'

const Barred = z.array(z.object({ id: z.string(), because: z.array(z.string()) }))

/** What a pool keeps, and a draw after it. */
export const StoredPool = z.object({
  label: z.string(),
  size: z.int().min(0),
  required: z.array(z.string()),
  candidates: z.array(
    z.object({
      id: z.string(),
      employer: z.string(),
      region: z.string(),
      disciplines: z.array(z.string()),
      load: z.number(),
      capacity: z.number(),
    }),
  ),
  excluded: Barred.default([]),
  /** Struck from the published list before this draw. */
  struck: Barred.default([]),
  /** Which of several draws from one list this was, where each of them ranks the list anew. */
  turn: z.int().min(1).optional(),
  /** When the commitment was published, for draws whose seed was committed to in advance. */
  committedAt: z.string().optional(),
})
export type StoredPool = z.infer<typeof StoredPool>

/** Only whether there is room is told: how much somebody has in hand could tell who it is. */
export const bare = ({ load, capacity, ...candidate }: DrawCandidate): DrawCandidate => ({
  ...candidate,
  region: '',
  load: load < capacity ? 0 : 1,
  capacity: 1,
})

/** One on a list, by pseudonym, as everybody may read it. */
export type ListedCandidate = Omit<DrawCandidate, 'region' | 'disciplines'> & {
  disciplines: string[]
  /** Why a draw passes over them although they stood on the list when it was published. */
  struck: string[]
}

/** The candidate as published, without what could tell who it is. */
export const listedCandidate = (
  candidate: DrawCandidate,
  struck: ReadonlyMap<string, readonly string[]>,
): ListedCandidate => {
  const { id, employer, disciplines, load, capacity } = bare(candidate)
  return { id, employer, disciplines: [...disciplines], load, capacity, struck: [...(struck.get(id) ?? [])] }
}

/** The hash of a list as it is published. */
export const poolHash = (pool: Parameters<typeof poolText>[0], sha256: Sha256): string =>
  sha256(poolText({ ...pool, candidates: pool.candidates.map(bare) }))

/** Day and time of Chongqing, to the minute. */
export const minuteOf = (at: Date): string => `${shanghaiDate(at)} ${shanghaiTime(at)}`

/** A pool that waits for its draw, as everybody may read it. */
export type PoolFacts = {
  id: string
  purpose: DrawPurpose
  commitment: string
  commitmentNo: number
  hash: string
  publishedAt: string
  drawFrom: string
  label: string
  size: number
  required: string[]
  candidates: ListedCandidate[]
  excluded: number
  /** Closed without a draw, and why; the seed stays unknown. */
  closed: { on: string; because: Undrawn } | null
}

export type PoolRecord = {
  id: string
  purpose: DrawPurpose
  commitment: string
  commitmentNo: number
  hash: string
  publishedAt: Date
  drawFrom: Date
  closedAt: Date | null
  closedBecause: 'drawn' | Undrawn | null
  pool: unknown
}

/** Reads a pool for publication; null when it can't be read. */
export const readPool = (
  stored: PoolRecord,
  strikes: readonly { candidate: string; because: readonly string[] }[],
): PoolFacts | null => {
  const { pool, publishedAt, drawFrom, closedAt, closedBecause, ...head } = stored
  const read = StoredPool.safeParse(pool).data
  if (!read) return null
  const { label, size, required, candidates, excluded } = read
  const struck = new Map(strikes.map(each => [each.candidate, [...each.because]]))
  return {
    ...head,
    publishedAt: minuteOf(publishedAt),
    drawFrom: minuteOf(drawFrom),
    label,
    size,
    required,
    candidates: candidates.map(each => listedCandidate(each, struck)),
    excluded: excluded.length,
    closed:
      closedAt && closedBecause && closedBecause !== 'drawn'
        ? { on: shanghaiDate(closedAt), because: closedBecause }
        : null,
  }
}

/** A published pool as a file to keep until the draw. */
export type PoolFile = { format: 'pool/1' } & PoolFacts

export const poolFile = (facts: PoolFacts): PoolFile => ({ format: 'pool/1', ...facts })
