import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { conflictedHere } from '@/db/queries/conflicted'
import { enterpriseTie } from '@/db/schema/conflict'
import { enterprise } from '@/db/schema/enterprise'
import { shanghaiDate } from '@/domain/calendar/days'
import type { ConflictQuery } from '@/domain/conflict/input'
import { PATH_STEPS } from '@/domain/conflict/path'
import type { ConflictsView, PairView } from '@/domain/conflict/views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { findCandidates } from '../draw/candidates'
import { caseHead } from '../expert/case-head'
import { schemeOf } from '../scheme/load'
import { hitsOn, hitsWithin } from './hits'

/** Pairs on one page; the query narrows them down. */
const MOST_PAIRS = 100
const MOST_TIES = 300

type Person = { id: string; name: string; title: string | null; employer: string | null; barred: boolean }

const rank = (pair: PairView): number => {
  if (pair.paths.length === 0) return 3
  if (pair.dismissed) return 2
  return pair.paths.some(path => !path.isWeak) ? 0 : 1
}

/**
 * The conflict check before anybody is invited: every expert of the register against the enterprise of a case, with the
 * paths that connect them and every other ground that keeps them out; for the officer of the case.
 */
export const viewConflicts = async (
  ctx: Ctx,
  applicationId: string,
  query: ConflictQuery,
): Promise<Outcome<ConflictsView>> => {
  const db = database().orm
  const row = await loadCase(db, applicationId)
  if (!row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  if (!standing.roles.includes('officer') || !mayOpen(standing, row)) return refuse('missing')
  const found = await hitsOn(db, ctx, row.enterpriseId, Math.max(query.most, PATH_STEPS))
  const hits = hitsWithin(found, query.most)
  const [head, holders, ties, candidates] = await Promise.all([
    schemeOf(db, row.schemeVersionId).then(scheme => caseHead(db, ctx, row, scheme)),
    db.select().from(enterprise).where(eq(enterprise.id, row.enterpriseId)),
    db
      .select()
      .from(enterpriseTie)
      .where(and(eq(enterpriseTie.enterpriseId, row.enterpriseId), isNull(enterpriseTie.removedAt)))
      .orderBy(asc(enterpriseTie.kind), asc(enterpriseTie.name))
      .limit(MOST_TIES),
    findCandidates(db, ctx, row, 'expert', hitsWithin(found, PATH_STEPS)),
  ])
  const [holder] = holders
  if (!holder) throw new Error('a case has an enterprise')
  const people = await db.execute<Person>(sql`
    select p.id, p.name, e.title, e.employer,
      ${conflictedHere(row, shanghaiDate(ctx.now))} as barred
    from person p left join expert_profile e on e.person_id = p.id
    where p.id = any(${sql.param(candidates.map(c => c.personId))}::uuid[])`)
  const byId = new Map(people.rows.map(person => [person.id, person]))
  const pairs = candidates.flatMap((candidate): PairView[] => {
    const person = byId.get(candidate.personId)
    if (!person) return []
    const hit = hits.get(candidate.personId)
    return [
      {
        personId: candidate.personId,
        name: person.name,
        title: person.title ?? '',
        employer: person.employer ?? '',
        paths: hit?.paths ?? [],
        facts: hit?.facts ?? '',
        dismissed: hit?.dismissed
          ? {
              reason: hit.dismissed.reason,
              by: hit.dismissed.by,
              on: shanghaiDate(hit.dismissed.at),
            }
          : null,
        excluded: candidate.excluded,
        isBarred: person.barred,
      },
    ]
  })
  const isHit = (pair: PairView): boolean =>
    pair.isBarred || (pair.paths.length > 0 && pair.dismissed === null)
  const q = query.q.toLowerCase()
  const matching = pairs.filter(
    pair =>
      (q === '' ? query.show === 'all' || isHit(pair) || pair.dismissed !== null : true) &&
      (q === '' || pair.name.toLowerCase().includes(q) || pair.employer.toLowerCase().includes(q)),
  )
  return done({
    head,
    enterprise: {
      name: holder.name,
      creditCode: holder.creditCode,
      legalRepresentative: holder.legalRepresentative,
    },
    ties: ties.map(({ id, kind, name, creditCode, detail, source }) => ({
      id,
      kind,
      name,
      creditCode,
      detail,
      source,
    })),
    pairs: matching
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh-CN'))
      .slice(0, MOST_PAIRS),
    counts: {
      all: pairs.length,
      hits: pairs.filter(isHit).length,
      free: pairs.filter(pair => pair.excluded.length === 0).length,
      matching: matching.length,
    },
  })
}
