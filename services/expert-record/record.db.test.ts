import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { expertChange, expertProfile, expertTie } from '@/db/schema/expert'
import { notification } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import type { Exclusion } from '@/domain/expert/panel'
import { loadCase } from '../case/load'
import type { Ctx } from '../context'
import { closeDatabase, database } from '../database'
import { findCandidates } from '../draw/candidates'
import { saveExpertProfile } from '../people/expert-profile'
import {
  addReviewCase,
  addStaff,
  because,
  ctxOf,
  REVIEW_NOW,
  type ReviewCase,
  type Somebody,
} from '../testing/review'
import { answerExpertProposal, proposeExpertChange } from './proposals'
import { endSuspension, setExpertTerm, suspendExpert } from './term'
import { removeExpertTie, saveExpertTie } from './ties'
import { addExpertTraining, removeExpertTraining } from './training'
import { viewExpertRecord, viewOwnRecord } from './view'

const REASON = '按专家库管理办法第九条办理'
const NOWHERE = '00000000-0000-4000-8000-000000000000'
let officer: Somebody
let expert: Somebody
let review: ReviewCase

const db = () => database().orm
beforeAll(async () => {
  officer = await addStaff('officer')
  review = await addReviewCase()
})
beforeEach(async () => {
  expert = await addStaff('expert')
})
afterAll(closeDatabase)

const record = async (ctx: Ctx = officer.ctx) => {
  const seen = await viewExpertRecord(ctx, expert.id)
  if (!seen.ok) throw new Error(because(seen))
  return seen.value
}
const at = async () => ({ personId: expert.id, version: (await record()).version })
const excluded = async (): Promise<Exclusion[]> => {
  const row = await loadCase(db(), review.id)
  if (!row) throw new Error('no case')
  const all = await findCandidates(db(), officer.ctx, row, 'expert')
  return all.find(c => c.personId === expert.id)?.excluded ?? []
}
const tie = {
  tieId: '',
  kind: 'shares',
  organisation: '',
  creditCode: null,
  since: null,
  until: null,
  detail: '3%',
} as const
const training = { title: '评审规则培训', hours: 4, onDay: '2026-10-12', evidence: '证书 12 号' }
const entry = {
  title: '高级工程师',
  employer: '重庆某研究院',
  employerCode: '',
  region: 'city',
  capacity: 2,
  disciplines: ['quality'],
  fields: ['automotive'],
}

it('draws nobody outside the term of office, and says so', async () => {
  expect(await excluded()).toEqual([])
  const term = { termFrom: '2024-01-01', termTo: '2026-11-22', reason: REASON }
  expect(because(await setExpertTerm(officer.ctx, { ...(await at()), ...term }))).toBe('ok')
  expect(await excluded()).toEqual(['out_of_term'])
  expect((await record()).grounds).toEqual(['out_of_term'])
  expect(because(await setExpertTerm(officer.ctx, { ...(await at()), ...term, termTo: '2026-11-23' }))).toBe(
    'ok',
  )
  expect(await excluded()).toEqual([])
  const [newest, first] = (await record()).changes
  expect(newest).toMatchObject({
    kind: 'term',
    before: { termTo: '2026-11-22' },
    after: { termTo: '2026-11-23' },
    by: officer.name,
    reason: REASON,
  })
  expect(first).toMatchObject({ before: { termFrom: null, termTo: null } })
})

it('draws nobody suspended, from the first day to the last', async () => {
  const days = { suspendedFrom: '2026-11-24', suspendedUntil: '2026-12-31' }
  const ask = async (more: Partial<typeof days>) =>
    suspendExpert(officer.ctx, {
      ...(await at()),
      ...days,
      ...more,
      suspensionBasis: '专家库管理办法第十二条',
      reason: REASON,
    })
  expect(because(await ask({}))).toBe('ok')
  expect(await excluded()).toEqual([])
  expect(because(await ask({ suspendedFrom: '2026-11-23' }))).toBe('ok')
  expect(await excluded()).toEqual(['suspended'])
  expect((await record()).suspension).toMatchObject({ because: REASON, basis: '专家库管理办法第十二条' })
  expect(because(await endSuspension(officer.ctx, { ...(await at()), reason: REASON }))).toBe('ok')
  expect(await excluded()).toEqual([])
  expect(because(await endSuspension(officer.ctx, { ...(await at()), reason: REASON }))).toBe('repeated')
})

it('draws nobody without the hours of training the scheme asks for', async () => {
  const [line] = (await record()).training.lines
  const removed = { ...(await at()), trainingId: line?.id ?? '', reason: REASON }
  expect(because(await removeExpertTraining(officer.ctx, removed))).toBe('ok')
  expect(await excluded()).toEqual(['not_trained'])
  expect(because(await removeExpertTraining(officer.ctx, { ...removed, ...(await at()) }))).toBe('missing')
  for (const onDay of ['2026-10-12', '2026-11-23'])
    expect(because(await addExpertTraining(officer.ctx, { ...(await at()), ...training, onDay }))).toBe('ok')
  expect((await record()).training).toMatchObject({ hours: 8, rule: { hours: 8, months: 24 } })
  expect(await excluded()).toEqual([])
  expect(
    await addExpertTraining(officer.ctx, { ...(await at()), ...training, onDay: '2026-11-24' }),
  ).toMatchObject({
    because: { fields: { onDay: 'in_future' } },
  })
})

it('tells the officer of an open seat that a new tie puts in conflict, once', async () => {
  const row = await loadCase(db(), review.id)
  await db().insert(assignment).values({
    applicationId: review.id,
    personId: expert.id,
    role: 'expert',
    alias: 'Z',
    status: 'declared',
    at: REVIEW_NOW,
  })
  const told = () =>
    db()
      .select()
      .from(notification)
      .where(
        and(eq(notification.kind, 'expert_conflict_found'), eq(notification.applicationId, row?.id ?? '')),
      )
  const save = async (more: object) =>
    saveExpertTie(ctxOf(officer.actor), { ...(await at()), ...tie, ...more })
  expect(because(await save({ organisation: '毫不相干有限公司' }))).toBe('ok')
  expect(await told()).toHaveLength(0)
  expect(because(await save({ organisation: '某公司', creditCode: review.creditCode }))).toBe('ok')
  expect(await told()).toMatchObject([{ personId: officer.id, params: { alias: 'Z' } }])
  expect(await excluded()).toContain('conflict')
  expect(because(await save({ organisation: '某公司', creditCode: review.creditCode, kind: 'kin' }))).toBe(
    'ok',
  )
  expect(await told()).toHaveLength(1)
  expect(because(await save({ organisation: '某 公司', creditCode: review.creditCode }))).toBe('repeated')
})

it('keeps a tie that was changed or taken off, with who and why', async () => {
  expect(because(await saveExpertTie(officer.ctx, { ...(await at()), ...tie, organisation: '甲公司' }))).toBe(
    'ok',
  )
  const [line] = (await record()).ties
  const changed = { ...tie, tieId: line?.id ?? '', organisation: '甲公司', until: '2026-01-31' }
  expect(because(await saveExpertTie(officer.ctx, { ...(await at()), ...changed }))).toBe('ok')
  const [now, ...more] = (await record()).ties
  expect([now?.until, more.length]).toEqual(['2026-01-31', 0])
  expect((await record()).changes[0]).toMatchObject({
    before: { until: null },
    after: { until: '2026-01-31' },
  })
  expect(
    because(await removeExpertTie(officer.ctx, { ...(await at()), tieId: now?.id ?? '', reason: REASON })),
  ).toBe('ok')
  expect((await record()).ties).toEqual([])
  const kept = await db().select().from(expertTie).where(eq(expertTie.personId, expert.id))
  expect(kept.map(row => row.removedBy)).toEqual([officer.id, officer.id])
})

it('shows the expert the own record; a proposal changes nothing until it is answered, once', async () => {
  const own = await viewOwnRecord(expert.ctx)
  expect(own.ok && own.value).toMatchObject({ personId: expert.id, isOwn: true })
  const made = await proposeExpertChange(expert.ctx, { text: '我已于上月离开原单位，请更正任职单位' })
  if (!made.ok) throw new Error('refused')
  const ask = async () => ({
    ...(await at()),
    proposalId: made.value.id,
    answer: 'taken' as const,
    reason: REASON,
  })
  expect(because(await answerExpertProposal(officer.ctx, { ...(await ask()), proposalId: NOWHERE }))).toBe(
    'missing',
  )
  expect(because(await answerExpertProposal(officer.ctx, await ask()))).toBe('ok')
  expect(because(await answerExpertProposal(officer.ctx, await ask()))).toBe('missing')
  const seen = await viewOwnRecord(expert.ctx)
  expect(seen.ok && seen.value.proposals).toMatchObject([{ answer: 'taken', answerReason: REASON }])
})

it('tells what changed of the entry, and its history cannot be rewritten', async () => {
  const saved = await saveExpertProfile(officer.ctx, { ...entry, ...(await at()) } as never)
  expect(because(saved)).toBe('ok')
  const [former, changed] = (await record()).changes
  expect(changed).toMatchObject({ kind: 'entry', after: { capacity: 2, title: '高级工程师' } })
  expect(former).toMatchObject({ kind: 'tie_added', after: { kind: 'past_employer', until: '2026-11-23' } })
  expect((await record()).ties.map(each => each.kind)).toEqual(['past_employer'])
  await expect(db().delete(expertChange)).rejects.toThrow()
  await expect(db().update(expertChange).set({ reason: '' })).rejects.toThrow()
})

it('refuses everybody but officers and administrators, the own line, and what is stale', async () => {
  const seat = await at()
  const deeds = (ctx: Ctx, where: { personId: string; version: number }) => [
    setExpertTerm(ctx, { ...where, termFrom: '2026-01-01', termTo: '2026-12-31', reason: REASON }),
    suspendExpert(ctx, {
      ...where,
      suspendedFrom: '2026-01-01',
      suspendedUntil: '2026-12-31',
      suspensionBasis: '办法',
      reason: REASON,
    }),
    endSuspension(ctx, { ...where, reason: REASON }),
    saveExpertTie(ctx, { ...where, ...tie, organisation: '乙公司' }),
    removeExpertTie(ctx, { ...where, tieId: NOWHERE, reason: REASON }),
    addExpertTraining(ctx, { ...where, ...training }),
    removeExpertTraining(ctx, { ...where, trainingId: NOWHERE, reason: REASON }),
    answerExpertProposal(ctx, { ...where, proposalId: NOWHERE, answer: 'taken', reason: REASON }),
    saveExpertProfile(ctx, { ...entry, ...where } as never),
  ]
  const said = async (ctx: Ctx, where = seat) => [
    ...new Set((await Promise.all(deeds(ctx, where))).map(because)),
  ]
  for (const role of ['expert', 'chair', 'committee', 'district', 'auditor', 'inspector'] as const)
    expect(await said((await addStaff(role)).ctx)).toEqual(['missing'])
  expect(await said({ ...officer.ctx, actor: { kind: 'anonymous' } })).toEqual(['unauthenticated'])
  const admin = await addStaff('admin')
  expect(await said(ctxOf({ ...admin.actor, sessionId: NOWHERE }))).toEqual(['second_factor'])
  expect(await said(expert.ctx)).toEqual(['missing'])
  const both = ctxOf({ ...expert.actor, roles: ['expert', 'officer'] })
  expect(await said(both)).toEqual(['forbidden:own_account'])
  expect(await said(officer.ctx, { ...seat, version: seat.version + 1 })).toEqual(['stale'])
  expect(await said(officer.ctx, { ...seat, personId: NOWHERE })).toEqual(['missing'])
  expect(await said(officer.ctx, { personId: (await addStaff('chair')).id, version: 1 })).toEqual([
    'blocked:not_expert',
  ])
  const chair = await addStaff('chair')
  expect(because(await viewExpertRecord(chair.ctx, expert.id))).toBe('missing')
  expect(because(await viewExpertRecord(expert.ctx, expert.id))).toBe('missing')
  expect(because(await viewOwnRecord(officer.ctx))).toBe('missing')
  expect(because(await proposeExpertChange(officer.ctx, { text: '请把我也加进专家库里' }))).toBe('missing')
  const [row] = await db().select().from(expertProfile).where(eq(expertProfile.personId, expert.id))
  expect(row?.version).toBe(seat.version)
})
