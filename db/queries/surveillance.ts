import { and, asc, type Column, count, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { drawPool } from '@/db/schema/draw'
import { enterprise } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { surveillanceRound, surveillanceTarget } from '@/db/schema/surveillance'

export type RoundRow = typeof surveillanceRound.$inferSelect
export type TargetRow = typeof surveillanceTarget.$inferSelect

/** One round, locked where it is about to change. */
export const roundById = async (db: Db, id: string, isLocked = false): Promise<RoundRow | null> => {
  const one = db.select().from(surveillanceRound).where(eq(surveillanceRound.id, id))
  const [row] = isLocked ? await one.for('update') : await one
  return row ?? null
}

/** One target, locked where it is about to change. */
export const targetById = async (db: Db, id: string, isLocked = false): Promise<TargetRow | null> => {
  const one = db.select().from(surveillanceTarget).where(eq(surveillanceTarget.id, id))
  const [row] = isLocked ? await one.for('update') : await one
  return row ?? null
}

const targetFacts = {
  id: surveillanceTarget.id,
  roundId: surveillanceTarget.roundId,
  certificateId: surveillanceTarget.certificateId,
  no: surveillanceTarget.no,
  pseudonym: surveillanceTarget.pseudonym,
  salt: surveillanceTarget.salt,
  drawId: surveillanceTarget.drawId,
  inspectorDrawId: surveillanceTarget.inspectorDrawId,
  status: surveillanceTarget.status,
  recordedBy: surveillanceTarget.recordedBy,
  dueOn: surveillanceTarget.dueOn,
  drawnAt: surveillanceTarget.drawnAt,
  checkedOn: surveillanceTarget.checkedOn,
  outcome: surveillanceTarget.outcome,
  publishedAt: surveillanceTarget.publishedAt,
  struckGround: surveillanceTarget.struckGround,
  struckAt: surveillanceTarget.struckAt,
  version: surveillanceTarget.version,
  number: certificate.number,
  brand: certificate.brandName,
  brandEn: certificate.brandNameEn,
  product: certificate.productName,
  productEn: certificate.productNameEn,
  holder: certificate.holderName,
  holderEn: certificate.holderNameEn,
  applicationId: certificate.applicationId,
}

/** Targets with the public facts of their certificates. */
export const targets = (db: Db, where: SQL | undefined) =>
  db
    .select(targetFacts)
    .from(surveillanceTarget)
    .innerJoin(certificate, eq(certificate.id, surveillanceTarget.certificateId))
    .where(where)

export type TargetFacts = Awaited<ReturnType<typeof targets>>[number]

/** The targets of a round in the order of their draw, or some of them. */
export const targetsOf = async (
  db: Db,
  roundId: string,
  only?: { where?: SQL | undefined; limit: number; offset: number },
): Promise<TargetFacts[]> => {
  const all = targets(db, and(eq(surveillanceTarget.roundId, roundId), only?.where)).orderBy(
    asc(surveillanceTarget.no),
  )
  return only ? all.limit(only.limit).offset(only.offset) : all
}

/** How many targets of some rounds stand where, and how many of them are overdue on a day. */
export const targetCounts = async (db: Db, roundIds: readonly string[], today: string, where?: SQL) =>
  roundIds.length === 0
    ? []
    : db
        .select({
          roundId: surveillanceTarget.roundId,
          status: surveillanceTarget.status,
          n: sql<number>`count(*)::int`,
          overdue: sql<number>`(count(*) filter (where ${surveillanceTarget.dueOn} < ${today}::date))::int`,
        })
        .from(surveillanceTarget)
        .where(and(inArray(surveillanceTarget.roundId, [...roundIds]), where))
        .groupBy(surveillanceTarget.roundId, surveillanceTarget.status)

/** What stands only in the office's record of a target. */
export const targetRecords = async (db: Db, targetIds: readonly string[]) =>
  db
    .select({
      id: surveillanceTarget.id,
      findings: surveillanceTarget.findings,
      struckReason: surveillanceTarget.struckReason,
      recordedBy: person.name,
    })
    .from(surveillanceTarget)
    .leftJoin(person, eq(person.id, surveillanceTarget.recordedBy))
    .where(inArray(surveillanceTarget.id, [...targetIds]))

/** The published checks of a certificate and of those it took the place of, latest first. */
export const publishedChecks = async (db: Db, number: string) =>
  db
    .select({
      id: surveillanceTarget.id,
      number: certificate.number,
      checkedOn: surveillanceTarget.checkedOn,
      outcome: surveillanceTarget.outcome,
      publishedAt: surveillanceTarget.publishedAt,
      roundId: surveillanceTarget.roundId,
      title: surveillanceRound.title,
    })
    .from(surveillanceTarget)
    .innerJoin(certificate, eq(certificate.id, surveillanceTarget.certificateId))
    .innerJoin(surveillanceRound, eq(surveillanceRound.id, surveillanceTarget.roundId))
    .where(
      and(
        sql`${certificate.number} in (with recursive line as (select ${number}::text as number
          union select o.number from line l join certificate_status s on s.replaced_by = l.number and s.status = 'replaced'
            join certificate o on o.id = s.certificate_id) select number from line)`,
        eq(surveillanceTarget.status, 'published'),
      ),
    )
    .orderBy(desc(surveillanceTarget.checkedOn))

/** Targets of the certificates some enterprises hold, but those struck; the latest first. */
export const targetsOfHolders = async (db: Db, enterpriseIds: readonly string[], limit: number) =>
  enterpriseIds.length === 0
    ? []
    : db
        .select({ ...targetFacts, findings: surveillanceTarget.findings, title: surveillanceRound.title })
        .from(surveillanceTarget)
        .innerJoin(certificate, eq(certificate.id, surveillanceTarget.certificateId))
        .innerJoin(enterprise, eq(enterprise.creditCode, certificate.creditCode))
        .innerJoin(surveillanceRound, eq(surveillanceRound.id, surveillanceTarget.roundId))
        .where(
          and(
            inArray(enterprise.id, [...enterpriseIds]),
            inArray(surveillanceTarget.status, ['drawn', 'checked', 'published']),
          ),
        )
        .orderBy(desc(surveillanceTarget.drawnAt), asc(surveillanceTarget.no))
        .limit(limit)

const teamPool = alias(drawPool, 'team_pool')

/** The seed of a list, once a draw from it has revealed it. */
const seedFrom = (poolId: Column) =>
  sql<string | null>`(select d.seed from draw d where d.pool_id = ${poolId} order by d.at limit 1)`

const roundFacts = {
  id: surveillanceRound.id,
  title: surveillanceRound.title,
  areaId: surveillanceRound.areaId,
  fieldId: surveillanceRound.fieldId,
  share: surveillanceRound.share,
  checkBy: surveillanceRound.checkBy,
  status: surveillanceRound.status,
  at: surveillanceRound.at,
  drawnAt: surveillanceRound.drawnAt,
  withdrawnAt: surveillanceRound.withdrawnAt,
  withdrawnBecause: surveillanceRound.withdrawnBecause,
  version: surveillanceRound.version,
  targetPoolId: surveillanceRound.targetPoolId,
  inspectorPoolId: surveillanceRound.inspectorPoolId,
  hash: drawPool.hash,
  commitment: drawPool.commitment,
  drawFrom: drawPool.drawFrom,
  teamHash: teamPool.hash,
  teamCommitment: teamPool.commitment,
  seats: surveillanceRound.seats,
  certificates: surveillanceRound.certificates,
  firms: surveillanceRound.firms,
  lots: surveillanceRound.lots,
  leftOut: surveillanceRound.leftOut,
  people: surveillanceRound.people,
  lookedAt: surveillanceRound.lookedAt,
  stuckBecause: surveillanceRound.stuckBecause,
  seed: seedFrom(drawPool.id),
  teamSeed: seedFrom(teamPool.id),
}

const rounds = (db: Db) =>
  db
    .select(roundFacts)
    .from(surveillanceRound)
    .innerJoin(drawPool, eq(drawPool.id, surveillanceRound.targetPoolId))
    .innerJoin(teamPool, eq(teamPool.id, surveillanceRound.inspectorPoolId))

export type RoundFacts = Awaited<ReturnType<typeof rounds>>[number]

/** Rounds, the latest first. */
export const latestRounds = async (db: Db, limit: number, offset = 0): Promise<RoundFacts[]> =>
  rounds(db).orderBy(desc(surveillanceRound.at), asc(surveillanceRound.id)).limit(limit).offset(offset)

export const roundCount = async (db: Db): Promise<number> => {
  const [row] = await db.select({ n: count() }).from(surveillanceRound)
  return row?.n ?? 0
}

/** One round with the facts of its list of certificates. */
export const roundFactsOf = async (db: Db, id: string): Promise<RoundFacts | null> => {
  const [row] = await rounds(db).where(eq(surveillanceRound.id, id))
  return row ?? null
}

/**
 * Rounds that wait for their draw, those looked at longest ago first, so that none waits for another; one whose draw was
 * refused is left out until it was last looked at before a moment.
 */
export const openRounds = async (db: Db, stuckBefore: Date, limit: number) =>
  rounds(db)
    .where(
      and(
        eq(surveillanceRound.status, 'open'),
        or(isNull(surveillanceRound.stuckBecause), lt(surveillanceRound.lookedAt, stuckBefore)),
      ),
    )
    .orderBy(sql`${surveillanceRound.lookedAt} asc nulls first`, asc(surveillanceRound.at))
    .limit(limit)

/** Targets whose next step is due by a day or was before, those due first. */
export const targetsDueBy = async (db: Db, day: string, limit: number): Promise<TargetFacts[]> =>
  targets(
    db,
    and(
      inArray(surveillanceTarget.status, ['drawn', 'checked']),
      or(eq(surveillanceTarget.dueOn, day), lt(surveillanceTarget.dueOn, day)),
    ),
  )
    .orderBy(asc(surveillanceTarget.dueOn), asc(surveillanceTarget.id))
    .limit(limit)

/** How many a list left out when it was published, by ground, without reading the list itself. */
export const leftOutOf = async (db: Db, poolId: string): Promise<Record<string, number>> => {
  const found = await db.execute<{ ground: string; n: number }>(sql`
    select g.ground, count(*)::int as n from draw_pool p, jsonb_array_elements(p.pool -> 'excluded') e,
      jsonb_array_elements_text(e -> 'because') as g(ground)
    where p.id = ${poolId} group by g.ground`)
  return Object.fromEntries(found.rows.map(each => [each.ground, each.n]))
}
