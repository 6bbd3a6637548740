import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { assignment } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import type { ExpertTask, TasksView, VisitTask } from '@/domain/expert/views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { PersonActor } from '@/domain/people/roles'
import { expertPoints } from '@/domain/scheme/schema-rubric'
import { asCase, type CaseRow } from '../case/load'
import { panelResult } from '../case/result'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { stageClock } from './case-head'
import { areSheetsOpen } from './open-sheets'
import { panelSeats } from './seat'
import { frozenFiles, ownItems, problemsOf } from './sheet-items'

const notConflicted = (ctx: Ctx, me: PersonActor) =>
  sql`not is_conflicted(${me.personId}, ${application.id}, ${shanghaiDate(ctx.now)}::date)`

const expertTask = async (
  db: Db,
  ctx: Ctx,
  me: PersonActor,
  row: CaseRow,
  holder: string,
): Promise<ExpertTask | null> => {
  const scheme = await schemeOf(db, row.schemeVersionId)
  const seat = (await panelSeats(db, row.id)).find(s => s.personId === me.personId)
  if (!seat) return null
  const clock = stageClock(ctx, row, scheme)
  const base = { id: row.id, brand: row.brandName, enterprise: holder, due: row.dueOn, clock, answerBy: null }
  const scored = scheme.pillars.flatMap(p => p.items).filter(i => expertPoints(i) > 0)
  if (seat.status === 'invited' || !seat.sheet)
    return {
      ...base,
      product: null,
      reference: null,
      answerBy: seat.answerBy,
      state: 'declare',
      done: 0,
      of: scored.length,
    }
  const known = { ...base, product: row.productName, reference: row.reference, of: scored.length }
  if (seat.sheet.status === 'draft') {
    const [items, files] = [await ownItems(db, seat.sheet.id), await frozenFiles(db, row.id)]
    const ready = scored.filter(
      item =>
        problemsOf(
          item,
          items.find(i => i.item === item.id),
          scheme,
          files,
        ).length === 0,
    )
    return { ...known, state: 'score', done: ready.length }
  }
  const all = { ...known, done: scored.length }
  if (!(await areSheetsOpen(db, row.id, scheme))) return { ...all, state: 'sealed' }
  const panel = await panelResult(db, row.id, scheme)
  const isLeft =
    panel &&
    (panel.result.consensusItems.length > 0 ||
      (panel.result.totalSpreadOver && !panel.result.items.some(i => i.agreed !== undefined)))
  return { ...all, state: isLeft ? 'consensus' : 'agreed' }
}

const expertTasks = async (db: Db, ctx: Ctx, me: PersonActor): Promise<ExpertTask[]> => {
  const rows = await db
    .select({ row: application, holder: enterprise.name })
    .from(assignment)
    .innerJoin(application, eq(application.id, assignment.applicationId))
    .innerJoin(enterprise, eq(enterprise.id, application.enterpriseId))
    .where(
      and(
        eq(assignment.personId, me.personId),
        eq(assignment.role, 'expert'),
        inArray(assignment.status, ['invited', 'declared']),
        eq(application.stage, 'expert_review'),
        notConflicted(ctx, me),
      ),
    )
    .orderBy(application.dueOn, application.id)
    .limit(100)
  const tasks: ExpertTask[] = []
  for (const { row, holder } of rows) {
    const task = await expertTask(db, ctx, me, asCase(row), holder)
    if (task) tasks.push(task)
  }
  return tasks
}

const visitTasks = async (db: Db, ctx: Ctx, me: PersonActor): Promise<VisitTask[]> => {
  const rows = await db
    .select({ row: application, holder: enterprise.name })
    .from(assignment)
    .innerJoin(application, eq(application.id, assignment.applicationId))
    .innerJoin(enterprise, eq(enterprise.id, application.enterpriseId))
    .where(
      and(
        eq(assignment.personId, me.personId),
        eq(assignment.role, 'inspector'),
        inArray(assignment.status, ['invited', 'declared']),
        eq(application.stage, 'site_visit'),
        notConflicted(ctx, me),
      ),
    )
    .orderBy(application.dueOn, application.id)
    .limit(100)
  return Promise.all(
    rows.map(async ({ row, holder }) => {
      const found = asCase(row)
      const scheme = await schemeOf(db, found.schemeVersionId)
      return {
        id: found.id,
        brand: found.brandName,
        product: found.productName,
        enterprise: holder,
        reference: found.reference ?? '',
        stage: found.stage,
        due: found.dueOn,
        clock: stageClock(ctx, found, scheme),
      }
    }),
  )
}

/**
 * What waits for an expert or inspector, soonest date first: own expert tasks with the progress of the own sheet only,
 * and visits one is called to. Conflicted cases are not in any list.
 */
export const viewTasks = async (ctx: Ctx): Promise<Outcome<TasksView>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const db = database().orm
  const [expert, visits] = await Promise.all([
    me.roles.includes('expert') ? expertTasks(db, ctx, me) : [],
    me.roles.includes('inspector') ? visitTasks(db, ctx, me) : [],
  ])
  return done({ expert, visits })
}
