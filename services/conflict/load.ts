import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type {
  ConflictFacts,
  EnterpriseFact,
  EnterpriseTieFact,
  ExpertFact,
  ExpertTieFact,
} from '@/domain/conflict/facts'
import { orgKey } from '@/domain/conflict/key'

/** How many enterprises around one are looked at; a group larger than this is cut off. */
const MOST_AROUND = 2000

type Experts = Pick<ConflictFacts, 'experts' | 'expertTies'>

const loadExperts = async (db: Db): Promise<Experts> => {
  const people = await db.execute<ExpertFact>(sql`
      select p.id as "personId", p.name, coalesce(e.employer, '') as employer, e.employer_code as "employerCode"
      from person p left join expert_profile e on e.person_id = p.id
      where e.person_id is not null or exists (select 1 from expert_tie t where t.person_id = p.id)
      order by p.id`)
  const ties = await db.execute<ExpertTieFact>(sql`
      select person_id as "personId", kind, organisation, credit_code as "creditCode", until
      from expert_tie order by person_id, id`)
  return { experts: people.rows, expertTies: ties.rows }
}

const ENTERPRISE = sql`id, credit_code as "creditCode", name, legal_representative as "legalRepresentative"`
const TIE = sql`enterprise_id as "enterpriseId", kind, name, credit_code as "creditCode"`

const list = (values: Iterable<string>) => sql`${sql.param([...new Set(values)])}`

/** Enterprises that share a name, an owner, a branch or a person with these. */
const neighboursOf = async (
  db: Db,
  enterprises: readonly EnterpriseFact[],
  ties: readonly EnterpriseTieFact[],
): Promise<string[]> => {
  const corporate = ties.filter(tie => tie.kind !== 'laboratory' && tie.kind !== 'standard')
  const keys = list([...enterprises, ...corporate].map(each => orgKey(each.name)).filter(Boolean))
  const codes = list([
    ...enterprises.map(e => e.creditCode),
    ...corporate.flatMap(tie => tie.creditCode ?? []),
  ])
  const humans = [...enterprises.map(e => e.legalRepresentative), ...corporate.map(tie => tie.name)]
  const humanKeys = list(enterprises.map(e => orgKey(e.legalRepresentative)).filter(Boolean))
  const found = await db.execute<{ id: string }>(sql`
    select id from enterprise where credit_code = any(${codes}::text[])
    union select id from enterprise where name_key = any(${keys}::text[])
    union select id from enterprise where legal_representative <> ''
      and legal_representative = any(${list(humans.filter(Boolean))}::text[])
    union select enterprise_id from enterprise_tie where removed_at is null and kind not in ('laboratory', 'standard')
      and (name_key = any(${keys}::text[]) or name_key = any(${humanKeys}::text[]))
    union select enterprise_id from enterprise_tie where removed_at is null and credit_code is not null
      and kind not in ('laboratory', 'standard') and credit_code = any(${codes}::text[])
    limit ${MOST_AROUND}`)
  return found.rows.map(row => row.id)
}

/**
 * What lies within so many steps of one enterprise, found by the indexes of names, codes and representatives, with the
 * whole register of experts: enough for every path between an expert and this enterprise.
 */
export const loadFactsAround = async (db: Db, enterpriseId: string, most: number): Promise<ConflictFacts> => {
  const experts = await loadExperts(db)
  const enterprises = new Map<string, EnterpriseFact>()
  const ties: EnterpriseTieFact[] = []
  let ids = [enterpriseId]
  for (let step = 0; step < most && ids.length > 0; step++) {
    const rows = await db.execute<EnterpriseFact>(
      sql`select ${ENTERPRISE} from enterprise where id = any(${list(ids)}::uuid[]) order by id`,
    )
    const tied = await db.execute<EnterpriseTieFact>(sql`
        select ${TIE} from enterprise_tie where removed_at is null and enterprise_id = any(${list(ids)}::uuid[])
        order by enterprise_id, id`)
    for (const row of rows.rows) enterprises.set(row.id, row)
    ties.push(...tied.rows)
    if (step + 1 === most) break
    const around = await neighboursOf(db, rows.rows, tied.rows)
    ids = around.filter(id => !enterprises.has(id)).slice(0, Math.max(0, MOST_AROUND - enterprises.size))
  }
  return { ...experts, enterprises: [...enterprises.values()], enterpriseTies: ties }
}
