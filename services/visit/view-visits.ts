import { sql } from 'drizzle-orm'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Page, placeOf } from '@/domain/pages'
import { hasRole } from '@/domain/people/roles'
import { type Ctx, personOf } from '../context'
import { database } from '../database'

/** Cases on one page. */
const ROWS = 50

/** What a site visit waits for, in the order it comes. */
export type VisitStep =
  | 'draw'
  | 'declare_mine'
  | 'declare'
  | 'plan'
  | 'visit'
  | 'record'
  | 'sign'
  | 'answer'
  | 'close'
  | 'finish'

export type VisitInList = {
  id: string
  reference: string
  brand: string
  product: string
  enterprise: string
  areaId: string
  plannedOn: string | null
  dueOn: string | null
  needed: number
  inspectors: { name: string; isDeclared: boolean; hasSigned: boolean }[]
  checks: { done: number; of: number }
  /** Null for an inspector who has not declared. */
  findings: { open: number; answered: number; closed: number } | null
  step: VisitStep
}

type Row = {
  id: string
  reference: string | null
  brand: string
  product: string
  enterprise: string
  area_id: string
  due_on: string | null
  planned_on: string | null
  needed: number
  checks: number
  checks_done: number
  people: { id: string; name: string; declared: boolean; joined: string | null; signed: boolean }[] | null
  open: number
  answered: number
  closed: number
}

const stepOf = (row: Row, me: string, today: string): VisitStep => {
  const people = row.people ?? []
  if (people.some(p => p.id === me && !p.declared)) return 'declare_mine'
  if (people.length < row.needed) return 'draw'
  if (people.some(p => !p.declared)) return 'declare'
  const plannedOn = row.planned_on
  if (!plannedOn || people.some(p => p.joined !== null && p.joined > plannedOn)) return 'plan'
  if (plannedOn > today) return 'visit'
  if (row.checks_done < row.checks) return 'record'
  if (people.some(p => !p.signed)) return 'sign'
  if (row.answered > 0) return 'close'
  return row.open > 0 ? 'answer' : 'finish'
}

/** What the work on a case has come to, which nobody sees before declaring. */
const progressOf = (
  row: Row,
  isKept: boolean,
  me: string,
): Pick<VisitInList, 'plannedOn' | 'inspectors' | 'checks' | 'findings'> => ({
  plannedOn: isKept ? null : row.planned_on,
  inspectors: (row.people ?? [])
    .filter(p => !isKept || p.id === me)
    .map(p => ({ name: p.name, isDeclared: p.declared, hasSigned: p.signed })),
  checks: isKept ? { done: 0, of: 0 } : { done: row.checks_done, of: row.checks },
  findings: isKept ? null : { open: row.open, answered: row.answered, closed: row.closed },
})

/**
 * Cases in their site visit: an officer's all, an inspector's own, those first that are due first. A case on which the
 * person has a conflict is not in it; of one on which they have still to declare, only whose it is. Refuses with missing
 * who is neither.
 */
export const viewVisits = async (ctx: Ctx, asked = 1): Promise<Outcome<Page<VisitInList>>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const isOfficer = hasRole(me, 'officer')
  if (!isOfficer && !hasRole(me, 'inspector')) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  const db = database().orm
  const theirs = sql`a.stage = 'site_visit' and not is_conflicted(${me.personId}, a.id, ${today}::date)
      and (${isOfficer} or exists (select 1 from assignment t where t.application_id = a.id and t.person_id = ${me.personId}
        and t.role = 'inspector' and t.status in ('invited','declared')))`
  const counted = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from application a where ${theirs}`,
  )
  const total = counted.rows[0]?.n ?? 0
  const { page, pages, skip } = placeOf(total, asked, ROWS)
  const found = await db.execute<Row>(sql`
    select a.id, a.reference, a.brand_name as brand, a.product_name as product, e.name as enterprise, a.area_id, a.due_on,
      v.planned_on, (s.data->>'minInspectors')::int as needed,
      coalesce(jsonb_array_length(v.checks), 0) as checks,
      (select count(*)::int from jsonb_array_elements(coalesce(v.checks, '[]'::jsonb)) c where c->>'result' <> 'open') as checks_done,
      (select json_agg(json_build_object('id', p.id, 'name', p.name, 'declared', t.status = 'declared',
          'joined', to_char(t.declared_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), 'signed',
          exists (select 1 from visit_signature g where g.visit_id = v.id and g.person_id = p.id and g.record_hash = v.record_hash))
          order by t.at, t.alias)
        from assignment t join person p on p.id = t.person_id
        where t.application_id = a.id and t.role = 'inspector' and t.status in ('invited','declared')) as people,
      (select count(*)::int from finding f where f.application_id = a.id and f.status = 'open') as open,
      (select count(*)::int from finding f where f.application_id = a.id and f.status = 'answered') as answered,
      (select count(*)::int from finding f where f.application_id = a.id and f.status = 'closed') as closed
    from application a
    join enterprise e on e.id = a.enterprise_id
    join scheme_version s on s.id = a.scheme_version_id
    left join site_visit v on v.application_id = a.id
    where ${theirs}
    order by a.due_on nulls last, a.id
    limit ${ROWS} offset ${skip}
  `)
  return done({
    total,
    page,
    pages,
    rows: found.rows.map(row => {
      const step = stepOf(row, me.personId, today)
      return {
        id: row.id,
        reference: row.reference ?? '',
        brand: row.brand,
        product: row.product,
        enterprise: row.enterprise,
        areaId: row.area_id,
        dueOn: row.due_on,
        needed: row.needed,
        ...progressOf(row, !isOfficer && step === 'declare_mine', me.personId),
        step,
      }
    }),
  })
}
