import { and, desc, eq, ne } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { vetoChange, vetoEntry } from '@/db/schema/veto'
import { shanghaiDate } from '@/domain/calendar/days'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { VetoCells } from '@/domain/veto/sheet'
import { type VetoState, vetoState } from '@/domain/veto/state'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { officerOnly } from '../people/officer-only'
import { cellsOf, storedCells } from './record'

export type VetoView = {
  id: string
  version: number
  cells: VetoCells
  state: VetoState
  today: string
  /** Running cases it holds or held, those the officer may open. */
  cases: { id: string; reference: string; brand: string; product: string; stage: string }[]
  history: {
    id: number
    kind: string
    before: VetoCells | null
    after: VetoCells | null
    reason: string
    by: string
    at: string
    isImport: boolean
  }[]
}

const casesOf = async (ctx: Ctx, creditCode: string): Promise<VetoView['cases']> => {
  const db = database().orm
  const rows = await db
    .select({ id: application.id })
    .from(application)
    .innerJoin(enterprise, eq(enterprise.id, application.enterpriseId))
    .where(and(eq(enterprise.creditCode, creditCode), ne(application.stage, 'draft')))
    .orderBy(desc(application.createdAt))
    .limit(20)
  const found: VetoView['cases'] = []
  for (const { id } of rows) {
    const row = await loadCase(db, id)
    if (!row || !mayOpen(await standingOn(db, ctx, row), row)) continue
    found.push({
      id: row.id,
      reference: row.reference ?? '',
      brand: row.brandName,
      product: row.productName,
      stage: row.stage,
    })
  }
  return found
}

/** One entry of a list with its history and the cases of its enterprise. Missing to whoever is no officer. */
export const viewVeto = async (ctx: Ctx, id: string): Promise<Outcome<VetoView>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  if (!isId(id)) return refuse('missing')
  const db = database().orm
  const [veto] = await db.select().from(vetoEntry).where(eq(vetoEntry.id, id))
  if (!veto) return refuse('missing')
  const history = await db
    .select({ change: vetoChange, by: person.name })
    .from(vetoChange)
    .leftJoin(person, eq(person.id, vetoChange.by))
    .where(eq(vetoChange.vetoId, id))
    .orderBy(desc(vetoChange.id))
    .limit(100)
  const today = shanghaiDate(ctx.now)
  return done({
    id: veto.id,
    version: veto.version,
    cells: cellsOf(veto),
    state: vetoState({ ...veto, isWithdrawn: veto.withdrawnAt !== null }, today),
    today,
    cases: await casesOf(ctx, veto.creditCode),
    history: history.map(({ change, by }) => ({
      id: change.id,
      kind: change.kind,
      before: storedCells(change.before ?? null),
      after: storedCells(change.after ?? null),
      reason: change.reason,
      by: by ?? '',
      at: change.at.toISOString(),
      isImport: change.importId !== null,
    })),
  })
}
