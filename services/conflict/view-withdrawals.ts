import { desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { withdrawalRequest } from '@/db/schema/conflict'
import { expertProfile } from '@/db/schema/expert'
import { person } from '@/db/schema/people'
import { shanghaiDate } from '@/domain/calendar/days'
import {
  type AskedWithdrawal,
  mayAskIn,
  type OwnWithdrawals,
  type WithdrawalLine,
} from '@/domain/conflict/withdrawal'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { requireMember } from '../enterprise/access'

/** Requests of one case that are shown, the latest first. */
const MOST_SHOWN = 50

const linesOf = async (db: Db, applicationId: string): Promise<WithdrawalLine[]> => {
  const rows = await db
    .select()
    .from(withdrawalRequest)
    .where(eq(withdrawalRequest.applicationId, applicationId))
    .orderBy(desc(withdrawalRequest.at))
    .limit(MOST_SHOWN)
  return rows.map(({ id, personName, organisation, reason, at, answer, answerReason }) => ({
    id,
    personName,
    organisation,
    reason,
    on: shanghaiDate(at),
    answer,
    answerReason,
  }))
}

/** The applicant's own requests with their answers, and whether another can be made now. */
export const viewOwnWithdrawals = async (
  ctx: Ctx,
  applicationId: string,
): Promise<Outcome<OwnWithdrawals>> => {
  const db = database().orm
  const row = await loadCase(db, applicationId)
  if (!row) return refuse('missing')
  const may = requireMember(ctx, row.enterpriseId, ['owner', 'signer', 'editor', 'viewer'])
  if (!may.ok) return may
  const maySign = may.value.some(role => role === 'owner' || role === 'signer')
  return done({ mayAsk: maySign && mayAskIn(row.stage), lines: await linesOf(db, row.id) })
}

/** The requests of a case for its officer, each with the people of the register who bear the name. */
export const viewAskedWithdrawals = async (
  ctx: Ctx,
  applicationId: string,
): Promise<Outcome<AskedWithdrawal[]>> => {
  const db = database().orm
  const row = await loadCase(db, applicationId)
  if (!row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  if (!standing.roles.includes('officer') || !mayOpen(standing, row)) return refuse('missing')
  const lines = await linesOf(db, row.id)
  const people = await db
    .select({ id: person.id, name: person.name, employer: expertProfile.employer })
    .from(person)
    .innerJoin(expertProfile, eq(expertProfile.personId, person.id))
    .where(inArray(person.name, [...lines.map(line => line.personName), '']))
  return done(lines.map(line => ({ ...line, matches: people.filter(each => each.name === line.personName) })))
}
