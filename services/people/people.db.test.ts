import { and, eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { person, staffRole } from '@/db/schema/people'
import { GrantRole, InviteStaff } from '@/domain/account/staff'
import { acceptInvite } from '../account/accept-invite'
import { closeDatabase, database } from '../database'
import { resolveSession } from '../session/resolve'
import { mailsTo, tokenIn } from '../testing/mails'
import { actingAs, addPerson, NOW, PASSWORD, publicCtx } from '../testing/people'
import { saveExpertProfile } from './expert-profile'
import { inviteStaff } from './invite-staff'
import { grantRole, revokeRole } from './roles'
import { disablePerson, enablePerson, resetSecondFactor } from './status'
import { viewPeople } from './view-people'
import { viewPerson } from './view-person'

afterAll(closeDatabase)

const admin = async () => actingAs(await addPerson({ roles: ['admin'] }))
const fresh = () => `staff${Math.random().toString(36).slice(2)}@example.gov.cn`
const everything = { words: '', role: '', kind: 'all', status: '', page: 1 } as const

describe('every deed on people', () => {
  it('is refused to the public, to other roles, to a weak session and on the own account', async () => {
    const target = await addPerson({ roles: ['expert'] })
    const input = { personId: target.id, version: 1 }
    const role = GrantRole.parse({ personId: target.id, role: 'inspector' })
    const invite = InviteStaff.parse({ email: fresh(), name: '新人', role: 'officer' })
    const deeds = (
      ctx: Awaited<ReturnType<typeof admin>> | ReturnType<typeof publicCtx>,
      personId = target.id,
    ) => [
      grantRole(ctx, { ...role, personId }),
      revokeRole(ctx, { personId, roleId: target.id }),
      disablePerson(ctx, { ...input, personId }),
      enablePerson(ctx, { ...input, personId }),
      resetSecondFactor(ctx, { ...input, personId }),
    ]
    for (const roles of [['officer'], ['chair'], ['auditor'], ['district'], []] as const) {
      const ctx = await actingAs(await addPerson({ roles: [...roles] }))
      for (const outcome of await Promise.all([...deeds(ctx), inviteStaff(ctx, invite)]))
        expect(outcome).toMatchObject({ because: { code: 'forbidden' } })
      expect(await viewPeople(ctx, everything)).toMatchObject({ because: { code: 'missing' } })
      expect(await viewPerson(ctx, target.id)).toMatchObject({ because: { code: 'missing' } })
    }
    for (const outcome of await Promise.all(deeds(publicCtx())))
      expect(outcome).toMatchObject({ because: { code: 'unauthenticated' } })
    const weak = await actingAs(await addPerson({ roles: ['admin'] }), { strongAt: null })
    for (const outcome of await Promise.all([...deeds(weak), inviteStaff(weak, invite)]))
      expect(outcome).toMatchObject({ because: { code: 'second_factor' } })
    const self = await admin()
    for (const outcome of await Promise.all(deeds(self, self.actor.personId)))
      expect(outcome).toMatchObject({ because: { code: 'forbidden', reason: 'own_account' } })
  })
})

describe('inviteStaff', () => {
  it('adds the person with the role; the link sets a password once and the second factor is still to come', async () => {
    const ctx = await admin()
    const email = fresh()
    const input = InviteStaff.parse({ email, name: '周岚', role: 'district', areaId: 'yuzhong' })
    const invited = await inviteStaff(ctx, input)
    if (!invited.ok) throw new Error(invited.because.code)
    await inviteStaff(ctx, input)
    const mails = await mailsTo(email)
    expect(mails.map(m => m.template)).toEqual(['account_invite_staff', 'account_invite_staff'])
    const old = { token: tokenIn(mails[0]), password: PASSWORD }
    expect(await acceptInvite(publicCtx(), old)).toMatchObject({ because: { reason: 'link_gone' } })
    const link = { token: tokenIn(mails[1]) }
    expect(await acceptInvite(publicCtx(), { ...link, password: 'shortish 9' })).toMatchObject({
      because: { fields: { password: 'password_short' } },
    })
    const accepted = await acceptInvite(publicCtx(), { ...link, password: PASSWORD })
    expect(accepted).toMatchObject({ ok: true, value: { isPending: true, home: '/review' } })
    expect(await acceptInvite(publicCtx(), { ...link, password: PASSWORD })).toMatchObject({
      because: { code: 'missing' },
    })
    expect(await inviteStaff(ctx, input)).toMatchObject({ because: { fields: { email: 'email_taken' } } })
    const roles = await database()
      .orm.select()
      .from(staffRole)
      .where(eq(staffRole.personId, invited.value.personId))
    expect(roles).toHaveLength(1)
  })

  it.each([
    [{ role: 'district' }],
    [{ role: 'officer', areaId: 'yuzhong' }],
    [{ role: 'district', areaId: 'nowhere' }],
    [{ role: 'emperor' }],
    [{ role: 'officer', isAdmin: true }],
  ])('refuses %j', more => {
    expect(InviteStaff.safeParse({ email: fresh(), name: '某', ...more }).success).toBe(false)
  })
})

describe('roles', () => {
  it('count from the next request, are given once, and keep administrators apart', async () => {
    const ctx = await admin()
    const who = await addPerson({ roles: ['officer'] })
    const session = await actingAs(who)
    const grant = (role: string) => grantRole(ctx, GrantRole.parse({ personId: who.id, role }))
    expect(await grant('expert')).toMatchObject({ ok: true })
    expect(await grant('expert')).toMatchObject({ because: { code: 'repeated' } })
    expect(await grant('admin')).toMatchObject({ because: { fields: { role: 'role_conflict' } } })
    const live = await resolveSession(NOW, session.actor.sessionId)
    expect(live?.actor.kind === 'person' && [...live.actor.roles].sort()).toEqual(['expert', 'officer'])
    const [row] = await database()
      .orm.select()
      .from(staffRole)
      .where(and(eq(staffRole.personId, who.id), eq(staffRole.role, 'expert')))
    const input = { personId: who.id, roleId: row?.id ?? '' }
    expect(await revokeRole(ctx, input)).toMatchObject({ ok: true })
    expect(await revokeRole(ctx, input)).toMatchObject({ because: { code: 'missing' } })
    expect((await resolveSession(NOW, session.actor.sessionId))?.actor).toMatchObject({ roles: ['officer'] })
  })

  it('ends the weak sessions of somebody who becomes staff', async () => {
    const who = await addPerson()
    const weak = await actingAs(who, { strongAt: null })
    await grantRole(await admin(), GrantRole.parse({ personId: who.id, role: 'expert' }))
    expect(await resolveSession(NOW, weak.actor.sessionId)).toBeNull()
  })
})

describe('status', () => {
  it('bars at once, lets in again, and goes by the version', async () => {
    const ctx = await admin()
    const who = await addPerson({ roles: ['expert'] })
    const session = await actingAs(who)
    expect(await enablePerson(ctx, { personId: who.id, version: 1 })).toMatchObject({
      because: { code: 'repeated' },
    })
    expect(await disablePerson(ctx, { personId: who.id, version: 7 })).toMatchObject({
      because: { code: 'stale' },
    })
    const both = await Promise.all([1, 2].map(() => disablePerson(ctx, { personId: who.id, version: 1 })))
    expect(both.map(b => (b.ok ? 'ok' : b.because.code)).sort()).toEqual(['ok', 'stale'])
    expect(await resolveSession(NOW, session.actor.sessionId)).toBeNull()
    expect(await enablePerson(ctx, { personId: who.id, version: 2 })).toMatchObject({ ok: true })
    expect(await resetSecondFactor(ctx, { personId: who.id, version: 3 })).toMatchObject({ ok: true })
    expect(await resetSecondFactor(ctx, { personId: who.id, version: 4 })).toMatchObject({
      because: { code: 'repeated' },
    })
    const [row] = await database().orm.select().from(person).where(eq(person.id, who.id))
    expect(row).toMatchObject({ status: 'active', totpSecret: null, version: 4 })
  })

  it('keeps one administrator when two bar each other', async () => {
    await database().orm.update(staffRole).set({ revokedAt: NOW }).where(eq(staffRole.role, 'admin'))
    const [a, b] = [await admin(), await admin()]
    const ended = await Promise.all([
      disablePerson(a, { personId: b.actor.personId, version: 1 }),
      disablePerson(b, { personId: a.actor.personId, version: 1 }),
    ])
    expect(ended.map(e => (e.ok ? 'ok' : e.because.reason)).sort()).toEqual(['last_admin', 'ok'])
  })
})

it('keeps the expert register by version, for experts only', async () => {
  const ctx = await admin()
  const who = await addPerson({ roles: ['expert'] })
  const plain = await addPerson({ roles: ['officer'] })
  const facts = {
    title: '教授',
    employer: '某大学',
    employerCode: '',
    region: 'city' as const,
    capacity: 5,
    disciplines: ['quality' as const],
    fields: ['equipment' as const],
  }
  expect(await saveExpertProfile(ctx, { ...facts, personId: plain.id, version: 0 })).toMatchObject({
    because: { reason: 'not_expert' },
  })
  expect(await saveExpertProfile(ctx, { ...facts, personId: who.id, version: 0 })).toMatchObject({
    value: { version: 1 },
  })
  expect(await saveExpertProfile(ctx, { ...facts, personId: who.id, version: 0 })).toMatchObject({
    because: { code: 'stale' },
  })
  expect(await saveExpertProfile(ctx, { ...facts, personId: who.id, version: 1 })).toMatchObject({
    value: { version: 2 },
  })
})

it('finds people by words taken literally, role and status, fifty a page', async () => {
  const ctx = await admin()
  const who = await addPerson({ roles: ['inspector'] })
  await database().orm.update(person).set({ name: '百%之_百' }).where(eq(person.id, who.id))
  const find = async (more: Partial<Parameters<typeof viewPeople>[1]>) => {
    const seen = await viewPeople(ctx, { ...everything, ...more })
    if (!seen.ok) throw new Error(seen.because.code)
    return seen.value
  }
  expect((await find({ words: '%之_' })).rows.map(r => r.id)).toEqual([who.id])
  expect((await find({ words: who.email.toUpperCase() })).total).toBe(1)
  expect((await find({ words: '%之_', role: 'expert' })).total).toBe(0)
  expect((await find({ words: '%之_', kind: 'member' })).total).toBe(0)
  expect((await find({ page: 999 })).rows.length).toBeGreaterThan(0)
  expect(await viewPerson(ctx, who.id)).toMatchObject({
    ok: true,
    value: { status: 'active', hasSecondFactor: true },
  })
  expect(await viewPerson(ctx, "' or 1=1")).toMatchObject({ because: { code: 'missing' } })
})
