import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { application, caseEvent, creditCheck } from '@/db/schema/application'
import { deliberation, vote } from '@/db/schema/decision'
import { membership } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { assignment, scoreSheet } from '@/db/schema/review'
import type { Outcome } from '@/domain/outcome'
import type { PersonActor, StaffRole } from '@/domain/people/roles'
import { expertPoints } from '@/domain/scheme/schema-rubric'
import type { Stage, TransitionName } from '@/domain/workflow/types'
import { moveCase } from '../case/move'
import type { Moved } from '../case/transition'
import type { Ctx } from '../context'
import { database } from '../database'
import { addReviewCase, addStaff, ctxOf, REVIEW_NOW, type Somebody, scoredItems } from './review'
import { layIn, sealAndOpen } from './sheets'

/** Everyone a case meets after its scoring. */
export type Cast = {
  officer: Somebody
  otherOfficer: Somebody
  district: Somebody
  experts: Somebody[]
  inspectors: Somebody[]
  committee: Somebody[]
  chair: Somebody
  otherChair: Somebody
}

const some = async (n: number, role: StaffRole): Promise<Somebody[]> => {
  const people: Somebody[] = []
  for (let i = 0; i < n; i++) people.push(await addStaff(role))
  return people
}

/** Appoints the office, a panel, three inspectors and a committee of two chairs and three members. */
export const appoint = async (): Promise<Cast> => ({
  officer: await addStaff('officer'),
  otherOfficer: await addStaff('officer'),
  district: await addStaff('district'),
  experts: await some(3, 'expert'),
  inspectors: await some(3, 'inspector'),
  committee: await some(3, 'committee'),
  chair: await addStaff('chair'),
  otherChair: await addStaff('chair'),
})

/** The same person at another moment. */
export const at = (who: Somebody, now: Date): Ctx => ctxOf(who.actor, now)

const PASSED: { kind: TransitionName; to: Stage }[] = [
  { kind: 'submit', to: 'formal_check' },
  { kind: 'accept', to: 'district_check' },
  { kind: 'recommend', to: 'expert_review' },
  { kind: 'close_scoring', to: 'site_visit' },
  { kind: 'finish_visit', to: 'deliberation' },
]

type Reached = 'formal_check' | 'site_visit' | 'deliberation'

const seal = async (applicationId: string, experts: Somebody[], percent: number): Promise<void> => {
  const db = database().orm
  const seats = await db
    .insert(assignment)
    .values(
      experts.map(({ id }, n) => ({
        applicationId,
        personId: id,
        role: 'expert' as const,
        alias: String.fromCharCode(65 + n),
        status: 'declared' as const,
        declaredAt: REVIEW_NOW,
        at: REVIEW_NOW,
      })),
    )
    .returning()
  const sheets = await db
    .insert(scoreSheet)
    .values(
      seats.map(seat => ({
        applicationId,
        assignmentId: seat.id,
        personId: seat.personId,
        createdAt: REVIEW_NOW,
      })),
    )
    .returning()
  for (const [n, sheet] of sheets.entries())
    await layIn(
      sheet.id,
      scoredItems.map(item => ({
        item: item.id,
        points: Math.min(expertPoints(item), Math.round((expertPoints(item) * (percent + n * 2)) / 100)),
        isNotApplicable: false,
        justification: '逐项核对，有据可查。',
        reasonCodes: [],
        anchors: [],
      })),
      REVIEW_NOW,
    )
  await sealAndOpen(
    ctxOf({ kind: 'system', name: 'test' }),
    sheets.map(sheet => sheet.id),
  )
}

export type HeldCase = { id: string; enterpriseId: string; version: number; evidenceId: string }

/** A case put straight into a stage, with the log, scores and checks that belong there; `percent` is what experts gave. */
export const addCaseIn = async (stage: Reached, cast: Cast, percent = 90): Promise<HeldCase> => {
  const db = database().orm
  const made = await addReviewCase()
  if (stage !== 'formal_check') await seal(made.id, cast.experts, percent)
  const last = PASSED.findIndex(step => step.to === stage)
  const steps = PASSED.slice(0, last + 1)
  const doer: Partial<Record<TransitionName, Somebody>> = {
    accept: cast.officer,
    recommend: cast.district,
    close_scoring: cast.officer,
  }
  await db.insert(caseEvent).values(
    steps.map(({ kind, to }, n) => ({
      applicationId: made.id,
      seq: n + 1,
      kind,
      fromStage: PASSED[n - 1]?.to ?? 'draft',
      toStage: to,
      actorId: doer[kind]?.id ?? null,
      actorName: doer[kind]?.name ?? '企业',
      actorRole: doer[kind]?.actor.roles[0] ?? 'signer',
      audience: 'applicant' as const,
      at: REVIEW_NOW,
    })),
  )
  await db
    .update(application)
    .set({ stage, industryId: 'C34', fieldId: 'equipment', eventCount: steps.length, waiting: null })
    .where(eq(application.id, made.id))
  await db.insert(creditCheck).values({
    applicationId: made.id,
    checkedOn: '2026-11-20',
    isClear: true,
    source: '信用中国',
    by: cast.officer.id,
    at: REVIEW_NOW,
  })
  if (stage === 'deliberation')
    await db.insert(deliberation).values({ applicationId: made.id, round: 1, openedAt: REVIEW_NOW })
  return { id: made.id, enterpriseId: made.enterpriseId, version: 1, evidenceId: made.files[0]?.id ?? '' }
}

/** A member of the case's enterprise. */
export const addMember = async (
  held: HeldCase,
  role: 'owner' | 'signer' | 'viewer' = 'signer',
): Promise<Somebody> => {
  const db = database().orm
  const [row] = await db
    .insert(person)
    .values({ email: `${randomUUID()}@example.cn`, name: '企业人员', createdAt: REVIEW_NOW })
    .returning()
  if (!row) throw new Error('no person')
  await db
    .insert(membership)
    .values({ enterpriseId: held.enterpriseId, personId: row.id, role, addedAt: REVIEW_NOW })
  const actor: PersonActor = {
    kind: 'person',
    personId: row.id,
    name: row.name,
    sessionId: '',
    roles: [],
    areaIds: [],
    memberships: [{ enterpriseId: held.enterpriseId, role }],
  }
  return { id: row.id, name: row.name, actor, ctx: ctxOf(actor) }
}

/** Votes of the whole committee, so many of them for certifying and the rest against, put straight into the open round. */
export const voteAll = async (held: HeldCase, cast: Cast, forIt: number): Promise<void> => {
  const db = database().orm
  const [round] = await db
    .select()
    .from(deliberation)
    .where(and(eq(deliberation.applicationId, held.id), isNull(deliberation.closedAt)))
  if (!round) throw new Error('no open round')
  await db
    .insert(vote)
    .values(
      [...cast.committee, cast.chair, cast.otherChair].map((member, n) => ({
        deliberationId: round.id,
        applicationId: held.id,
        personId: member.id,
        choice: n < forIt ? ('certify' as const) : ('decline' as const),
        reason: n < forIt ? '' : '关键指标的第三方验证不足',
        at: REVIEW_NOW,
      })),
    )
    .onConflictDoUpdate({
      target: [vote.deliberationId, vote.personId],
      set: { choice: sql`excluded.choice`, reason: sql`excluded.reason` },
    })
}

/** Moves a case as it is now. */
export const move = async (
  ctx: Ctx,
  held: HeldCase,
  name: TransitionName,
  reason?: string,
): Promise<Outcome<Moved>> => {
  const [row] = await database().orm.select().from(application).where(eq(application.id, held.id))
  return moveCase(ctx, {
    applicationId: held.id,
    name,
    version: row?.version ?? 0,
    ...(reason ? { reason } : {}),
  })
}

/** The stage a case is in. */
export const stageOf = async (held: HeldCase): Promise<string> => {
  const [row] = await database().orm.select().from(application).where(eq(application.id, held.id))
  return row?.stage ?? ''
}

/** A case on public notice since the day of these tests. */
export const addNoticed = async (cast: Cast): Promise<HeldCase> => {
  const held = await addCaseIn('deliberation', cast)
  await voteAll(held, cast, 5)
  const proposed = await move(cast.chair.ctx, held, 'propose')
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.because))
  return { ...held, version: proposed.value.version }
}

/** The first working day after the notice of these tests has ended. */
export const AFTER_NOTICE = new Date('2026-12-01T02:00:00Z')
