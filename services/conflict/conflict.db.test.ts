import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { expertTie } from '@/db/schema/expert'
import { ConflictQuery } from '@/domain/conflict/input'
import { orgKey } from '@/domain/conflict/key'
import { loadCase } from '../case/load'
import { closeDatabase, database } from '../database'
import { findCandidates } from '../draw/candidates'
import { addReviewCase, addStaff, REVIEW_NOW, type ReviewCase, type Somebody } from '../testing/review'
import { dismissConflict } from './dismiss'
import { hitsOn, isStanding } from './hits'
import { addEnterpriseTie, removeEnterpriseTie } from './keep-ties'
import { viewConflicts } from './view-conflicts'

const REASON = '同名的两家机构，经核对不是同一主体'
const QUERY = ConflictQuery.parse({})

let officer: Somebody
let expert: Somebody
let review: ReviewCase
let enterpriseId = ''
let name = ''

const tie = (organisation: string, kind: 'past_employer' | 'shares' = 'past_employer') =>
  database().orm.insert(expertTie).values({ personId: expert.id, kind, organisation, addedAt: REVIEW_NOW })
const hit = async () => (await hitsOn(database().orm, officer.ctx, enterpriseId)).get(expert.id)
const because = async (asked: Promise<unknown>) => {
  const outcome = await asked
  return typeof outcome === 'object' && outcome !== null && 'because' in outcome ? outcome.because : null
}
const candidate = async () => {
  const row = await loadCase(database().orm, review.id)
  if (!row) throw new Error('no case')
  const all = await findCandidates(database().orm, officer.ctx, row, 'expert')
  return all.find(c => c.personId === expert.id)
}

beforeAll(async () => {
  officer = await addStaff('officer')
  expert = await addStaff('expert')
  review = await addReviewCase()
  const [row] = await database()
    .orm.select({ id: enterprise.id, name: enterprise.name })
    .from(enterprise)
    .innerJoin(application, eq(application.enterpriseId, enterprise.id))
    .where(eq(application.id, review.id))
  if (!row) throw new Error('no enterprise')
  enterpriseId = row.id
  name = row.name
})
afterAll(closeDatabase)

it('compares names as the rules do', async () => {
  for (const text of ['重庆（渝北）Ａbc 有限公司', '甲·乙-丙_丁&戊/己', 'a\'b"c“d”‘e’【f】《g》', 'É—ß'])
    expect((await database().orm.execute<{ k: string }>(sql`select org_key(${text}) as k`)).rows[0]?.k).toBe(
      orgKey(text),
    )
})

it('hits an enterprise under the name it had, which a change of the name keeps', async () => {
  await tie(name)
  await database()
    .orm.update(enterprise)
    .set({ name: `${name}（更名后）股份` })
    .where(eq(enterprise.id, enterpriseId))
  expect((await hit())?.paths[0]?.steps.map(step => step.kind)).toEqual(['expert_past_employer', 'known_as'])
  const barred = await database().orm.execute<{ is: boolean }>(
    sql`select is_conflicted(${expert.id}, ${review.id}, '2026-11-23'::date) as is`,
  )
  expect(barred.rows[0]?.is).toBe(true)
  expect((await candidate())?.excluded).toContain('conflict')
  const facts = (await hit())?.facts ?? ''
  const asked = { applicationId: review.id, personId: expert.id, facts, reason: REASON }
  expect(await because(dismissConflict(officer.ctx, asked))).toMatchObject({ reason: 'direct_tie' })
  await database().orm.delete(expertTie).where(eq(expertTie.personId, expert.id))
  expect(await hit()).toBeUndefined()
})

it('hits through a parent, is silent once set aside, and speaks again when something is new', async () => {
  await tie('渝中控股集团')
  const parent = await addEnterpriseTie(officer.ctx, {
    applicationId: review.id,
    kind: 'parent',
    name: '渝中控股集团',
    creditCode: null,
    detail: '',
  })
  expect(parent.ok).toBe(true)
  expect(isStanding(await hit())).toBe(true)
  expect((await candidate())?.excluded).toContain('conflict')
  const facts = (await hit())?.facts ?? ''
  const asked = { applicationId: review.id, personId: expert.id, facts, reason: REASON }
  expect(await because(dismissConflict(officer.ctx, { ...asked, facts: '0'.repeat(64) }))).toMatchObject({
    code: 'stale',
  })
  expect(await dismissConflict(officer.ctx, asked)).toMatchObject({ ok: true })
  expect(await because(dismissConflict(officer.ctx, asked))).toMatchObject({ code: 'repeated' })
  expect(isStanding(await hit())).toBe(false)
  expect((await candidate())?.excluded).not.toContain('conflict')
  await tie('渝中控股集团', 'shares')
  expect(isStanding(await hit())).toBe(true)
  expect((await candidate())?.excluded).toContain('conflict')
})

it('shows the officer every hit and counts what can be invited', async () => {
  const seen = await viewConflicts(officer.ctx, review.id, QUERY)
  if (!seen.ok) throw new Error('refused')
  const pair = seen.value.pairs.find(p => p.personId === expert.id)
  expect(pair?.paths.length).toBeGreaterThan(0)
  expect(seen.value.ties.some(line => line.kind === 'laboratory')).toBe(true)
  expect(seen.value.counts.all).toBeGreaterThanOrEqual(seen.value.counts.free + 1)
})

it('refuses everybody but an officer of the case', async () => {
  const chair = await addStaff('chair')
  const recused = await addStaff('officer')
  await database().orm.execute(
    sql`insert into recusal (person_id, enterprise_id, ground, at) values (${recused.id}, ${enterpriseId}, 'x', now())`,
  )
  const facts = (await hit())?.facts ?? ''
  const id = review.id
  for (const [who, code] of [
    [chair, 'missing'],
    [expert, 'missing'],
    [recused, 'missing'],
  ] as const) {
    const outcomes = [
      await because(
        dismissConflict(who.ctx, { applicationId: id, personId: expert.id, facts, reason: REASON }),
      ),
      await because(
        addEnterpriseTie(who.ctx, {
          applicationId: id,
          kind: 'branch',
          name: '某分公司',
          creditCode: null,
          detail: '',
        }),
      ),
      await because(removeEnterpriseTie(who.ctx, { applicationId: id, tieId: id, reason: REASON })),
      await because(viewConflicts(who.ctx, id, QUERY)),
    ]
    for (const outcome of outcomes) expect(outcome).toMatchObject({ code })
  }
  const own = await addEnterpriseTie(officer.ctx, {
    applicationId: id,
    kind: 'parent',
    name: '渝中控股 集团',
    creditCode: null,
    detail: '',
  })
  expect(await because(Promise.resolve(own))).toMatchObject({ code: 'repeated' })
})
