import { z } from 'zod'
import { drawPanel, type PassedOverBecause, type Sha256 } from '../draw'

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
})

const Result = z.object({ picked: z.array(z.string()) })

export type DrawStored = {
  id: string
  purpose: 'panel' | 'replacement' | 'inspectors'
  commitment: string
  seed: string
  pool: unknown
  result: unknown
}

/** A draw as published: pseudonyms only, with everything the rule looked at. */
export type DrawFacts = {
  id: string
  purpose: DrawStored['purpose']
  commitment: string
  /** Null until the case it belongs to has ended in a certificate: before that the draw would give the case away. */
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
    excluded: number
    /** Whether seed and pool, computed again, give the commitment and the result on record. */
    isConfirmed: boolean
  } | null
}

/** Reads a stored draw for publication and computes it again. A pool that can't be read stays closed. */
export const readDraw = (stored: DrawStored, isPublished: boolean, sha256: Sha256): DrawFacts => {
  const { id, purpose, commitment, seed } = stored
  const pool = Pool.safeParse(stored.pool)
  const result = Result.safeParse(stored.result)
  if (!isPublished || !pool.success || !result.success) return { id, purpose, commitment, open: null }
  const { label, size, required, candidates, excluded } = pool.data
  const again = drawPanel({ seed, purpose: label, candidates, size, required, sha256 })
  const passed = new Map(again.passedOver.map(each => [each.id, each.because]))
  return {
    id,
    purpose,
    commitment,
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
        return [{ id: candidateId, unit: employer, disciplines, load, capacity, outcome }]
      }),
      excluded: excluded.length,
      isConfirmed: sha256(seed) === commitment && again.picked.join() === result.data.picked.join(),
    },
  }
}
