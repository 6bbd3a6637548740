import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { expertChange, expertProfile, expertProposal, expertTie, expertTraining } from '@/db/schema/expert'
import { person } from '@/db/schema/people'
import { shanghaiDate } from '@/domain/calendar/days'
import type { Exclusion } from '@/domain/expert/panel'
import { type CallFact, punctuality } from '@/domain/expert/record/punctuality'
import { isInTerm, isSuspended, trainedHours } from '@/domain/expert/record/standing'
import type { ExpertRecordView, RecordFields } from '@/domain/expert/record/views'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'

/** Lines of each list that are shown, newest first. */
const MOST_TIES = 200
const MOST_CHANGES = 50
const MOST_PROPOSALS = 20
const MOST_TRAININGS = 100

type Call = Omit<CallFact, 'sealedOn'> & { sealedAt: Date | string | null; isOpen: boolean }

const callsOf = async (db: Db, personId: string): Promise<Call[]> =>
  (
    await db.execute<Call>(sql`
      select a.status, a.due_on as "dueOn", a.declared_at is not null as "hasDeclared", s.sealed_at as "sealedAt",
        a.status in ('invited', 'declared') and c.stage = 'expert_review' as "isOpen"
      from assignment a join application c on c.id = a.application_id left join score_sheet s on s.assignment_id = a.id
      where a.person_id = ${personId} and a.role = 'expert'`)
  ).rows

const historyOf = (db: Db, personId: string) =>
  db
    .select({
      id: expertChange.id,
      kind: expertChange.kind,
      before: expertChange.before,
      after: expertChange.after,
      reason: expertChange.reason,
      by: person.name,
      at: expertChange.at,
      importId: expertChange.importId,
    })
    .from(expertChange)
    .leftJoin(person, eq(person.id, expertChange.by))
    .where(eq(expertChange.personId, personId))
    .orderBy(desc(expertChange.id))
    .limit(MOST_CHANGES)

const proposalsOf = (db: Db, personId: string) =>
  db
    .select({
      id: expertProposal.id,
      text: expertProposal.text,
      at: expertProposal.at,
      answer: expertProposal.answer,
      answerReason: expertProposal.answerReason,
      answeredBy: person.name,
    })
    .from(expertProposal)
    .leftJoin(person, eq(person.id, expertProposal.answeredBy))
    .where(eq(expertProposal.personId, personId))
    .orderBy(desc(expertProposal.at))
    .limit(MOST_PROPOSALS)

const load = async (ctx: Ctx, personId: string, isOwn: boolean): Promise<Outcome<ExpertRecordView>> => {
  const db = database().orm
  const [profile] = await db
    .select({ name: person.name, entry: expertProfile })
    .from(expertProfile)
    .innerJoin(person, eq(person.id, expertProfile.personId))
    .where(eq(expertProfile.personId, personId))
  if (!profile) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  const [ties, trainings, calls, changes, proposals, inForce] = await Promise.all([
    db
      .select()
      .from(expertTie)
      .where(and(eq(expertTie.personId, personId), isNull(expertTie.removedAt)))
      .orderBy(asc(expertTie.kind), asc(expertTie.organisation))
      .limit(MOST_TIES),
    db
      .select()
      .from(expertTraining)
      .where(and(eq(expertTraining.personId, personId), isNull(expertTraining.removedAt)))
      .orderBy(desc(expertTraining.onDay))
      .limit(MOST_TRAININGS),
    callsOf(db, personId),
    historyOf(db, personId),
    proposalsOf(db, personId),
    schemeInForce(db, today),
  ])
  const { entry } = profile
  const rule = inForce?.scheme.expertTraining ?? null
  const hours = rule ? trainedHours(trainings, rule, today) : trainings.reduce((sum, t) => sum + t.hours, 0)
  const inHand = calls.filter(call => call.isOpen).length
  const holds: Partial<Record<Exclusion, boolean>> = {
    out_of_term: !isInTerm(entry, today),
    not_trained: rule !== null && hours < rule.hours,
    suspended: isSuspended(entry, today),
    no_capacity: inHand >= entry.capacity,
  }
  return done({
    personId,
    name: profile.name,
    version: entry.version,
    entry: {
      title: entry.title,
      employer: entry.employer,
      employerCode: entry.employerCode,
      region: entry.region,
      capacity: entry.capacity,
      disciplines: entry.disciplines,
      fields: entry.fields,
    },
    term: { termFrom: entry.termFrom, termTo: entry.termTo },
    suspension: {
      suspendedFrom: entry.suspendedFrom,
      suspendedUntil: entry.suspendedUntil,
      because: entry.suspendedBecause,
      basis: entry.suspensionBasis,
    },
    training: {
      lines: trainings.map(({ id, title, hours: n, onDay, evidence }) => ({
        id,
        title,
        hours: n,
        onDay,
        evidence,
      })),
      hours,
      rule,
    },
    ties: ties.map(({ id, kind, organisation, creditCode, since, until, detail }) => ({
      id,
      kind,
      organisation,
      creditCode,
      since,
      until,
      detail,
    })),
    load: inHand,
    calls: punctuality(
      calls.map(({ sealedAt, ...call }) => ({
        ...call,
        sealedOn: sealedAt ? shanghaiDate(new Date(sealedAt)) : null,
      })),
      today,
    ),
    grounds: Object.entries(holds).flatMap(([ground, is]) => (is ? [ground as Exclusion] : [])),
    proposals: proposals.map(row => ({
      ...row,
      at: row.at.toISOString(),
      answeredBy: row.answeredBy ?? '',
    })),
    changes: changes.map(({ importId, by, at, before, after, ...row }) => ({
      ...row,
      before: (before ?? {}) as RecordFields,
      after: (after ?? {}) as RecordFields,
      by: by ?? '',
      at: at.toISOString(),
      isImport: importId !== null,
    })),
    isOwn,
  })
}

/** An expert's record with everything it rests on; for officers and administrators. */
export const viewExpertRecord = async (ctx: Ctx, personId: string): Promise<Outcome<ExpertRecordView>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!isId(personId) || !(hasRole(me, 'officer') || hasRole(me, 'admin'))) return refuse('missing')
  return load(ctx, personId, me.personId === personId)
}

/** The own record, for an expert or inspector: everything that stands there about oneself. */
export const viewOwnRecord = async (ctx: Ctx): Promise<Outcome<ExpertRecordView>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'expert') && !hasRole(me, 'inspector')) return refuse('missing')
  return load(ctx, me.personId, true)
}
