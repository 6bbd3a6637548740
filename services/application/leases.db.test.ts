import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { sectionLease } from '@/db/schema/collaboration'
import { membership } from '@/db/schema/enterprise'
import { session } from '@/db/schema/people'
import type { HoldSection } from '@/domain/application/collaboration-deeds'
import { LEASE_IDLE_MINUTES } from '@/domain/application/lease'
import type { Ctx } from '../context'
import { database } from '../database'
import { changeMemberRole, removeMember } from '../enterprise/change-members'
import { startSession } from '../session/start'
import { addDraft, addFirm, type Draft, type Firm, must, refusedAs } from '../testing/drafts'
import { withTx } from '../tx'
import { holdSection } from './hold-section'
import { saveSection } from './save-section'
import { withdrawApplication } from './sign'
import { viewPresence } from './view-presence'

let stranger: Firm
let firm: Firm
let draft: Draft
beforeAll(async () => {
  stranger = await addFirm()
  firm = await addFirm()
  draft = await addDraft(firm, 2)
})

const tabs = new Map<Ctx, string>()
const tabOf = (ctx: Ctx): string => {
  const known = tabs.get(ctx) ?? randomUUID()
  tabs.set(ctx, known)
  return known
}
const later = (ctx: Ctx, minutes: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
})
const hold = (
  ctx: Ctx,
  how: HoldSection['how'],
  more: Partial<HoldSection> = {},
): ReturnType<typeof holdSection> =>
  holdSection(ctx, {
    applicationId: draft.id,
    section: 'standard',
    tab: tabOf(ctx),
    browser: '',
    version: 0,
    word: '',
    ...more,
    how,
  })
const free = () => database().orm.delete(sectionLease).where(eq(sectionLease.applicationId, draft.id))

describe('holding a section', () => {
  it('is one page at a time: of two who open it at once one holds it and the other reads', async () => {
    const { owner, editor } = firm.people
    for (let n = 0; n < 20; n++) {
      await free()
      const both = await Promise.all([must(hold(owner, 'open')), must(hold(editor, 'open'))])
      expect(both.map(one => one.state).sort()).toEqual(['held', 'mine'])
      const reader = both.find(one => one.state === 'held')
      expect(reader?.holder?.name).toBe(both[0]?.state === 'mine' ? '范晓溪' : '方知遥')
    }
  })

  it('is given up by leaving and after idle minutes, kept by signs of life', async () => {
    const { owner, editor } = firm.people
    await free()
    await must(hold(owner, 'open'))
    expect(
      await must(hold(later(owner, LEASE_IDLE_MINUTES - 1), 'keep', { tab: tabOf(owner) })),
    ).toMatchObject({ state: 'mine' })
    const inTime = later(editor, LEASE_IDLE_MINUTES)
    expect(await must(hold(inTime, 'look'))).toMatchObject({ state: 'held' })
    const idle = later(editor, 2 * LEASE_IDLE_MINUTES)
    expect(await must(hold(idle, 'look'))).toMatchObject({ state: 'free', holder: null })
    expect(await must(hold(idle, 'open'))).toMatchObject({ state: 'mine' })
    // The one who was idle is told on the next sign of life and takes nothing back.
    expect(
      await must(hold(later(owner, 2 * LEASE_IDLE_MINUTES), 'keep', { tab: tabOf(owner) })),
    ).toMatchObject({ state: 'held', holder: { name: '方知遥' } })
    await must(hold(idle, 'leave'))
    expect(await must(hold(owner, 'open'))).toMatchObject({ state: 'mine' })
  })

  it('is taken over on purpose, with a word to the other, who is told', async () => {
    const { owner, editor } = firm.people
    await free()
    await must(hold(owner, 'open'))
    await must(hold(editor, 'ask'))
    expect(await must(hold(owner, 'look'))).toMatchObject({ state: 'mine', asked: { by: '方知遥' } })
    expect(await must(hold(editor, 'open'))).toMatchObject({ state: 'held' })
    expect(await must(hold(editor, 'take', { word: '我来补标准号' }))).toMatchObject({ state: 'mine' })
    expect(await must(hold(owner, 'keep'))).toMatchObject({
      state: 'held',
      taken: { by: '方知遥', word: '我来补标准号' },
    })
  })

  it('knows the same person on another device', async () => {
    const { owner } = firm.people
    await free()
    await must(hold(owner, 'open'))
    const other = { tab: randomUUID() }
    expect(await must(hold(owner, 'open', other))).toMatchObject({ state: 'elsewhere' })
    expect(await must(hold(owner, 'take', other))).toMatchObject({ state: 'mine' })
    expect(await must(hold(owner, 'keep'))).toMatchObject({ state: 'elsewhere', taken: { by: '范晓溪' } })
  })

  it('comes back at once to a new window of the browser whose window died, and to no other device or person', async () => {
    const { owner, editor } = firm.people
    await free()
    const browser = randomUUID()
    await must(hold(owner, 'open', { browser }))
    const fresh = { tab: randomUUID(), browser }
    // Where the first window is still there, the page only opens, and is told.
    expect(await must(hold(owner, 'open', fresh))).toMatchObject({ state: 'elsewhere' })
    const device = { tab: randomUUID(), browser: randomUUID() }
    expect(await must(hold(owner, 'resume', device))).toMatchObject({ state: 'elsewhere' })
    expect(await must(hold(owner, 'resume', { ...device, browser: '' }))).toMatchObject({
      state: 'elsewhere',
    })
    // On a shared machine another person has the same browser.
    expect(await must(hold(editor, 'resume', { ...fresh }))).toMatchObject({ state: 'held' })
    expect(await must(hold(owner, 'resume', fresh))).toMatchObject({ state: 'mine', taken: null })
    expect(await must(hold(owner, 'look', { browser }))).toMatchObject({ state: 'elsewhere', taken: null })
    await free()
    await must(hold(owner, 'open'))
    expect(await must(hold(owner, 'resume', { tab: randomUUID() }))).toMatchObject({ state: 'elsewhere' })
  })

  it('shows the reader newer answers, and never decides what is saved', async () => {
    const { owner, editor } = firm.people
    await free()
    await must(hold(owner, 'open'))
    const first = await must(
      saveSection(owner, { applicationId: draft.id, section: 'standard', version: 0, patch: { name: '甲' } }),
    )
    expect(await must(hold(editor, 'look'))).toMatchObject({
      newer: { version: first.version, by: '范晓溪', values: { name: '甲' } },
    })
    expect(await must(hold(editor, 'look', { version: first.version }))).toMatchObject({ newer: null })
    // Without the section, from the version that stands: kept. From one that is gone: refused, lease or no lease.
    const second = await must(
      saveSection(editor, {
        applicationId: draft.id,
        section: 'standard',
        version: first.version,
        patch: { name: '乙' },
      }),
    )
    const stale = { applicationId: draft.id, section: 'standard' as const, version: first.version }
    expect(await refusedAs(saveSection(owner, { ...stale, patch: { name: '丙' } }))).toBe('stale')
    expect(await must(hold(owner, 'look', { version: first.version }))).toMatchObject({
      newer: { version: second.version, values: { name: '乙' } },
    })
  })
})

describe('who may', () => {
  it('is nobody outside, no viewer and nobody at a draft that is closed', async () => {
    for (const how of ['look', 'open', 'take', 'ask'] as const)
      expect(await refusedAs(hold(stranger.people.owner, how))).toBe('missing')
    expect(await refusedAs(hold(firm.people.viewer, 'open'))).toBe('forbidden')
    expect(await must(hold(firm.people.viewer, 'look'))).toBeDefined()
    expect(await refusedAs(viewPresence(stranger.people.viewer, draft.id))).toBe('missing')
    const closed = await addDraft(firm, 1)
    await must(
      withdrawApplication(firm.people.owner, {
        applicationId: closed.id,
        version: 1,
        reason: '企业决定调整产品后再申报',
      }),
    )
    expect(await refusedAs(hold(firm.people.owner, 'open', { applicationId: closed.id }))).toBe(
      'blocked:wrong_stage',
    )
  })

  it('ends with the membership, with the role and with the session', async () => {
    const { owner, editor, signer } = firm.people
    await free()
    const present = async () => (await must(viewPresence(owner, draft.id))).map(one => one.name)
    const idOf = (ctx: Ctx) => (ctx.actor.kind === 'person' ? ctx.actor.personId : '')
    await must(hold(editor, 'open'))
    await must(hold(signer, 'open', { section: 'product' }))
    expect((await present()).sort()).toEqual(['方知遥', '石书遥'].sort())
    await must(removeMember(owner, { enterpriseId: firm.id, personId: idOf(editor) }))
    expect(await present()).toEqual(['石书遥'])
    await must(changeMemberRole(owner, { enterpriseId: firm.id, personId: idOf(signer), roles: ['viewer'] }))
    expect(await present()).toEqual([])

    const opened = await withTx(owner, async tx => {
      const id = await startSession(tx, owner, idOf(owner), { state: 'active', strongAt: null })
      return { ok: true, value: id }
    })
    if (!opened.ok || owner.actor.kind !== 'person') throw new Error('no session')
    await must(
      hold({ ...owner, actor: { ...owner.actor, sessionId: opened.value } }, 'open', { tab: 'tab-of-mine' }),
    )
    expect(await present()).toEqual(['范晓溪'])
    await database()
      .orm.update(session)
      .set({ revokedAt: owner.now, revokedBecause: 'signed_out' })
      .where(eq(session.id, opened.value))
    expect(await present()).toEqual([])

    // Even a removal that was written past the service counts at once.
    await free()
    await must(hold(owner, 'open'))
    await database()
      .orm.update(membership)
      .set({ removedAt: owner.now })
      .where(and(eq(membership.personId, idOf(owner)), isNull(membership.removedAt)))
    const [left] = await database()
      .orm.select()
      .from(sectionLease)
      .where(eq(sectionLease.personId, idOf(owner)))
    expect(left).toBeDefined()
    expect(await must(viewPresence(firm.people.viewer, draft.id))).toEqual([])
  })
})
