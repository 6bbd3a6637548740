import { sql } from 'drizzle-orm'
import { shanghaiDate } from '@/domain/calendar/days'
import type { ExpertQuery } from '@/domain/expert/input'
import type { ExpertLine, RegisterView } from '@/domain/expert/views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { placeOf } from '@/domain/pages'
import { hasRole } from '@/domain/people/roles'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'

/** Experts on one page; cases with a free seat that are listed, the rest are counted. */
const ROWS = 50
const NEEDING = 50

type Needing = {
  id: string
  brand: string
  product: string
  enterprise: string
  reference: string
  seated: number
  scheme: string
  due: string | null
}

/** The expert register with load and record, and the cases whose panel has a free seat; for officers. */
export const viewRegister = async (ctx: Ctx, query: ExpertQuery): Promise<Outcome<RegisterView>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'officer')) return refuse('missing')
  const db = database().orm
  const today = shanghaiDate(ctx.now)
  const like = `%${query.q.replace(/[\\%_]/g, found => `\\${found}`)}%`
  const calls = sql`with calls as (select a.person_id, count(*)::int as calls, count(*) filter (where a.status = 'declined')::int as declines,
          count(*) filter (where a.status in ('invited','declared') and c.stage = 'expert_review')::int as load
        from assignment a join application c on c.id = a.application_id where a.role = 'expert' group by a.person_id)`
  const matching = sql`from expert_profile e join person p on p.id = e.person_id left join calls k on k.person_id = p.id
      where p.status = 'active'
        and exists(select 1 from staff_role r where r.person_id = p.id and r.role = 'expert' and r.revoked_at is null)
        and (${query.q} = '' or p.name ilike ${like} or e.employer ilike ${like})
        and (${query.discipline} = '' or ${query.discipline} = any(e.disciplines))
        and (${query.state} = '' or (${query.state} = 'suspended' and e.suspended_until >= ${today})
          or (${query.state} = 'full' and coalesce(k.load, 0) >= e.capacity)
          or (${query.state} = 'free' and coalesce(k.load, 0) < e.capacity and coalesce(e.suspended_until, '') < ${today}))`
  const counted = await db.execute<{ n: number }>(sql`${calls} select count(*)::int as n ${matching}`)
  const matches = counted.rows[0]?.n ?? 0
  const { page, pages, skip } = placeOf(matches, query.page, ROWS)
  const [found, all, needing] = await Promise.all([
    db.execute<ExpertLine>(sql`${calls}
      select p.id, p.name, e.title, e.employer, e.disciplines, e.fields, e.region, e.capacity,
        e.suspended_until as "suspendedUntil", coalesce(k.load, 0) as load, coalesce(k.calls, 0) as calls,
        coalesce(k.declines, 0) + (select count(*)::int from surveillance_leave l
          where l.person_id = p.id and l.kind <> 'conflict') as declines,
        (select count(*)::int from expert_tie t where t.person_id = p.id and t.removed_at is null) as ties
      ${matching}
      order by p.name, p.id limit ${ROWS} offset ${skip}`),
    db.execute<{ total: number; disciplines: string[] | null }>(sql`
      select count(distinct e.person_id)::int as total,
        array(select distinct unnest(disciplines) from expert_profile order by 1) as disciplines
      from expert_profile e join person p on p.id = e.person_id and p.status = 'active'
        join staff_role r on r.person_id = p.id and r.role = 'expert' and r.revoked_at is null
    `),
    db.execute<Needing>(sql`
      select c.id, c.brand_name as brand, c.product_name as product, en.name as enterprise, c.reference, c.due_on as due,
        c.scheme_version_id as scheme,
        (select count(*)::int from assignment a where a.application_id = c.id and a.role = 'expert'
          and a.status in ('invited','declared')) as seated
      from application c join enterprise en on en.id = c.enterprise_id
      where c.stage = 'expert_review' and not is_conflicted(${me.personId}, c.id, ${today}::date)
      order by c.due_on, c.id
    `),
  ])
  const sized = await Promise.all(
    needing.rows.map(async ({ scheme, ...row }) => ({
      ...row,
      size: (await schemeOf(db, scheme)).panelSize,
    })),
  )
  const open = sized.filter(row => row.seated < row.size)
  return done({
    experts: found.rows,
    matches,
    page,
    pages,
    total: all.rows[0]?.total ?? 0,
    disciplines: all.rows[0]?.disciplines ?? [],
    needing: open.slice(0, NEEDING),
    needingTotal: open.length,
  })
}
