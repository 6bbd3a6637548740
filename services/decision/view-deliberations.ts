import { sql } from 'drizzle-orm'
import { list } from '@/db/queries/list'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Page, placeOf } from '@/domain/pages'
import { hasRole } from '@/domain/people/roles'
import { EVALUATIONS } from '@/domain/workflow/evaluation'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import type { RoundOutcome } from './rounds'

export type DeliberationInList = {
  id: string
  reference: string
  brand: string
  product: string
  enterprise: string
  areaId: string
  round: number
  openedOn: string
  dueOn: string | null
  votes: number
  eligible: number
  iVoted: boolean
  openFindings: number
}

export type ConclusionInList = {
  id: string
  reference: string
  brand: string
  product: string
  enterprise: string
  round: number
  closedOn: string
  outcome: RoundOutcome
}

export type Deliberations = {
  mayVote: boolean
  open: Page<DeliberationInList>
  /** The rounds closed last; the board and the register lead to the older ones. */
  closed: ConclusionInList[]
}

/** Cases before the committee on one page. */
const ROWS = 50

type OpenRow = {
  id: string
  reference: string | null
  brand: string
  product: string
  enterprise: string
  area_id: string
  round: number
  opened_at: string
  due_on: string | null
  votes: number
  eligible: number
  voted: boolean
  findings: number
}

type ClosedRow = {
  id: string
  reference: string | null
  brand: string
  product: string
  enterprise: string
  round: number
  closed_at: string
  outcome: RoundOutcome
}

/**
 * Cases before the committee, those due first in front, and the rounds closed last. A case on which the person has a
 * conflict or which they evaluated is in neither list nor count. Refuses with missing who is no member and no officer.
 */
export const viewDeliberations = async (ctx: Ctx, asked = 1): Promise<Outcome<Deliberations>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const isMember = hasRole(me, 'committee') || hasRole(me, 'chair')
  const isOfficer = hasRole(me, 'officer')
  if (!isMember && !isOfficer) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  const db = database().orm
  const mayRead = sql`not is_conflicted(${me.personId}, a.id, ${today}::date) and (${isOfficer} or (
    not exists (select 1 from assignment x where x.application_id = a.id and x.person_id = ${me.personId})
    and not exists (select 1 from case_event x where x.application_id = a.id and x.actor_id = ${me.personId} and x.kind in ${list(EVALUATIONS)})))`
  const before = sql`from application a
      join enterprise e on e.id = a.enterprise_id
      join deliberation d on d.application_id = a.id and d.closed_at is null
      where a.stage = 'deliberation' and ${mayRead}`
  const counted = await db.execute<{ n: number }>(sql`select count(*)::int as n ${before}`)
  const total = counted.rows[0]?.n ?? 0
  const { page, pages, skip } = placeOf(total, asked, ROWS)
  const [open, closed] = await Promise.all([
    db.execute<OpenRow>(sql`
      with members as (select distinct r.person_id from staff_role r join person p on p.id = r.person_id
        where r.role in ('committee','chair') and r.revoked_at is null and p.status = 'active')
      select a.id, a.reference, a.brand_name as brand, a.product_name as product, e.name as enterprise, a.area_id,
        d.round, d.opened_at, a.due_on,
        (select count(*)::int from vote v where v.deliberation_id = d.id) as votes,
        (select count(*)::int from members m where not is_conflicted(m.person_id, a.id, ${today}::date)
          and not exists (select 1 from assignment x where x.application_id = a.id and x.person_id = m.person_id)
          and not exists (select 1 from case_event x where x.application_id = a.id and x.actor_id = m.person_id
            and x.kind in ${list(EVALUATIONS)})) as eligible,
        exists (select 1 from vote v where v.deliberation_id = d.id and v.person_id = ${me.personId}) as voted,
        (select count(*)::int from finding f where f.application_id = a.id and f.status <> 'closed') as findings
      ${before}
      order by a.due_on nulls last, a.id limit ${ROWS} offset ${skip}`),
    db.execute<ClosedRow>(sql`
      select a.id, a.reference, a.brand_name as brand, a.product_name as product, e.name as enterprise, d.round,
        d.closed_at, d.outcome
      from deliberation d join application a on a.id = d.application_id join enterprise e on e.id = a.enterprise_id
      where d.closed_at is not null and d.outcome <> 'withdrawn'
        and a.stage in ('deliberation','public_notice','certified','declined') and ${mayRead}
      order by d.closed_at desc, a.id limit 30`),
  ])
  return done({
    mayVote: isMember,
    open: {
      total,
      page,
      pages,
      rows: open.rows.map(row => ({
        id: row.id,
        reference: row.reference ?? '',
        brand: row.brand,
        product: row.product,
        enterprise: row.enterprise,
        areaId: row.area_id,
        round: row.round,
        openedOn: shanghaiDate(new Date(row.opened_at)),
        dueOn: row.due_on,
        votes: row.votes,
        eligible: row.eligible,
        iVoted: row.voted,
        openFindings: row.findings,
      })),
    },
    closed: closed.rows.map(row => ({
      id: row.id,
      reference: row.reference ?? '',
      brand: row.brand,
      product: row.product,
      enterprise: row.enterprise,
      round: row.round,
      closedOn: shanghaiDate(new Date(row.closed_at)),
      outcome: row.outcome,
    })),
  })
}
