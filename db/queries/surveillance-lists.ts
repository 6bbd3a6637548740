import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { enterprise, membership } from '@/db/schema/enterprise'
import { staffRole } from '@/db/schema/people'

export type WatchedRow = {
  id: string
  number: string
  credit_code: string
  status: string
  issued_on: string
  valid_until: string
  on_visit: boolean
  open_target: boolean
  checked_on: string | null
  outcome: 'conform' | 'nonconform' | null
  restored_on: string | null
}

/**
 * Every certificate of a part of the register issued by a day, with what surveillance looks at, in the order of numbers.
 * A renewed certificate has what became of the ones it took the place of.
 */
export const watchedRows = async (
  db: Db,
  scope: { areaId: string | null; fieldId: string | null },
  today: string,
): Promise<WatchedRow[]> => {
  const found = await db.execute<WatchedRow>(sql`
    with recursive line as (select id, id as of, number from certificate
        union select l.id, s.certificate_id, o.number from line l
          join certificate_status s on s.replaced_by = l.number and s.status = 'replaced'
          join certificate o on o.id = s.certificate_id),
      visited as (select distinct e.credit_code from application a join enterprise e on e.id = a.enterprise_id
        where a.stage = 'site_visit'),
      checked as (select distinct on (l.id) l.id as certificate_id, t.checked_on::text, t.outcome
        from surveillance_target t join line l on l.of = t.certificate_id
        where t.status = 'published' order by l.id, t.checked_on desc),
      opened as (select distinct l.id from surveillance_target t join line l on l.of = t.certificate_id
        where t.status in ('drawn','checked')),
      restored as (select l.id as certificate_id, max(s.effective_on) as restored_on from certificate_status s
        join line l on l.of = s.certificate_id
        where s.status = 'valid' and exists (select 1 from certificate_status b
          where b.certificate_id = s.certificate_id and b.id < s.id and b.status = 'suspended') group by l.id)
    select c.id, c.number, c.credit_code, c.status, c.issued_on, c.valid_until, v.credit_code is not null as on_visit,
      o.id is not null as open_target,
      k.checked_on, k.outcome, r.restored_on
    from certificate c
    left join visited v on v.credit_code = c.credit_code
    left join opened o on o.id = c.id
    left join checked k on k.certificate_id = c.id
    left join restored r on r.certificate_id = c.id
    where c.issued_on <= ${today} and ${scope.areaId === null ? sql`true` : sql`c.area_id = ${scope.areaId}`}
      and ${scope.fieldId === null ? sql`true` : sql`c.field_id = ${scope.fieldId}`}
    order by c.number`)
  return found.rows
}

export type InspectorRow = {
  id: string
  employer: string | null
  region: string | null
  term_from: string | null
  term_to: string | null
  suspended_from: string | null
  suspended_until: string | null
  capacity: number | null
  load: number
}

/** The checks of surveillance somebody, a row aliased `p`, still has to go to. */
export const checksInHand = sql`(select count(*)::int from surveillance_inspector i
  join surveillance_target t on t.id = i.target_id and t.status = 'drawn'
  where i.person_id = p.id and not exists (select 1 from surveillance_leave l
    where l.target_id = i.target_id and l.person_id = i.person_id))`

/** Everyone who inspects, with what decides whether they may be sent and what they have in hand: checks and site visits. */
export const inspectorRows = async (db: Db): Promise<InspectorRow[]> => {
  const found = await db.execute<InspectorRow>(sql`
    select p.id, e.employer, e.region, e.term_from, e.term_to, e.suspended_from, e.suspended_until, e.capacity,
      ${checksInHand} + (select count(*)::int from assignment a join application c on c.id = a.application_id
        where a.person_id = p.id and a.role = 'inspector' and a.status in ('invited','declared') and c.stage = 'site_visit') as load
    from person p left join expert_profile e on e.person_id = p.id
    where p.status = 'active'
      and exists(select 1 from staff_role r where r.person_id = p.id and r.role = 'inspector' and r.revoked_at is null)
    order by p.id`)
  return found.rows
}

/** Which of some people are tied to the holder of a certificate on a day. */
export const tiedToHolder = async (
  db: Db,
  certificateId: string,
  personIds: readonly string[],
  today: string,
): Promise<Set<string>> => {
  if (personIds.length === 0) return new Set()
  const found = await db.execute<{ id: string }>(sql`
    select p.id from unnest(${sql.param([...personIds])}::uuid[]) as p(id)
    where is_tied_to_holder(p.id, ${certificateId}, ${today}::date)`)
  return new Set(found.rows.map(row => row.id))
}

/** Which of some certificates belong to somebody a person is tied to. */
export const tiedCertificates = async (
  db: Db,
  personId: string,
  certificateIds: readonly string[],
  today: string,
): Promise<Set<string>> => {
  if (certificateIds.length === 0) return new Set()
  const found = await db.execute<{ id: string }>(sql`
    select c.id from unnest(${sql.param([...certificateIds])}::uuid[]) as c(id)
    where is_tied_to_holder(${personId}, c.id, ${today}::date)`)
  return new Set(found.rows.map(row => row.id))
}

/** The enterprise that holds a certificate, where it signs in here. */
export const holderOf = async (db: Db, certificateId: string): Promise<string | null> => {
  const [row] = await db
    .select({ id: enterprise.id })
    .from(certificate)
    .innerJoin(enterprise, eq(enterprise.creditCode, certificate.creditCode))
    .where(eq(certificate.id, certificateId))
  return row?.id ?? null
}

/** Everyone who acts for the holder of a certificate. */
export const holdersPeople = async (db: Db, certificateId: string): Promise<string[]> => {
  const rows = await db
    .select({ id: membership.personId })
    .from(certificate)
    .innerJoin(enterprise, eq(enterprise.creditCode, certificate.creditCode))
    .innerJoin(membership, eq(membership.enterpriseId, enterprise.id))
    .where(and(eq(certificate.id, certificateId), isNull(membership.removedAt)))
  return rows.map(row => row.id)
}

/** All officers, for what is about no certificate. */
export const allOfficers = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ id: staffRole.personId })
    .from(staffRole)
    .where(and(eq(staffRole.role, 'officer'), isNull(staffRole.revokedAt)))
  return rows.map(row => row.id)
}

/** The officers who may hear of a certificate: those who are not tied to its holder. */
export const officersFor = async (db: Db, certificateId: string, today: string): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ id: staffRole.personId })
    .from(staffRole)
    .where(
      and(
        eq(staffRole.role, 'officer'),
        isNull(staffRole.revokedAt),
        sql`not is_tied_to_holder(${staffRole.personId}, ${certificateId}, ${today}::date)`,
      ),
    )
  return rows.map(row => row.id)
}
