import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { shanghaiDate } from '@/domain/calendar/days'
import { type Outcome, refuse } from '@/domain/outcome'
import { memberRoles } from '@/domain/people/roles'
import { isMember, opensIn } from '@/domain/policy/sight'
import { DEED_OF, type EarlierDeed, firstEvaluation } from '@/domain/workflow/separation'
import type { CaseRole, Deed } from '@/domain/workflow/types'
import type { Ctx } from '../context'
import type { CaseRow } from './load'

/** What the actor is to one case: roles, what they did on it, and whether they are kept out of it. */
export type Standing = {
  roles: CaseRole[]
  deeds: Deed[]
  isRecused: boolean
  isOwnArea: boolean
  /** Pseudonym on the panel, if on it. */
  alias: string | null
  /** For who sits on the committee: the first deed on this case that keeps them from deciding it. */
  separatedBy: EarlierDeed | null
}

type Row = {
  conflicted: boolean
  assigned: { role: 'expert' | 'inspector'; status: string; alias: string; at: string }[] | null
  lines: { kind: string; at: string }[] | null
}

/**
 * Computes standing from roles, assignments, recusals and the case's own log. A recused or conflicted person is a
 * stranger: no roles at all. Members of the enterprise act for it and for nobody else.
 */
export const standingOn = async (db: Db, ctx: Ctx, row: CaseRow): Promise<Standing> => {
  const { actor } = ctx
  const none: Standing = {
    roles: [],
    deeds: [],
    isRecused: false,
    isOwnArea: false,
    alias: null,
    separatedBy: null,
  }
  if (actor.kind === 'system') return { ...none, roles: ['system'] }
  if (actor.kind === 'anonymous') return none
  const members = memberRoles(actor, row.enterpriseId)
  if (members.length > 0) return { ...none, roles: members }
  if (actor.roles.length === 0) return none
  const found = await db.execute<Row>(sql`
    select is_conflicted(${actor.personId}, ${row.id}, ${shanghaiDate(ctx.now)}::date) as conflicted,
      (select json_agg(json_build_object('role', role, 'status', status, 'alias', alias, 'at', at)) from assignment
        where application_id = ${row.id} and person_id = ${actor.personId}) as assigned,
      (select json_agg(l) from (select kind, min(at) as at from case_event
        where application_id = ${row.id} and actor_id = ${actor.personId} group by kind) l) as lines
  `)
  const facts = found.rows[0]
  if (!facts || facts.conflicted) return { ...none, isRecused: true }
  const assigned = facts.assigned ?? []
  const live = assigned.filter(a => a.status === 'invited' || a.status === 'declared')
  const lines = facts.lines ?? []
  const deeds = [...new Set(lines.flatMap(({ kind }) => DEED_OF[kind] ?? []))]
  const dayOf = (at: string): string => shanghaiDate(new Date(at))
  const evaluated = firstEvaluation(
    lines.map(({ kind, at }) => ({ deed: kind, on: dayOf(at) })),
    assigned.map(({ at }) => ({ on: dayOf(at) })),
  )
  const isOwnArea = actor.areaIds.includes(row.areaId)
  const roles: CaseRole[] = []
  if (actor.roles.includes('officer')) roles.push('officer')
  if (actor.roles.includes('district') && isOwnArea) roles.push('district')
  // Until the declaration of no interest whoever was called is still a stranger to the case.
  for (const seat of live) if (seat.status === 'declared') roles.push(seat.role)
  // Who evaluated a case can't decide it, whatever other hat they wear.
  const decides = actor.roles.filter(role => role === 'committee' || role === 'chair')
  if (!evaluated) roles.push(...decides)
  return {
    roles,
    deeds,
    isRecused: false,
    isOwnArea,
    alias: live[0]?.alias ?? null,
    separatedBy: decides.length > 0 ? evaluated : null,
  }
}

/** Whether somebody with this standing may open the case at all; otherwise it is missing to them. */
export const mayOpen = (standing: Standing, row: CaseRow): boolean =>
  standing.roles.some(role => opensIn(role, row.stage) && (isMember(role) || row.reference !== null))

/** The refusal of a decision to somebody who evaluated the case: it names what they did, and when. */
export const separated = (earlier: EarlierDeed): Outcome<never> =>
  refuse('forbidden', { reason: 'separation', earlier })
