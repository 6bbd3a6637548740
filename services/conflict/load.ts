import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type {
  ConflictFacts,
  EnterpriseFact,
  EnterpriseTieFact,
  ExpertFact,
  ExpertTieFact,
  Heard,
} from '@/domain/conflict/facts'
import { orgKey } from '@/domain/conflict/key'

/** How many enterprises around one are looked at; a group larger than this is cut off. */
const MOST_AROUND = 2000

const ENTERPRISE = sql`id, credit_code as "creditCode", name, legal_representative as "legalRepresentative"`
const TIE = sql`enterprise_id as "enterpriseId", kind, name, credit_code as "creditCode"`

const any = (values: Iterable<string>): SQL => sql`any(${sql.param([...values])}::text[])`
const anyId = (ids: readonly string[]): SQL => sql`any(${sql.param([...ids])}::uuid[])`

/** What organisations and people are found by: names as they are compared, and credit codes. */
type Keys = { names: Set<string>; codes: Set<string> }

const keysOf = (enterprises: readonly EnterpriseFact[], ties: readonly EnterpriseTieFact[]): Keys => {
  const said = enterprises.flatMap(e => [e.name, e.legalRepresentative])
  const names = new Set([...said, ...ties.map(tie => tie.name)].map(orgKey))
  names.delete('')
  const codes = [...enterprises.map(e => e.creditCode), ...ties.flatMap(tie => tie.creditCode ?? [])]
  return { names, codes: new Set(codes) }
}

const heardUnder = async (db: Db, { names, codes }: Keys): Promise<Heard[]> => {
  const found = await db.execute<Heard>(sql`
    select name_key as key, credit_code as "creditCode" from enterprise_tie
      where removed_at is null and credit_code is not null and name_key = ${any(names)}
    union select name_key, credit_code from enterprise_tie where removed_at is null and credit_code = ${any(codes)}
    union select organisation_key, credit_code from expert_tie
      where removed_at is null and credit_code is not null and organisation_key = ${any(names)}
    union select organisation_key, credit_code from expert_tie where removed_at is null and credit_code = ${any(codes)}
    union select employer_key, employer_code from expert_profile
      where employer_code is not null and employer_key = ${any(names)}
    union select employer_key, employer_code from expert_profile where employer_code = ${any(codes)}`)
  return found.rows
}

/** Adds the codes heard under these names and then the names heard with all of these codes, as mentions are resolved. */
const addHeard = async (db: Db, keys: Keys): Promise<Heard[]> => {
  const heard = await heardUnder(db, keys)
  const known = keys.codes.size
  for (const { creditCode } of heard) keys.codes.add(creditCode)
  const more = keys.codes.size > known ? await heardUnder(db, { names: new Set(), codes: keys.codes }) : heard
  for (const { key } of more) keys.names.add(key)
  return [...heard, ...more]
}

/** Enterprises that share a name, an owner, a branch or a person with these. */
const neighboursOf = async (db: Db, { names, codes }: Keys): Promise<string[]> => {
  const found = await db.execute<{ id: string }>(sql`
    select id from enterprise where credit_code = ${any(codes)}
    union select id from enterprise where name_key = ${any(names)}
    union select id from enterprise where legal_representative <> '' and org_key(legal_representative) = ${any(names)}
    union select enterprise_id from enterprise_tie
      where removed_at is null and kind not in ('laboratory', 'standard') and name_key = ${any(names)}
    union select enterprise_id from enterprise_tie
      where removed_at is null and kind not in ('laboratory', 'standard') and credit_code = ${any(codes)}
    limit ${MOST_AROUND}`)
  return found.rows.map(row => row.id)
}

/** The experts whom one of these names or codes touches, with all of their ties. */
const expertsTouching = async (
  db: Db,
  { names, codes }: Keys,
): Promise<Pick<ConflictFacts, 'experts' | 'expertTies'>> => {
  const people = await db.execute<ExpertFact>(sql`
    with touched as (
      select person_id as id from expert_tie where removed_at is null and organisation_key = ${any(names)}
      union select person_id from expert_tie where removed_at is null and credit_code = ${any(codes)}
      union select person_id from expert_profile where employer_key = ${any(names)}
      union select person_id from expert_profile where employer_code = ${any(codes)}
      union select p.id from person p where org_key(p.name) = ${any(names)}
        and (exists (select 1 from expert_profile e where e.person_id = p.id)
          or exists (select 1 from expert_tie t where t.person_id = p.id and t.removed_at is null))
    )
    select p.id as "personId", p.name, coalesce(e.employer, '') as employer, e.employer_code as "employerCode"
    from touched join person p on p.id = touched.id left join expert_profile e on e.person_id = p.id order by p.id`)
  if (people.rows.length === 0) return { experts: [], expertTies: [] }
  const ids = people.rows.map(row => row.personId)
  const ties = await db.execute<ExpertTieFact>(sql`
    select person_id as "personId", kind, organisation, credit_code as "creditCode", until
    from expert_tie where removed_at is null and person_id = ${anyId(ids)} order by person_id, id`)
  return { experts: people.rows, expertTies: ties.rows }
}

/**
 * What lies within so many steps of one enterprise, found by the indexes of names, codes and representatives, and the
 * experts that any of it touches: enough for every path between an expert and this enterprise, and nothing else is read.
 */
export const loadFactsAround = async (db: Db, enterpriseId: string, most: number): Promise<ConflictFacts> => {
  const enterprises = new Map<string, EnterpriseFact>()
  const ties: EnterpriseTieFact[] = []
  const heard: Heard[] = []
  const keys: Keys = { names: new Set(), codes: new Set() }
  let ids = [enterpriseId]
  for (let step = 0; step < most && ids.length > 0; step++) {
    const rows = await db.execute<EnterpriseFact>(
      sql`select ${ENTERPRISE} from enterprise where id = ${anyId(ids)} order by id`,
    )
    const tied = await db.execute<EnterpriseTieFact>(sql`
      select ${TIE} from enterprise_tie where removed_at is null and enterprise_id = ${anyId(ids)}
        and (${step === 0} or kind not in ('laboratory', 'standard')) order by enterprise_id, id`)
    for (const row of rows.rows) enterprises.set(row.id, row)
    ties.push(...tied.rows)
    const near = keysOf(rows.rows, tied.rows)
    heard.push(...(await addHeard(db, near)))
    for (const name of near.names) keys.names.add(name)
    for (const code of near.codes) keys.codes.add(code)
    if (step + 1 === most) break
    const around = await neighboursOf(db, near)
    ids = around.filter(id => !enterprises.has(id)).slice(0, Math.max(0, MOST_AROUND - enterprises.size))
  }
  return {
    ...(await expertsTouching(db, keys)),
    enterprises: [...enterprises.values()],
    enterpriseTies: ties,
    heard,
  }
}
