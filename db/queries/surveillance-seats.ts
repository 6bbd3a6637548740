import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { person } from '@/db/schema/people'
import { surveillanceInspector, surveillanceLeave, surveillanceTarget } from '@/db/schema/surveillance'
import { type TargetFacts, targets } from './surveillance'

/** Seats nobody has left. */
const isLive = sql`not exists (select 1 from ${surveillanceLeave}
  where ${surveillanceLeave.targetId} = ${surveillanceInspector.targetId}
    and ${surveillanceLeave.personId} = ${surveillanceInspector.personId})`

/** Whether a target is one that a person goes to, for a query of targets. */
export const goesTo = (personId: string): SQL =>
  sql`exists (select 1 from surveillance_inspector i where i.target_id = ${surveillanceTarget.id}
    and i.person_id = ${personId} and not exists (select 1 from surveillance_leave l
      where l.target_id = i.target_id and l.person_id = i.person_id))`

/** Whether a target is of somebody a person has no tie to, for a query of targets. */
export const isUntied = (personId: string, today: string): SQL =>
  sql`not is_tied_to_holder(${personId}::uuid, ${surveillanceTarget.certificateId}, ${today}::date)`

/** Targets a person goes to that have no published result yet, those due first. */
export const targetsToInspect = async (db: Db, personId: string): Promise<TargetFacts[]> =>
  targets(db, and(goesTo(personId), inArray(surveillanceTarget.status, ['drawn', 'checked']))).orderBy(
    asc(surveillanceTarget.dueOn),
    asc(surveillanceTarget.id),
  )

/** Who goes to some targets, by name. */
export const inspectorsTo = async (db: Db, targetIds: readonly string[]) =>
  targetIds.length === 0
    ? []
    : db
        .select({ targetId: surveillanceInspector.targetId, id: person.id, name: person.name })
        .from(surveillanceInspector)
        .innerJoin(person, eq(person.id, surveillanceInspector.personId))
        .where(and(inArray(surveillanceInspector.targetId, [...targetIds]), isLive))
        .orderBy(asc(person.id))

/** Everybody ever drawn to some targets, with the draw that sent them and, where they left, why and when. */
export const callsTo = async (db: Db, targetIds: readonly string[]) =>
  targetIds.length === 0
    ? []
    : db
        .select({
          targetId: surveillanceInspector.targetId,
          id: person.id,
          name: person.name,
          drawId: surveillanceInspector.drawId,
          at: surveillanceInspector.at,
          leftAs: surveillanceLeave.kind,
          leftAt: surveillanceLeave.at,
          reason: surveillanceLeave.reason,
        })
        .from(surveillanceInspector)
        .innerJoin(person, eq(person.id, surveillanceInspector.personId))
        .leftJoin(
          surveillanceLeave,
          and(
            eq(surveillanceLeave.targetId, surveillanceInspector.targetId),
            eq(surveillanceLeave.personId, surveillanceInspector.personId),
          ),
        )
        .where(inArray(surveillanceInspector.targetId, [...targetIds]))
        .orderBy(asc(surveillanceInspector.at), asc(person.id))

export type Call = Awaited<ReturnType<typeof callsTo>>[number]

export type Weak = { id: string; gone: string[] }

/**
 * Targets not checked yet that lack an inspector, or whose inspector may not go any more: tied to the holder since, or
 * no inspector any more. Those due first.
 */
export const weakTeams = async (db: Db, today: string, each: number, limit: number): Promise<Weak[]> => {
  const found = await db.execute<Weak>(sql`
    with going as (select i.target_id, i.person_id,
        is_tied_to_holder(i.person_id, t.certificate_id, ${today}::date)
          or not exists (select 1 from staff_role r join person p on p.id = r.person_id and p.status = 'active'
            where r.person_id = i.person_id and r.role = 'inspector' and r.revoked_at is null) as gone
      from surveillance_target t join surveillance_inspector i on i.target_id = t.id
      where t.status = 'drawn' and not exists (select 1 from surveillance_leave l
        where l.target_id = i.target_id and l.person_id = i.person_id))
    select t.id, coalesce(array_agg(g.person_id::text) filter (where g.gone), '{}') as gone
    from surveillance_target t left join going g on g.target_id = t.id
    where t.status = 'drawn' group by t.id, t.due_on
    having count(g.person_id) filter (where not g.gone) < ${each}
    order by t.due_on, t.id limit ${limit}`)
  return found.rows
}
