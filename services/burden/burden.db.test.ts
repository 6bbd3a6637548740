import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { membership } from '@/db/schema/enterprise'
import { activeTime } from '@/db/schema/measure'
import type { MemberRole, PersonActor } from '@/domain/people/roles'
import type { Ctx } from '../context'
import { closeDatabase, database } from '../database'
import { addBoardCase, addDesk, BOARD_NOW } from '../testing/board'
import { exportBurden } from './export-burden'
import { reportTime } from './report-time'
import { viewBurden } from './view-burden'

type Desk = Awaited<ReturnType<typeof addDesk>>

const later = (ctx: Ctx, seconds: number): Ctx => ({
  ...ctx,
  now: new Date(BOARD_NOW.getTime() + seconds * 1000),
})

/** Somebody of the enterprise behind a case. */
const member = async (enterpriseId: string, role: MemberRole): Promise<Ctx & { actor: PersonActor }> => {
  const { ctx, id } = await addDesk([])
  await database().orm.insert(membership).values({ enterpriseId, personId: id, role, addedAt: BOARD_NOW })
  return { ...ctx, actor: { ...ctx.actor, memberships: [{ enterpriseId, role }] } }
}

const beat = (applicationId: string, seconds = 60, fields = 3) => ({
  kind: 'section' as const,
  part: 'product' as const,
  applicationId,
  seconds,
  fields,
})
const sumOf = async (applicationId: string) =>
  (await database().orm.select().from(activeTime).where(eq(activeTime.applicationId, applicationId))).map(
    ({ part, seconds, fields }) => ({ part, seconds, fields }),
  )

let officer: Desk
let admin: Desk
beforeAll(async () => {
  officer = await addDesk(['officer'])
  admin = await addDesk(['admin'])
})
afterAll(closeDatabase)

describe('a beat', () => {
  it('adds up to no more than has passed, for two tabs and two parts together', async () => {
    const draft = await addBoardCase('draft')
    const editor = await member(draft.enterpriseId, 'editor')
    expect(await reportTime(editor, beat(draft.id, 120))).toMatchObject({ value: { counted: 60 } })
    const [one, two] = await Promise.all([
      reportTime(later(editor, 50), beat(draft.id)),
      reportTime(later(editor, 50), { ...beat(draft.id), part: 'standard' }),
    ])
    expect([one, two].map(told => (told.ok ? told.value.counted : -1)).sort()).toEqual([0, 50])
    expect((await sumOf(draft.id)).reduce((sum, { seconds }) => sum + seconds, 0)).toBe(110)
  })

  it('is for those who may write: a viewer is refused, a stranger finds nothing', async () => {
    const draft = await addBoardCase('draft')
    const other = await addBoardCase('draft')
    const viewer = await member(draft.enterpriseId, 'viewer')
    const stranger = await member(other.enterpriseId, 'owner')
    expect(await reportTime(viewer, beat(draft.id))).toMatchObject({ because: { code: 'forbidden' } })
    for (const ctx of [stranger, officer.ctx])
      expect(await reportTime(ctx, beat(draft.id))).toMatchObject({ because: { code: 'missing' } })
    expect(await reportTime(stranger, beat(randomUUID()))).toMatchObject({ because: { code: 'missing' } })
    const anonymous: Ctx = { ...officer.ctx, actor: { kind: 'anonymous' } }
    expect(await reportTime(anonymous, beat(draft.id))).toMatchObject({
      because: { code: 'unauthenticated' },
    })
    const score = { ...beat(draft.id), kind: 'score' as const, part: 'standard_level' }
    expect(await reportTime(stranger, score)).toMatchObject({ because: { code: 'missing' } })
    expect(await sumOf(draft.id)).toEqual([])
  })

  it('that comes after the submission counts for nothing', async () => {
    const sent = await addBoardCase('formal_check')
    const owner = await member(sent.enterpriseId, 'owner')
    expect(await reportTime(owner, beat(sent.id))).toMatchObject({ ok: true, value: { counted: 0 } })
    expect(await sumOf(sent.id)).toEqual([])
  })
})

describe('the burden', () => {
  it('is not shown of fewer than five, and of five as median and ninth tenth', async () => {
    const told = await viewBurden(admin.ctx, null)
    expect(told.ok && told.value.versions.every(version => !version.isShown)).toBe(true)
    for (const minutes of [1, 2, 3, 4, 15]) {
      const sent = await addBoardCase('formal_check')
      const db = database().orm
      await db.update(application).set({ submittedAt: BOARD_NOW }).where(eq(application.id, sent.id))
      await db.insert(activeTime).values({
        applicationId: sent.id,
        kind: 'section',
        part: 'product',
        personId: officer.id,
        seconds: minutes * 60,
        fields: 4,
        beatAt: BOARD_NOW,
      })
    }
    const full = await viewBurden(officer.ctx, null)
    const product = full.ok ? full.value.versions[0]?.sections.find(s => s.section === 'product') : undefined
    expect(product).toMatchObject({ cases: 5, timed: 5, minutes: { half: 3, most: 10.6 }, fields: 4 })
    const standard = full.ok
      ? full.value.versions[0]?.sections.find(s => s.section === 'standard')
      : undefined
    expect(standard).toMatchObject({ timed: 0, minutes: null, fields: null })
    const clusters = await viewBurden(officer.ctx, 'industrial_cluster')
    expect(clusters.ok && clusters.value.versions.every(version => !version.isShown)).toBe(true)
  })

  it('leaves as CSV without a person in it', async () => {
    const told = await exportBurden(admin.ctx)
    const text = told.ok ? told.value : ''
    expect(text).toContain('product,5,5,3,10.6')
    expect(text).not.toContain(officer.id)
  })

  it('is for administrators and officers alone', async () => {
    const expert = await addDesk(['expert'])
    const auditor = await addDesk(['auditor'])
    const draft = await addBoardCase('draft')
    for (const ctx of [expert.ctx, auditor.ctx, await member(draft.enterpriseId, 'owner')]) {
      expect(await viewBurden(ctx, null)).toMatchObject({ because: { code: 'missing' } })
      expect(await exportBurden(ctx)).toMatchObject({ because: { code: 'missing' } })
    }
    expect(await viewBurden({ ...officer.ctx, actor: { kind: 'anonymous' } }, null)).toMatchObject({
      because: { code: 'unauthenticated' },
    })
  })
})
