import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { shanghaiDate } from '@/domain/calendar/days'
import { pathsTo } from '@/domain/conflict/find'
import { buildGraph } from '@/domain/conflict/graph'
import { type ConflictPath, factsText, PATH_STEPS } from '@/domain/conflict/path'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { loadFactsAround } from './load'

/** What connects an expert with an enterprise, and whether it was looked at and set aside. */
export type Hit = {
  paths: ConflictPath[]
  /** SHA-256 of the facts of all paths. */
  facts: string
  dismissed: { reason: string; by: string; at: Date } | null
}

type Dismissed = { personId: string; facts: string; reason: string; by: string; at: Date }

/** Hash of what connects a pair; changes as soon as there is anything new. */
export const factsHash = (paths: readonly ConflictPath[]): string => sha256(factsText(paths))

/** The hits on one enterprise, by person. */
export type Hits = ReadonlyMap<string, Hit>

/**
 * Every expert who is connected to an enterprise in at most so many steps, and for each whether the pair was set aside
 * with exactly these facts.
 */
export const hitsOn = async (
  db: Db,
  ctx: Ctx,
  enterpriseId: string,
  most: number = PATH_STEPS,
): Promise<Hits> => {
  const facts = await loadFactsAround(db, enterpriseId, most)
  const dismissals = await db.execute<Dismissed>(sql`
      select d.person_id as "personId", d.facts, d.reason, p.name as by, d.at
      from conflict_dismissal d join person p on p.id = d.by where d.enterprise_id = ${enterpriseId}`)
  const silent = new Map(dismissals.rows.map(row => [`${row.personId}|${row.facts}`, row]))
  const pathsOf = pathsTo(buildGraph(facts, shanghaiDate(ctx.now)), enterpriseId, most)
  const hits = new Map<string, Hit>()
  for (const { personId } of facts.experts) {
    const paths = pathsOf(personId)
    if (paths.length === 0) continue
    const hash = factsHash(paths)
    const row = silent.get(`${personId}|${hash}`)
    hits.set(personId, {
      paths,
      facts: hash,
      dismissed: row ? { reason: row.reason, by: row.by, at: new Date(row.at) } : null,
    })
  }
  return hits
}

/** Whether a hit keeps somebody out: it was not set aside, and more than a person's name stands behind it. */
export const isStanding = (hit: Hit | undefined): boolean =>
  hit !== undefined && hit.dismissed === null && hit.paths.some(path => !path.isWeak)

/** The hits that have a path of at most so many steps, with those paths alone. */
export const hitsWithin = (hits: Hits, steps: number): Hits => {
  const near = new Map<string, Hit>()
  for (const [personId, hit] of hits) {
    const paths = hit.paths.filter(path => path.length <= steps)
    if (paths.length > 0) near.set(personId, { ...hit, paths })
  }
  return near
}
