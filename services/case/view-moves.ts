import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { list } from '@/db/queries/list'
import { enterprise } from '@/db/schema/enterprise'
import { areaName } from '@/domain/areas'
import { type MoveOffer, type MoveView, movesOfOthers, type SendEffect, sendsOf } from '@/domain/board/moves'
import { BOARD_STAGES } from '@/domain/board/stages'
import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { knowsName } from '@/domain/policy/visibility'
import type { Scheme } from '@/domain/scheme/schema'
import { type OfferedMove, transitionNamed, transitionsFor } from '@/domain/workflow/decide'
import { stageLimit } from '@/domain/workflow/limits'
import { linked } from '@/domain/workflow/mend-at'
import type { CaseRole, Stage } from '@/domain/workflow/types'
import { isUndoable, undoableBy } from '@/domain/workflow/undo'
import { actorId, type Ctx } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { gatherFacts } from './facts'
import { type CaseRow, loadCase } from './load'
import { mayOpen, type Standing, standingOn } from './roles'
import { lastEvent } from './undo-move'

type People = {
  notify_enterprise: number
  notify_office: number
  notify_district: number
  notify_committee: number
  officer: string | null
  inspectors: string | null
  load: Partial<Record<Stage, number>> | null
}

/** What a move is offered by: the rules, who would be told, and as whom the reader acts. */
type Around = { scheme: Scheme; people: People; standing: Standing }

const readPeople = async (db: Db, row: CaseRow, today: string): Promise<People> => {
  // Who has a tie to the case is told nothing.
  const reached = sql`revoked_at is null and not is_conflicted(person_id, ${row.id}, ${today}::date)`
  const found = await db.execute<People>(sql`select
    (select count(distinct m.person_id)::int from membership m where m.enterprise_id = ${row.enterpriseId} and m.removed_at is null) as notify_enterprise,
    ${row.officerId ? sql`1` : sql`(select count(distinct person_id)::int from staff_role where role = 'officer' and ${reached})`} as notify_office,
    (select count(distinct person_id)::int from staff_role where role = 'district' and area_id = ${row.areaId} and ${reached}) as notify_district,
    (select count(distinct person_id)::int from staff_role where role in ('committee','chair') and ${reached}) as notify_committee,
    (select name from person where id = ${row.officerId}) as officer,
    (select string_agg(p.name, '、' order by a.alias) from assignment a join person p on p.id = a.person_id
      where a.application_id = ${row.id} and a.role = 'inspector' and a.status in ('invited','declared')) as inspectors,
    (select json_object_agg(stage, n) from (select stage, count(*)::int as n from application
      where stage in ${list(BOARD_STAGES)} and due_on is not null group by stage) x) as load`)
  const people = found.rows[0]
  if (!people) throw new Error('no counts of people')
  return people
}

const loadOf = (
  { name, to }: OfferedMove,
  from: Stage,
  { scheme, people, standing }: Around,
): MoveOffer['load'] => {
  const by = transitionNamed(name)?.by.find(role => standing.roles.includes(role))
  const soft = stageLimit(scheme, { from, to, by })
  return soft === null ? null : { of: to, now: people.load?.[to] ?? 0, soft }
}

const offer = (move: OfferedMove, row: CaseRow, around: Around, now: Date): MoveOffer => {
  const { scheme, people } = around
  const limit = Object.entries(scheme.limits).find(([stage]) => stage === move.to)?.[1] ?? null
  const restarts = limit !== null && (move.to !== row.stage || move.name === 'defer')
  const due = restarts ? addWorkingDays(shanghaiDate(now), limit) : null
  const sends = sendsOf(move.effects)
  return {
    name: move.name,
    to: move.to,
    kind: move.kind,
    isAllowed: move.isAllowed,
    needsReason: move.needsReason,
    isUndoable: isUndoable(move),
    effects: move.effects.filter(effect => !sends.some(s => s === effect)),
    conditions: linked(move.conditions, row.id, around.standing.roles),
    sends: sends.map((effect: SendEffect) => ({ effect, people: people[effect] })),
    limit: restarts ? limit : null,
    due: due?.date ?? null,
    isDueEstimated: due?.isEstimated ?? false,
    load: loadOf(move, row.stage, around),
  }
}

const mendersOf = (row: CaseRow, people: People, standing: Standing): MoveView['menders'] => {
  const names: Partial<Record<CaseRole, string>> = { district: areaName(row.areaId, 'zh-CN') }
  if (people.officer && knowsName(standing.roles, 'officer')) names.officer = people.officer
  if (people.inspectors && knowsName(standing.roles, 'inspector')) names.inspector = people.inspectors
  return names
}

/** The moves of a case whose row, standing and scheme are at hand. */
export const movesOf = async (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  standing: Standing,
  scheme: Scheme,
): Promise<MoveView> => {
  const [facts, people, last, holder] = await Promise.all([
    gatherFacts(db, ctx, row, standing, scheme),
    readPeople(db, row, shanghaiDate(ctx.now)),
    lastEvent(db, row),
    db.select({ name: enterprise.name }).from(enterprise).where(eq(enterprise.id, row.enterpriseId)),
  ])
  const moves = transitionsFor(facts).map(move => offer(move, row, { scheme, people, standing }, ctx.now))
  const undo = undoableBy(last, {
    personId: actorId(ctx),
    stage: row.stage,
    now: ctx.now,
    minutes: scheme.undoMinutes,
  })
  return {
    id: row.id,
    version: row.version,
    reference: row.reference ?? '',
    brand: row.brandName,
    product: row.productName,
    enterprise: holder[0]?.name ?? '',
    stage: row.stage,
    menders: mendersOf(row, people, standing),
    undo:
      undo.ok && standing.roles.length > 0
        ? { name: undo.value.name, to: undo.value.to, until: undo.value.until.toISOString() }
        : null,
    moves,
    others: row.settledAt
      ? []
      : movesOfOthers(
          row.stage,
          moves.map(move => move.name),
        ),
  }
}

/** Everything a person may do with a case: every move, open or blocked, with all its conditions. Refuses with missing. */
export const viewMoves = async (ctx: Ctx, id: string): Promise<Outcome<MoveView>> => {
  const db = database().orm
  const row = await loadCase(db, id)
  if (!row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  if (!mayOpen(standing, row)) return refuse('missing')
  return done(await movesOf(db, ctx, row, standing, await schemeOf(db, row.schemeVersionId)))
}
