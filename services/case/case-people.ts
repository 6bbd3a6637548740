import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { accessOf, knowsName } from '@/domain/policy/visibility'
import type { CaseRole } from '@/domain/workflow/types'
import type { CaseRow } from './load'

/** Who works on a case. Names from the panel are for those who may see all of it. */
export type CasePeople = {
  officer: { id: string; name: string } | null
  district: string[]
  experts: { alias: string; name: string | null; status: string }[]
  inspectors: { name: string; status: string }[]
  /** Kept out of the case; only the office is told who and why. */
  recused: { name: string; ground: string }[]
}

type Row = Omit<CasePeople, 'district' | 'experts' | 'inspectors' | 'recused'> & {
  district: string[] | null
  experts: { alias: string; name: string; status: string }[] | null
  inspectors: CasePeople['inspectors'] | null
  recused: CasePeople['recused'] | null
}

/** The people of a case as a reader may know them. */
export const casePeople = async (db: Db, row: CaseRow, roles: readonly CaseRole[]): Promise<CasePeople> => {
  const found = await db.execute<Row>(sql`select
    (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${row.officerId}) as officer,
    (select json_agg(distinct e.actor_name) from case_event e where e.application_id = ${row.id} and e.actor_role = 'district') as district,
    (select json_agg(json_build_object('alias', a.alias, 'name', p.name, 'status', a.status) order by a.alias)
      from assignment a join person p on p.id = a.person_id where a.application_id = ${row.id} and a.role = 'expert') as experts,
    (select json_agg(json_build_object('name', p.name, 'status', a.status) order by a.alias)
      from assignment a join person p on p.id = a.person_id where a.application_id = ${row.id} and a.role = 'inspector'
        and a.status in ('invited', 'declared')) as inspectors,
    (select json_agg(json_build_object('name', p.name, 'ground', r.ground) order by r.at)
      from recusal r join person p on p.id = r.person_id
      where r.enterprise_id = ${row.enterpriseId} and (r.application_id is null or r.application_id = ${row.id}) and r.lifted_at is null) as recused`)
  const people = found.rows[0]
  if (!people) throw new Error('no people')
  const isAll = accessOf(roles, 'people') === 'all'
  return {
    officer: people.officer,
    district: knowsName(roles, 'district') ? (people.district ?? []) : [],
    experts: isAll ? (people.experts ?? []) : [],
    inspectors: isAll ? (people.inspectors ?? []) : [],
    recused: isAll ? (people.recused ?? []) : [],
  }
}
