import { and, eq } from 'drizzle-orm'
import {
  leftOutOf,
  type RoundFacts,
  roundFactsOf,
  type TargetFacts,
  targetCounts,
  targetRecords,
  targetsOf,
} from '@/db/queries/surveillance'
import { tiedCertificates } from '@/db/queries/surveillance-lists'
import { callsTo, goesTo, isUntied } from '@/db/queries/surveillance-seats'
import { surveillanceTarget } from '@/db/schema/surveillance'
import { shanghaiDate } from '@/domain/calendar/days'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Page, placeOf } from '@/domain/pages'
import { hasRole } from '@/domain/people/roles'
import { pseudonymOf } from '@/domain/surveillance/lots'
import type { PublicTarget, RoundCounts } from '@/domain/surveillance/public'
import type { LeaveKind } from '@/domain/surveillance/target'
import {
  deedsOn,
  type RoundStep,
  roundStep,
  type TargetDeed,
  type TargetStatus,
} from '@/domain/surveillance/verdicts'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { strikesOf } from '../draw/pool'
import { proofNeeded } from '../session/step-up'
import { countsOf, liveOf } from './counts'
import { partOf } from './open-target'
import { publicTarget } from './public-rounds'

const ROWS = 20

/** A list of a round, as the office reads it beside the public page. */
export type ListView = {
  id: string
  hash: string
  commitment: string
  /** Certificates or people on it, and how many lots they have. */
  listed: number
  lots: number
  /** Kept out when it was published, and struck since, by ground. */
  excluded: Record<string, number>
  struck: Record<string, number>
}

export type TargetView = Omit<TargetFacts, 'salt' | 'recordedBy' | 'applicationId'> & {
  inspectors: { id: string; name: string }[]
  leaves: { name: string; kind: LeaveKind; on: string; reason: string }[]
  findings: string
  struckReason: string
  recordedBy: string | null
  may: readonly TargetDeed[]
}

/** A target with what the office knows of it, or, where the reader is tied to its holder, as everybody reads it. */
export type RoundEntry = { kind: 'open'; target: TargetView } | { kind: 'closed'; target: PublicTarget }

export type RoundView = {
  round: RoundFacts
  step: RoundStep
  entries: Page<RoundEntry>
  /** Of the targets that are open to the reader, how many stand where. */
  counts: RoundCounts
  lists: { targets: ListView; inspectors: ListView }
  me: string
  isOfficer: boolean
  asksProof: boolean
  today: string
}

const tally = (lists: readonly (readonly string[])[]): Record<string, number> => {
  const count: Record<string, number> = {}
  for (const ground of lists.flat()) count[ground] = (count[ground] ?? 0) + 1
  return count
}

const listsOf = async (round: RoundFacts): Promise<RoundView['lists']> => {
  const { orm } = database()
  const of = async (poolId: string, whose: (id: string) => string) => {
    const [excluded, struck] = await Promise.all([leftOutOf(orm, poolId), strikesOf(orm, poolId)])
    const byWhom = new Map(struck.map(each => [whose(each.id), each.because]))
    return { id: poolId, excluded, struck: tally([...byWhom.values()]) }
  }
  const [targets, inspectors] = await Promise.all([
    of(round.targetPoolId, pseudonymOf),
    of(round.inspectorPoolId, each => each),
  ])
  const { hash, commitment, certificates, lots, teamHash, teamCommitment, people } = round
  return {
    targets: { ...targets, hash, commitment, listed: certificates, lots },
    inspectors: { ...inspectors, hash: teamHash, commitment: teamCommitment, listed: people, lots: people },
  }
}

/**
 * One round with its lists and its targets, twenty a page: all of them for an officer, their own for an inspector. What
 * belongs to somebody the reader is tied to is told as to everybody, and left out where only some are asked for by how
 * they stand. Refuses: unauthenticated, missing.
 */
export const viewRound = async (
  ctx: Ctx,
  id: string,
  asked: { page: number; status?: TargetStatus | undefined } = { page: 1 },
): Promise<Outcome<RoundView>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const isOfficer = hasRole(me, 'officer')
  if (!isOfficer && !hasRole(me, 'inspector')) return refuse('missing')
  const { orm } = database()
  const round = isId(id) ? await roundFactsOf(orm, id) : null
  if (!round) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  const own = isOfficer ? undefined : goesTo(me.personId)
  const untied = and(own, isUntied(me.personId, today))
  const { status } = asked
  const [all, open] = await Promise.all([
    targetCounts(orm, [id], today),
    targetCounts(orm, [id], today, untied),
  ])
  const shown = isOfficer && !status ? all : status ? open.filter(each => each.status === status) : open
  const total = shown.reduce((sum, each) => sum + each.n, 0)
  const { page, pages, skip } = placeOf(total, asked.page, ROWS)
  const rows = await targetsOf(orm, id, {
    where: status ? and(untied, eq(surveillanceTarget.status, status)) : isOfficer ? undefined : untied,
    limit: ROWS,
    offset: skip,
  })
  const ids = rows.map(each => each.id)
  const [tied, calls, records, lists, proof] = await Promise.all([
    tiedCertificates(
      orm,
      me.personId,
      rows.map(each => each.certificateId),
      today,
    ),
    callsTo(orm, ids),
    targetRecords(orm, ids),
    listsOf(round),
    proofNeeded(ctx),
  ])
  const entryOf = (facts: TargetFacts): RoundEntry => {
    if (tied.has(facts.certificateId)) return { kind: 'closed', target: publicTarget(facts, calls, today) }
    const { salt: _, applicationId: __, ...target } = facts
    const record = records.find(each => each.id === target.id)
    const called = calls.filter(each => each.targetId === target.id)
    return {
      kind: 'open',
      target: {
        ...target,
        inspectors: called
          .filter(each => each.leftAs === null)
          .map(each => ({ id: each.id, name: each.name })),
        leaves: called.flatMap(({ name, leftAs, leftAt, reason }) =>
          leftAs && leftAt
            ? [{ name, kind: leftAs, on: shanghaiDate(leftAt), reason: isOfficer ? (reason ?? '') : '' }]
            : [],
        ),
        findings: record?.findings ?? '',
        struckReason: isOfficer ? (record?.struckReason ?? '') : '',
        recordedBy: record?.recordedBy ?? null,
        may: deedsOn(target.status, partOf(me, facts, called)),
      },
    }
  }
  return done({
    round,
    step: roundStep(round, liveOf(countsOf(id, all)), ctx.now),
    entries: { rows: rows.map(entryOf), total, page, pages },
    counts: countsOf(id, open),
    lists,
    me: me.personId,
    isOfficer,
    asksProof: proof !== null,
    today,
  })
}
