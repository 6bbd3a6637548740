import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { draw } from '@/db/schema/draw'
import type { PanelView } from '@/domain/expert/panel-views'
import { StoredPool } from '@/domain/register/pool-facts'

const Result = z.object({
  picked: z.array(z.string()),
  passedOver: z.array(z.object({ id: z.string(), because: z.string() })),
  ranking: z.array(z.object({ id: z.string(), hash: z.string() })),
  uncovered: z.array(z.string()),
  vacant: z.number(),
})

const countOf = (barred: StoredPool['excluded']): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const because of barred.flatMap(each => each.because)) counts[because] = (counts[because] ?? 0) + 1
  return counts
}

/** The draws of a case with all that is needed to repeat them by hand: seed, label, pool in the order of chance. */
export const drawRecords = async (db: Db, applicationId: string): Promise<PanelView['draws']> => {
  const rows = await db.select().from(draw).where(eq(draw.applicationId, applicationId)).orderBy(asc(draw.at))
  return rows
    .filter(row => row.purpose !== 'inspectors')
    .map(row => {
      const [pool, result] = [StoredPool.parse(row.pool), Result.parse(row.result)]
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
        excluded: countOf(pool.excluded),
        struck: countOf(pool.struck),
        uncovered: result.uncovered,
        vacant: result.vacant,
      }
    })
}
