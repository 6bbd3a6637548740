import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { deliberation, vote } from '@/db/schema/decision'
import type { Scheme } from '@/domain/scheme/schema'
import { shareOf } from '@/domain/workflow/share'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { committeeOf } from './members'

export type Choice = 'certify' | 'decline' | 'defer'
export type Tally = Record<Choice, number>
export type RoundOutcome = 'propose' | 'decline' | 'defer' | 'withdrawn'

/** The minutes of one round, made from what is on record. */
export type Minutes = {
  round: number
  openedAt: string
  closedAt: string | null
  outcome: RoundOutcome | null
  reason: string
  chair: string | null
  eligible: string[]
  present: string[]
  recused: string[]
  evaluated: string[]
  quorum: number
  tally: Tally
  /** Votes for certifying that the proposal needs, of the votes cast. */
  majority: number
  /** Reasons of the votes that went another way than the outcome, without names. */
  dissent: { choice: Choice; reason: string }[]
}

type VoteRow = typeof vote.$inferSelect
type RoundRow = typeof deliberation.$inferSelect

const AGREES: Record<RoundOutcome, Choice | null> = {
  propose: 'certify',
  decline: 'decline',
  defer: 'defer',
  withdrawn: null,
}

/** How many votes went each way. */
export const tallyOf = (votes: readonly VoteRow[]): Tally => ({
  certify: votes.filter(v => v.choice === 'certify').length,
  decline: votes.filter(v => v.choice === 'decline').length,
  defer: votes.filter(v => v.choice === 'defer').length,
})

/** Rounds of deliberation on a case with their votes, first round first. */
export const roundsOf = async (
  db: Db,
  applicationId: string,
): Promise<{ round: RoundRow; votes: VoteRow[] }[]> => {
  const [rounds, votes] = await Promise.all([
    db
      .select()
      .from(deliberation)
      .where(eq(deliberation.applicationId, applicationId))
      .orderBy(asc(deliberation.round)),
    db.select().from(vote).where(eq(vote.applicationId, applicationId)).orderBy(asc(vote.at)),
  ])
  return rounds.map(round => ({ round, votes: votes.filter(v => v.deliberationId === round.id) }))
}

/** The minutes of a round: who could vote, was present, stepped back or had evaluated, the tally, the outcome, dissent. */
export const minutesOf = async (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  { round, votes }: { round: RoundRow; votes: VoteRow[] },
): Promise<Minutes> => {
  const members = await committeeOf(db, ctx, row, round.closedAt ?? ctx.now)
  const eligible = members.filter(member => member.out === null)
  const names = new Map(members.map(member => [member.personId, member.name]))
  const agreed = round.outcome ? AGREES[round.outcome] : null
  return {
    round: round.round,
    openedAt: round.openedAt.toISOString(),
    closedAt: round.closedAt?.toISOString() ?? null,
    outcome: round.outcome,
    reason: round.reason,
    chair: round.closedBy ? (names.get(round.closedBy) ?? null) : null,
    eligible: eligible.map(member => member.name),
    present: votes.flatMap(v => names.get(v.personId) ?? []),
    recused: members.filter(member => member.out === 'conflict').map(member => member.name),
    evaluated: members.filter(member => member.out === 'evaluated').map(member => member.name),
    quorum: shareOf(eligible.length, scheme.committee.quorum),
    tally: tallyOf(votes),
    majority: shareOf(Math.max(votes.length, 1), scheme.committee.certifyMajority),
    dissent: votes.flatMap(v =>
      agreed && v.choice !== agreed && v.reason ? [{ choice: v.choice, reason: v.reason }] : [],
    ),
  }
}
