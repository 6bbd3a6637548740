import {
  inspectorsTo,
  type RoundFacts,
  roundFactsOf,
  type TargetFacts,
  targetRecords,
  targetsOf,
} from '@/db/queries/surveillance'
import { tiedCertificates } from '@/db/queries/surveillance-lists'
import { shanghaiDate } from '@/domain/calendar/days'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { pseudonymOf } from '@/domain/surveillance/lots'
import { canTarget, type RoundStep, roundStep, type TargetDeed } from '@/domain/surveillance/verdicts'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { poolById, strikesOf } from '../draw/pool'
import { proofNeeded } from '../session/step-up'

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

export type TargetView = Omit<TargetFacts, 'salt'> & {
  inspectors: string[]
  findings: string
  struckReason: string
  recordedBy: string | null
  isOver: boolean
  may: readonly TargetDeed[]
}

export type RoundView = {
  round: RoundFacts
  step: RoundStep
  targets: TargetView[]
  /** Targets the reader is tied to: nothing is said of them. */
  closed: number
  lists: { targets: ListView; inspectors: ListView } | null
  isOfficer: boolean
  asksProof: boolean
  today: string
}

const tally = (lists: readonly (readonly string[])[]): Record<string, number> => {
  const count: Record<string, number> = {}
  for (const ground of lists.flat()) count[ground] = (count[ground] ?? 0) + 1
  return count
}

const listView = async (id: string, nameOf: (candidate: string) => string): Promise<ListView | null> => {
  const { orm } = database()
  const [pool, strikes] = await Promise.all([poolById(orm, id), strikesOf(orm, id)])
  if (!pool) return null
  const grounds = new Map(strikes.map(each => [nameOf(each.id), each.because]))
  return {
    id,
    hash: pool.hash,
    commitment: pool.commitment,
    listed: new Set(pool.pool.candidates.map(each => nameOf(each.id))).size,
    lots: pool.pool.candidates.length,
    excluded: tally(pool.pool.excluded.map(each => each.because)),
    struck: tally([...grounds.values()]),
  }
}

/**
 * One round with its lists and its targets: all of them for an officer, their own for an inspector, and none whose holder
 * the reader is tied to. Refuses: unauthenticated, missing.
 */
export const viewRound = async (ctx: Ctx, id: string): Promise<Outcome<RoundView>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const isOfficer = hasRole(me, 'officer')
  if (!isOfficer && !hasRole(me, 'inspector')) return refuse('missing')
  const { orm } = database()
  const round = isId(id) ? await roundFactsOf(orm, id) : null
  if (!round) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  const all = await targetsOf(orm, [id])
  const [tied, people, records, targets, inspectors, proof] = await Promise.all([
    tiedCertificates(
      orm,
      me.personId,
      all.map(each => each.certificateId),
      today,
    ),
    inspectorsTo(
      orm,
      all.map(each => each.id),
    ),
    targetRecords(orm, id),
    listView(round.targetPoolId, pseudonymOf),
    listView(round.inspectorPoolId, each => each),
    proofNeeded(ctx),
  ])
  const goes = (target: TargetFacts): boolean =>
    people.some(each => each.targetId === target.id && each.id === me.personId)
  const seen = all.filter(each => !tied.has(each.certificateId) && (isOfficer || goes(each)))
  return done({
    round,
    step: roundStep(round, all, ctx.now),
    targets: seen.map(({ salt: _, ...target }) => {
      const record = records.find(each => each.id === target.id)
      const deeds: readonly TargetDeed[] = [
        ...(isOfficer ? (['strike', 'publish'] as const) : []),
        ...(hasRole(me, 'inspector') && goes({ ...target, salt: '' }) ? (['record'] as const) : []),
      ]
      return {
        ...target,
        inspectors: people.filter(each => each.targetId === target.id).map(each => each.name),
        findings: record?.findings ?? '',
        struckReason: isOfficer ? (record?.struckReason ?? '') : '',
        recordedBy: record?.recordedBy ?? null,
        isOver: target.dueOn < today && canTarget(target.status, 'record'),
        may: deeds.filter(deed => canTarget(target.status, deed)),
      }
    }),
    closed: isOfficer ? tied.size : 0,
    lists: targets && inspectors ? { targets, inspectors } : null,
    isOfficer,
    asksProof: proof !== null,
    today,
  })
}
