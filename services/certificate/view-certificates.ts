import { sql } from 'drizzle-orm'
import type { RegisterRow } from '@/db/queries/register'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { type BrandQuery, EMPTY_QUERY } from '@/domain/register/find'
import { loadCase } from '../case/load'
import { standingOn } from '../case/roles'
import { movesOf } from '../case/view-moves'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { findBrands } from '../register/find-brands'
import { schemeOf } from '../scheme/load'

export type AwaitingIssue = {
  id: string
  version: number
  reference: string
  brand: string
  product: string
  enterprise: string
  dueOn: string | null
  issue: MoveOffer
  menders: MoveView['menders']
}

export type OfficeCertificates = {
  awaiting: AwaitingIssue[]
  rows: RegisterRow[]
  total: number
  page: number
  pages: number
  counts: Readonly<Record<string, number>>
}

export type CertificateQuery = Pick<BrandQuery, 'q' | 'page' | 'status'>

/** More than an office issues in a day; the rest follows once these are issued. */
const AWAITING = 30

const awaitingIssue = async (ctx: Ctx, personId: string): Promise<AwaitingIssue[]> => {
  const db = database().orm
  const found = await db.execute<{ id: string }>(sql`
    select a.id from application a
    where a.stage = 'certified' and a.settled_at is null
      and not exists (select 1 from certificate c where c.application_id = a.id)
      and not is_conflicted(${personId}, a.id, ${shanghaiDate(ctx.now)}::date)
    order by a.due_on nulls last, a.id limit ${AWAITING}`)
  const rows = await Promise.all(
    found.rows.map(async ({ id }): Promise<AwaitingIssue[]> => {
      const row = await loadCase(db, id)
      const standing = row ? await standingOn(db, ctx, row) : null
      if (!row || !standing) return []
      const view = await movesOf(db, ctx, row, standing, await schemeOf(db, row.schemeVersionId))
      const issue = view.moves.find(move => move.name === 'issue')
      if (!issue) return []
      const { version, reference, brand, product, enterprise, menders } = view
      return [{ id, version, reference, brand, product, enterprise, dueOn: row.dueOn, issue, menders }]
    }),
  )
  return rows.flat()
}

/** Cases awaiting their certificate with what issuing needs, and the register as the office searches it. */
export const viewOfficeCertificates = async (
  ctx: Ctx,
  query: CertificateQuery,
): Promise<Outcome<OfficeCertificates>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'officer')) return refuse('missing')
  const [awaiting, found] = await Promise.all([
    awaitingIssue(ctx, me.personId),
    findBrands(ctx, { ...EMPTY_QUERY, ...query }),
  ])
  if (!found.ok) return found
  const { rows, total, page, pages, counts } = found.value
  return done({ awaiting, rows, total, page, pages, counts: counts.status })
}
