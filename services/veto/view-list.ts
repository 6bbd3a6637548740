import { and, count, desc, eq, gte, ilike, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm'
import { latestImports } from '@/db/queries/imports'
import { enterprise } from '@/db/schema/enterprise'
import { vetoEntry, vetoImport } from '@/db/schema/veto'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import type { TableImported } from '@/domain/sheet/imported'
import { isVetoList } from '@/domain/veto/lists'
import { VETO_STATES, type VetoState, vetoState } from '@/domain/veto/state'
import type { Ctx } from '../context'
import { database } from '../database'
import { officerOnly } from '../people/officer-only'

const PAGE = 30

export type VetoInList = {
  id: string
  enterpriseName: string
  creditCode: string
  isRegistered: boolean
  list: string
  source: string
  decisionNumber: string
  decidedOn: string
  expiresOn: string
  repairedOn: string | null
  state: VetoState
}

export type VetoList = {
  rows: VetoInList[]
  total: number
  page: number
  pages: number
  imports: TableImported[]
}

export type VetoQuery = { q: string; list: string; state: string; page: number }

const inState = (state: string, today: string): SQL | undefined => {
  switch (VETO_STATES.find(one => one === state)) {
    case 'in_force':
      return and(isNull(vetoEntry.withdrawnAt), isNull(vetoEntry.repairedOn), gte(vetoEntry.expiresOn, today))
    case 'expired':
      return and(isNull(vetoEntry.withdrawnAt), isNull(vetoEntry.repairedOn), lt(vetoEntry.expiresOn, today))
    case 'lifted':
      return and(isNull(vetoEntry.withdrawnAt), isNotNull(vetoEntry.repairedOn))
    case 'withdrawn':
      return isNotNull(vetoEntry.withdrawnAt)
    default:
      return isNull(vetoEntry.withdrawnAt)
  }
}

const like = (q: string): string => `%${q.replace(/[\\%_]/g, sign => `\\${sign}`)}%`

/** The lists of vetoes for officers: searched, filtered, thirty a page, the latest decision first; the last ten imports. */
export const viewVetoes = async (ctx: Ctx, query: VetoQuery): Promise<Outcome<VetoList>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const db = database().orm
  const today = shanghaiDate(ctx.now)
  const q = query.q.trim().slice(0, 80)
  const where = and(
    inState(query.state, today),
    isVetoList(query.list) ? eq(vetoEntry.list, query.list) : undefined,
    q
      ? or(
          ilike(vetoEntry.enterpriseName, like(q)),
          ilike(vetoEntry.creditCode, like(q)),
          ilike(vetoEntry.decisionNumber, like(q)),
        )
      : undefined,
  )
  const [counted] = await db.select({ n: count() }).from(vetoEntry).where(where)
  const total = counted?.n ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  const [rows, imports] = await Promise.all([
    db
      .select({ veto: vetoEntry, registered: enterprise.id })
      .from(vetoEntry)
      .leftJoin(enterprise, eq(enterprise.creditCode, vetoEntry.creditCode))
      .where(where)
      .orderBy(desc(vetoEntry.decidedOn), desc(vetoEntry.id))
      .limit(PAGE)
      .offset((page - 1) * PAGE),
    latestImports(db, vetoImport),
  ])
  return done({
    total,
    page,
    pages,
    rows: rows.map(({ veto, registered }) => ({
      id: veto.id,
      enterpriseName: veto.enterpriseName,
      creditCode: veto.creditCode,
      isRegistered: registered !== null,
      list: veto.list,
      source: veto.source,
      decisionNumber: veto.decisionNumber,
      decidedOn: veto.decidedOn,
      expiresOn: veto.expiresOn,
      repairedOn: veto.repairedOn,
      state: vetoState({ ...veto, isWithdrawn: veto.withdrawnAt !== null }, today),
    })),
    imports,
  })
}
