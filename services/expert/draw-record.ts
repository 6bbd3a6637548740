import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { draw } from '@/db/schema/review'
import type { PanelView } from '@/domain/expert/views'

const Pool = z.object({
  label: z.string(),
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
  excluded: z.array(z.object({ id: z.string(), because: z.array(z.string()) })),
})
const Result = z.object({
  picked: z.array(z.string()),
  passedOver: z.array(z.object({ id: z.string(), because: z.string() })),
  ranking: z.array(z.object({ id: z.string(), hash: z.string() })),
  uncovered: z.array(z.string()),
  vacant: z.number(),
})

/** The draws of a case with all that is needed to repeat them by hand: seed, label, pool in the order of chance. */
export const drawRecords = async (db: Db, applicationId: string): Promise<PanelView['draws']> => {
  const rows = await db.select().from(draw).where(eq(draw.applicationId, applicationId)).orderBy(asc(draw.at))
  return rows
    .filter(row => row.purpose !== 'inspectors')
    .map(row => {
      const [pool, result] = [Pool.parse(row.pool), Result.parse(row.result)]
      const excluded: Record<string, number> = {}
      for (const because of pool.excluded.flatMap(e => e.because))
        excluded[because] = (excluded[because] ?? 0) + 1
      return {
        id: row.id,
        at: row.at.toISOString(),
        purpose: row.purpose,
        commitment: row.commitment,
        seed: row.seed,
        label: pool.label,
        picked: result.picked,
        candidates: result.ranking.flatMap(({ id, hash }) => {
          const facts = pool.candidates.find(c => c.id === id)
          if (!facts) return []
          const { load, capacity, disciplines, region } = facts
          const passedOver = result.passedOver.find(p => p.id === id)?.because ?? null
          return [
            {
              id,
              hash,
              load,
              capacity,
              disciplines,
              region,
              isPicked: result.picked.includes(id),
              passedOver,
            },
          ]
        }),
        excluded,
        uncovered: result.uncovered,
        vacant: result.vacant,
      }
    })
}
