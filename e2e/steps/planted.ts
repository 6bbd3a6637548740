import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Stage } from '@/domain/workflow/types'
import { database } from '@/services/database'

const rows = async <T>(shape: z.ZodType<T>, query: SQL): Promise<T[]> =>
  z.array(shape).parse((await database().orm.execute(query)).rows)

/** The first row; a world without it would let a fence pass without looking. */
const first = async <T>(what: string, shape: z.ZodType<T>, query: SQL): Promise<T> => {
  const [row] = await rows(shape, query)
  if (row === undefined) throw new Error(`the planted world has no ${what}`)
  return row
}

const Case = z.object({
  id: z.string(),
  enterpriseId: z.string(),
  areaId: z.string(),
  brand: z.string(),
  enterprise: z.string(),
})
const Person = z.object({ id: z.string(), name: z.string(), email: z.string() })

/** A case of the planted world. */
export type PlantedCase = {
  id: string
  enterpriseId: string
  areaId: string
  brand: string
  enterprise: string
}

/** A case before the committee on which nobody has voted yet. */
export const undecidedCase = () =>
  first(
    'case without votes',
    Case.extend({ reference: z.string() }),
    sql`select a.id, a.enterprise_id as "enterpriseId", a.area_id as "areaId", a.brand_name as brand, e.name as enterprise, a.reference
      from application a join enterprise e on e.id = a.enterprise_id
      where a.stage = 'deliberation' and not exists (select 1 from vote v where v.application_id = a.id)
      order by a.created_at, a.id limit 1`,
  )

/** A case that stands at this stage, of an enterprise with somebody in every role wherever there is one. */
export const caseAt = (stage: Stage): Promise<PlantedCase> =>
  first(
    `case at ${stage}`,
    Case,
    sql`select a.id, a.enterprise_id as "enterpriseId", a.area_id as "areaId", a.brand_name as brand, e.name as enterprise
      from application a join enterprise e on e.id = a.enterprise_id
      where a.stage = ${stage}
      order by (a.brand_name = ''),
        (select count(distinct m.role) from membership m
          where m.enterprise_id = a.enterprise_id and m.removed_at is null and m.role <> 'viewer') desc,
        (select count(*) from finding f where f.application_id = a.id) desc,
        (select count(*) from assignment x where x.application_id = a.id and x.status = 'declared') desc,
        a.created_at, a.id limit 1`,
  )

/** A case whose whole panel has declared and of which no sheet is open yet. */
export const unopenedCase = (): Promise<PlantedCase> =>
  first(
    'case with unopened sheets',
    Case,
    sql`select a.id, a.enterprise_id as "enterpriseId", a.area_id as "areaId", a.brand_name as brand, e.name as enterprise
      from application a join enterprise e on e.id = a.enterprise_id
      where a.stage = 'expert_review'
        and exists (select 1 from score_sheet s where s.application_id = a.id and s.status = 'draft')
        and not exists (select 1 from score_sheet s where s.application_id = a.id and s.opened_at is not null)
      order by a.created_at, a.id limit 1`,
  )

/** A case before the committee on which somebody has voted. */
export const votedCase = (): Promise<PlantedCase> =>
  first(
    'case with votes',
    Case,
    sql`select a.id, a.enterprise_id as "enterpriseId", a.area_id as "areaId", a.brand_name as brand, e.name as enterprise
      from application a join enterprise e on e.id = a.enterprise_id
      where a.stage = 'deliberation' and exists (select 1 from vote v where v.application_id = a.id)
      order by a.created_at, a.id limit 1`,
  )

export type PlantedPerson = z.infer<typeof Person>

const PERSON = sql`p.id, p.name, p.email`

/** Somebody of the staff with that role who has nothing to do with the case, or in the area given. */
export const staffWith = (
  role: string,
  { areaId, not }: { areaId?: string; not?: string } = {},
): Promise<PlantedPerson> =>
  first(
    `${role} ${areaId ?? ''}`,
    Person,
    sql`select ${PERSON} from person p join staff_role r on r.person_id = p.id and r.revoked_at is null
      where r.role = ${role} and p.status = 'active'
        and (${areaId ?? null}::text is null or r.area_id = ${areaId ?? null})
        and (${not ?? null}::text is null or r.area_id <> ${not ?? null})
        and (select count(*) from staff_role o where o.person_id = p.id and o.revoked_at is null) = 1
      order by p.email limit 1`,
  )

/** Somebody assigned to the case as expert or inspector, or somebody with that role who is not. */
export const assigned = (
  role: 'expert' | 'inspector',
  applicationId: string,
  isAssigned: boolean,
): Promise<PlantedPerson> =>
  first(
    `${isAssigned ? '' : 'un'}assigned ${role}`,
    Person,
    isAssigned
      ? sql`select ${PERSON} from person p join assignment a on a.person_id = p.id
          where a.application_id = ${applicationId} and a.role = ${role} and a.status = 'declared' order by a.alias limit 1`
      : sql`select ${PERSON} from person p join staff_role r on r.person_id = p.id and r.revoked_at is null
          where r.role = ${role} and not exists (
            select 1 from assignment a where a.person_id = p.id and a.application_id = ${applicationId}) order by p.email limit 1`,
  )

/** A member of the enterprise in that role. */
export const memberOf = (enterpriseId: string, role: string): Promise<PlantedPerson> =>
  first(
    `${role} of ${enterpriseId}`,
    Person,
    sql`select ${PERSON} from person p join membership m on m.person_id = p.id and m.removed_at is null
      where m.enterprise_id = ${enterpriseId} and m.role = ${role} order by p.email limit 1`,
  )

/** A viewer of the enterprise; made when the planted world has none, once whoever else asks at the same time. */
export const viewerOf = async (enterpriseId: string): Promise<PlantedPerson> => {
  const found = await memberOf(enterpriseId, 'viewer').catch(() => null)
  if (found) return found
  const email = `viewer-${enterpriseId}@walk.example`
  await database().orm.execute(sql`
    with made as (insert into person (email, name, created_at) values (${email}, '查看', now()) on conflict do nothing returning id)
    insert into membership (enterprise_id, person_id, role, added_at)
      select ${enterpriseId}, id, 'viewer', now() from made`)
  return memberOf(enterpriseId, 'viewer')
}

/** The owner of another enterprise. */
export const otherOwner = (enterpriseId: string): Promise<PlantedPerson> =>
  first(
    'other owner',
    Person,
    sql`select ${PERSON} from person p join membership m on m.person_id = p.id and m.removed_at is null
      where m.role = 'owner' and m.enterprise_id <> ${enterpriseId}
        and not exists (select 1 from membership o where o.person_id = p.id and o.enterprise_id = ${enterpriseId})
      order by p.email limit 1`,
  )

/** One value of the planted world by query. */
export const onlyValue = async (what: string, query: SQL): Promise<string> =>
  (await first(what, z.object({ value: z.string() }), query)).value

/** When the clock last looked at a round is no change of it. */
const ROW: Record<string, SQL> = { surveillance_round: sql`(to_jsonb(t) - 'looked_at')::text` }

/** A fingerprint of every business table: equal before and after means that nothing was changed. */
export const businessState = async (): Promise<string> => {
  const tables = await rows(
    z.object({ name: z.string() }),
    sql`
    select tablename as name from pg_tables where schemaname = 'public'
      and tablename not in ('session', 'rate_bucket', 'audit_log', 'read_mark', 'setting', 'idempotency', 'notification', 'mail', 'register_cache', 'stage_pace')
    order by 1`,
  )
  const prints = await Promise.all(
    tables.map(({ name }) =>
      onlyValue(
        name,
        sql`select coalesce(md5(string_agg(md5(${ROW[name] ?? sql`t::text`}), '' order by md5(${ROW[name] ?? sql`t::text`}))), '') as value
          from ${sql.identifier(name)} t`,
      ),
    ),
  )
  return tables.map(({ name }, i) => `${name} ${prints[i]}`).join('\n')
}
