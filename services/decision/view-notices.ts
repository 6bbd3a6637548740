import { sql } from 'drizzle-orm'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { daysLeft } from '@/domain/register/notice-days'
import { type Ctx, personOf } from '../context'
import { database } from '../database'

const PAGE = 20

export type OfficeNotice = {
  number: string
  publishedOn: string
  closesOn: string
  workingDays: number
  left: number
  items: { open: number; certified: number; gone: number }
  objections: { open: number; upheld: number }
}

export type OfficeNotices = {
  rows: OfficeNotice[]
  total: number
  page: number
  pages: number
  openObjections: number
}

type Row = {
  number: string
  published_on: string
  closes_on: string
  working_days: number
  open: number
  certified: number
  gone: number
  objections_open: number
  objections_upheld: number
}

/** Public notices as the office works on them, latest first, twenty a page. Officers only; to others missing. */
export const viewOfficeNotices = async (ctx: Ctx, asked: number): Promise<Outcome<OfficeNotices>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'officer')) return refuse('missing')
  const db = database().orm
  const today = shanghaiDate(ctx.now)
  const counted = await db.execute<{ total: number; open: number }>(sql`
    select (select count(*)::int from notice) as total,
      (select count(*)::int from objection o where o.status = 'open'
        and not is_conflicted(${me.personId}, o.application_id, ${today}::date)) as open`)
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const found = await db.execute<Row>(sql`
    select n.number, n.published_on, n.closes_on, n.working_days,
      count(i.id) filter (where i.status = 'open')::int as open,
      count(i.id) filter (where i.status = 'certified')::int as certified,
      count(i.id) filter (where i.status in ('withdrawn','reconsidered'))::int as gone,
      (select count(*)::int from objection o join notice_item x on x.id = o.notice_item_id
        where x.notice_id = n.id and o.status = 'open') as objections_open,
      (select count(*)::int from objection o join notice_item x on x.id = o.notice_item_id
        where x.notice_id = n.id and x.status = 'open' and o.status = 'upheld') as objections_upheld
    from notice n left join notice_item i on i.notice_id = n.id
    group by n.id order by n.published_on desc limit ${PAGE} offset ${(page - 1) * PAGE}`)
  return done({
    rows: found.rows.map(row => ({
      number: row.number,
      publishedOn: row.published_on,
      closesOn: row.closes_on,
      workingDays: row.working_days,
      left: daysLeft({ publishedOn: asDate(row.published_on), closesOn: asDate(row.closes_on) }, today),
      items: { open: row.open, certified: row.certified, gone: row.gone },
      objections: { open: row.objections_open, upheld: row.objections_upheld },
    })),
    total,
    page,
    pages,
    openObjections: counted.rows[0]?.open ?? 0,
  })
}
