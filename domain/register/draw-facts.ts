import { z } from 'zod'
import { shanghaiDate } from '../calendar/days'
import { type DrawCandidate, drawPanel, type PassedOverBecause, type Sha256 } from '../draw'

const Pool = z.object({
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
  excluded: z.array(z.object({ id: z.string(), because: z.array(z.string()) })).default([]),
  /** When the commitment was published, for draws whose seed was committed to in advance. */
  committedAt: z.string().optional(),
})

const Result = z.object({ picked: z.array(z.string()) })

export type DrawStored = {
  id: string
  purpose: 'panel' | 'replacement' | 'inspectors' | 'surveillance'
  commitment: string
  commitmentNo: number | null
  seed: string
  pool: unknown
  result: unknown
  at: Date
}

/** A draw as published: pseudonyms only, with everything the rule looked at. */
export type DrawFacts = {
  id: string
  purpose: DrawStored['purpose']
  commitment: string
  commitmentNo: number | null
  committedOn: string | null
  drawnOn: string
  /** Null while the label names a case that has not ended in a certificate: the draw would give the case away. */
  open: {
    seed: string
    label: string
    size: number
    required: string[]
    candidates: {
      id: string
      unit: string
      disciplines: string[]
      load: number
      capacity: number
      outcome: 'picked' | PassedOverBecause | null
    }[]
    picked: string[]
    excluded: number
    /** Whether seed and pool, computed again, give the commitment and the result on record. */
    isConfirmed: boolean
  } | null
}

/** Only whether there is room is told: how much somebody has in hand could tell who it is. */
const bare = ({ load, capacity, ...candidate }: DrawCandidate): DrawCandidate => ({
  ...candidate,
  region: '',
  load: load < capacity ? 0 : 1,
  capacity: 1,
})

/** Reads a stored draw for publication and computes it again. A pool that can't be read stays closed. */
export const readDraw = (stored: DrawStored, isCaseOver: boolean, sha256: Sha256): DrawFacts => {
  const { id, purpose, commitment, commitmentNo, seed, at } = stored
  const pool = Pool.safeParse(stored.pool)
  const result = Result.safeParse(stored.result)
  const committedAt = pool.data?.committedAt
  const committedOn = committedAt ? shanghaiDate(new Date(committedAt)) : null
  // Days and no times: the minute of a draw could be matched with what a person did in it.
  const head = { id, purpose, commitment, commitmentNo, committedOn, drawnOn: shanghaiDate(at) }
  // A label of purpose and number alone names no case; older ones carry its reference.
  const mayShow = isCaseOver || pool.data?.label === `${purpose}/${id}`
  if (!mayShow || !pool.success || !result.success) return { ...head, open: null }
  const { label, size, required, excluded } = pool.data
  const candidates = pool.data.candidates.map(bare)
  const again = drawPanel({ seed, purpose: label, candidates, size, required, sha256 })
  const passed = new Map(again.passedOver.map(each => [each.id, each.because]))
  return {
    ...head,
    open: {
      seed,
      label,
      size,
      required,
      candidates: again.ranking.flatMap(({ id: candidateId }) => {
        const found = candidates.find(each => each.id === candidateId)
        if (!found) return []
        const { employer, disciplines, load, capacity } = found
        const outcome = again.picked.includes(candidateId) ? 'picked' : (passed.get(candidateId) ?? null)
        return [{ id: candidateId, unit: employer, disciplines: [...disciplines], load, capacity, outcome }]
      }),
      picked: result.data.picked,
      excluded: excluded.length,
      isConfirmed: sha256(seed) === commitment && again.picked.join() === result.data.picked.join(),
    },
  }
}

/** A published draw as the file that the program for recomputing reads. */
export type DrawFile = {
  format: 'draw/1'
  id: string
  purpose: DrawStored['purpose']
  commitment: string
  commitmentNo: number | null
  committedOn: string | null
  drawnOn: string
  seed: string
  label: string
  size: number
  required: string[]
  candidates: { id: string; employer: string; disciplines: string[]; load: number; capacity: number }[]
  picked: string[]
}

/** The file of a draw, or null while it may not be shown. */
export const drawFile = ({ open, ...head }: DrawFacts): DrawFile | null =>
  open && {
    format: 'draw/1',
    ...head,
    seed: open.seed,
    label: open.label,
    size: open.size,
    required: open.required,
    candidates: open.candidates.map(({ id, unit, disciplines, load, capacity }) => ({
      id,
      employer: unit,
      disciplines,
      load,
      capacity,
    })),
    picked: open.picked,
  }
