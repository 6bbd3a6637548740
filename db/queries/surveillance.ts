import { and, asc, count, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { drawPool } from '@/db/schema/draw'
import { enterprise } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { surveillanceInspector, surveillanceRound, surveillanceTarget } from '@/db/schema/surveillance'

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
  areaId: certificate.areaId,
  certificateStatus: certificate.status,
}

const targets = (db: Db, where: SQL | undefined) =>
  db
    .select(targetFacts)
    .from(surveillanceTarget)
    .innerJoin(certificate, eq(certificate.id, surveillanceTarget.certificateId))
    .where(where)

export type TargetFacts = Awaited<ReturnType<typeof targets>>[number]

/** The targets of some rounds in the order of their draw. */
export const targetsOf = async (db: Db, roundIds: readonly string[]): Promise<TargetFacts[]> =>
  roundIds.length === 0
    ? []
    : targets(db, inArray(surveillanceTarget.roundId, [...roundIds])).orderBy(asc(surveillanceTarget.no))

/** What stands only in the office's record of a target. */
export const targetRecords = async (db: Db, roundId: string) =>
  db
    .select({
      id: surveillanceTarget.id,
      findings: surveillanceTarget.findings,
      struckReason: surveillanceTarget.struckReason,
      recordedBy: person.name,
    })
    .from(surveillanceTarget)
    .leftJoin(person, eq(person.id, surveillanceTarget.recordedBy))
    .where(eq(surveillanceTarget.roundId, roundId))

/** Targets a person was drawn to go to that have no published result yet, those due first. */
export const targetsToInspect = async (db: Db, personId: string): Promise<TargetFacts[]> =>
  db
    .select(targetFacts)
    .from(surveillanceInspector)
    .innerJoin(surveillanceTarget, eq(surveillanceTarget.id, surveillanceInspector.targetId))
    .innerJoin(certificate, eq(certificate.id, surveillanceTarget.certificateId))
    .where(
      and(
        eq(surveillanceInspector.personId, personId),
        inArray(surveillanceTarget.status, ['drawn', 'checked']),
      ),
    )
    .orderBy(asc(surveillanceTarget.dueOn), asc(surveillanceTarget.id))

/** The certificate's published checks, latest first. */
export const publishedChecks = async (db: Db, number: string) =>
  db
    .select({
      id: surveillanceTarget.id,
      checkedOn: surveillanceTarget.checkedOn,
      outcome: surveillanceTarget.outcome,
      publishedAt: surveillanceTarget.publishedAt,
      roundId: surveillanceTarget.roundId,
      title: surveillanceRound.title,
    })
    .from(surveillanceTarget)
    .innerJoin(certificate, eq(certificate.id, surveillanceTarget.certificateId))
    .innerJoin(surveillanceRound, eq(surveillanceRound.id, surveillanceTarget.roundId))
    .where(and(eq(certificate.number, number), eq(surveillanceTarget.status, 'published')))
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

/** Who was drawn to go to some targets, by name. */
export const inspectorsTo = async (db: Db, targetIds: readonly string[]) =>
  targetIds.length === 0
    ? []
    : db
        .select({ targetId: surveillanceInspector.targetId, id: person.id, name: person.name })
        .from(surveillanceInspector)
        .innerJoin(person, eq(person.id, surveillanceInspector.personId))
        .where(inArray(surveillanceInspector.targetId, [...targetIds]))
        .orderBy(asc(person.id))

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
  seats: sql<number>`(${drawPool.pool} ->> 'size')::int`,
  seed: sql<
    string | null
  >`(select d.seed from draw d where d.pool_id = ${drawPool.id} order by d.at limit 1)`,
}

const rounds = (db: Db) =>
  db
    .select(roundFacts)
    .from(surveillanceRound)
    .innerJoin(drawPool, eq(drawPool.id, surveillanceRound.targetPoolId))

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

/** Rounds that wait for their draw, the oldest first. */
export const openRounds = async (db: Db, limit: number) =>
  rounds(db).where(eq(surveillanceRound.status, 'open')).orderBy(asc(surveillanceRound.at)).limit(limit)

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
