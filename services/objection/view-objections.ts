import { sql } from 'drizzle-orm'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { type Ctx, personOf } from '../context'
import { database } from '../database'

const PAGE = 30

export type ObjectionInList = {
  id: string
  receipt: string
  at: string
  ground: string
  status: 'open' | 'dismissed' | 'upheld'
  brand: string
  product: string
  enterprise: string
  notice: string
  closesOn: string
  handler: string | null
  isMine: boolean
}

export type Objections = {
  rows: ObjectionInList[]
  open: number
  answered: number
  page: number
  pages: number
}

type Row = {
  id: string
  receipt: string
  at: string
  ground: string
  status: 'open' | 'dismissed' | 'upheld'
  brand: string
  product: string
  enterprise: string
  notice: string
  closes_on: string
  handler: string | null
  handler_id: string | null
}

/**
 * The queue of objections: open ones oldest first, or answered ones latest first, thirty a page; those on cases the
 * officer is kept out of are neither listed nor counted. Refuses with missing who is no officer.
 */
export const viewObjections = async (
  ctx: Ctx,
  which: 'open' | 'answered',
  asked: number,
): Promise<Outcome<Objections>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'officer')) return refuse('missing')
  const db = database().orm
  const mayRead = sql`not is_conflicted(${me.personId}, o.application_id, ${shanghaiDate(ctx.now)}::date)`
  const counted = await db.execute<{ open: number; answered: number }>(sql`
    select count(*) filter (where o.status = 'open')::int as open, count(*) filter (where o.status <> 'open')::int as answered
    from objection o where ${mayRead}`)
  const counts = counted.rows[0] ?? { open: 0, answered: 0 }
  const pages = Math.max(1, Math.ceil(counts[which] / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const found = await db.execute<Row>(sql`
    select o.id, o.receipt, o.at, o.ground, o.status, a.brand_name as brand, a.product_name as product,
      e.name as enterprise, n.number as notice, n.closes_on, p.name as handler, a.officer_id as handler_id
    from objection o
    join application a on a.id = o.application_id
    join enterprise e on e.id = a.enterprise_id
    join notice_item i on i.id = o.notice_item_id
    join notice n on n.id = i.notice_id
    left join person p on p.id = a.officer_id
    where ${mayRead} and ${which === 'open' ? sql`o.status = 'open'` : sql`o.status <> 'open'`}
    order by ${which === 'open' ? sql`o.at asc` : sql`o.answered_at desc`}, o.id
    limit ${PAGE} offset ${(page - 1) * PAGE}`)
  return done({
    ...counts,
    page,
    pages,
    rows: found.rows.map(({ closes_on, handler_id, at, ...row }) => ({
      ...row,
      at: new Date(at).toISOString(),
      closesOn: closes_on,
      isMine: handler_id === me.personId,
    })),
  })
}
