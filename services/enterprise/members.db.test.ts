import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { enterprise } from '@/db/schema/enterprise'
import type { MemberRole } from '@/domain/people/roles'
import { acceptInvite } from '../account/accept-invite'
import { viewInvitation } from '../account/view-invitation'
import { closeDatabase, database } from '../database'
import { resolveSession } from '../session/resolve'
import { mailsTo, tokenIn } from '../testing/mails'
import { actingAs, addEnterprise, addPerson, NOW, PASSWORD, publicCtx } from '../testing/people'
import { changeMemberRole, removeMember } from './change-members'
import { cancelInvite, inviteMember } from './invite-member'
import { saveEnterpriseProfile, viewEnterprise } from './profile'
import { viewMembers } from './view-members'

afterAll(closeDatabase)

const team = async (...roles: MemberRole[]) => {
  const people = await Promise.all(roles.map(() => addPerson()))
  const firm = await addEnterprise(
    people.map((who, at) => ({ personId: who.id, role: roles[at] ?? 'viewer' })),
  )
  const ctxs = await Promise.all(
    people.map((who, at) =>
      actingAs(who, { memberships: [{ enterpriseId: firm.id, role: roles[at] ?? 'viewer' }] }),
    ),
  )
  const at = (n: number) => {
    const who = people[n]
    const ctx = ctxs[n]
    if (!who || !ctx) throw new Error('nobody')
    return { who, ctx }
  }
  return { firm, at }
}
const stranger = async () => actingAs(await addPerson())
const email = () => `invited${Math.random().toString(36).slice(2)}@example.cn`

describe('inviteMember', () => {
  it('lets a newcomer join with the link, once', async () => {
    const { firm, at } = await team('owner')
    const to = email()
    expect(await inviteMember(at(0).ctx, { enterpriseId: firm.id, email: to, role: 'signer' })).toMatchObject(
      { ok: true },
    )
    const text = tokenIn((await mailsTo(to))[0])
    expect(await viewInvitation(publicCtx(), text)).toMatchObject({
      ok: true,
      value: { kind: 'member', email: to, role: 'signer', enterpriseName: firm.name, hasAccount: false },
    })
    expect(await acceptInvite(publicCtx(), { token: text })).toMatchObject({
      because: { fields: { name: 'required' } },
    })
    const input = { token: text, name: '林栖川', password: PASSWORD }
    const both = await Promise.all([acceptInvite(publicCtx(), input), acceptInvite(publicCtx(), input)])
    const joined = both.find(b => b.ok)
    expect(both.filter(b => b.ok)).toHaveLength(1)
    if (!joined?.ok || !joined.value.sessionId) throw new Error('not joined')
    const live = await resolveSession(NOW, joined.value.sessionId)
    expect(live?.actor).toMatchObject({ memberships: [{ enterpriseId: firm.id, role: 'signer' }] })
  })

  it('makes someone with an account sign in first', async () => {
    const { firm, at } = await team('owner')
    const who = await addPerson()
    await inviteMember(at(0).ctx, { enterpriseId: firm.id, email: who.email, role: 'editor' })
    const text = tokenIn((await mailsTo(who.email))[0])
    expect(
      await acceptInvite(publicCtx(), { token: text, name: 'x', password: 'taken over 1!' }),
    ).toMatchObject({
      because: { code: 'unauthenticated', reason: 'sign_in_first' },
    })
    expect(await acceptInvite(await stranger(), { token: text })).toMatchObject({
      because: { reason: 'sign_in_first' },
    })
    expect(await acceptInvite(await actingAs(who), { token: text })).toMatchObject({
      ok: true,
      value: { sessionId: null },
    })
  })

  it('refuses strangers, other roles, members and withdrawn links', async () => {
    const { firm, at } = await team('owner', 'editor', 'signer', 'viewer')
    const input = { enterpriseId: firm.id, email: email(), role: 'owner' as const }
    expect(await inviteMember(await stranger(), input)).toMatchObject({ because: { code: 'missing' } })
    expect(await inviteMember(publicCtx(), input)).toMatchObject({ because: { code: 'unauthenticated' } })
    for (const n of [1, 2, 3])
      expect(await inviteMember(at(n).ctx, input)).toMatchObject({ because: { code: 'forbidden' } })
    expect(await inviteMember(at(0).ctx, { ...input, email: at(1).who.email })).toMatchObject({
      because: { fields: { email: 'is_member' } },
    })
    await inviteMember(at(0).ctx, input)
    const view = await viewMembers(at(0).ctx, firm.id)
    const invitationId = view.ok ? (view.value.invites[0]?.id ?? '') : ''
    const other = await team('owner')
    expect(await cancelInvite(other.at(0).ctx, { enterpriseId: other.firm.id, invitationId })).toMatchObject({
      because: { code: 'missing' },
    })
    expect(await cancelInvite(at(0).ctx, { enterpriseId: firm.id, invitationId })).toMatchObject({ ok: true })
    expect(await cancelInvite(at(0).ctx, { enterpriseId: firm.id, invitationId })).toMatchObject({
      because: { code: 'missing' },
    })
    const text = tokenIn((await mailsTo(input.email))[0])
    expect(await viewInvitation(publicCtx(), text)).toMatchObject({ because: { reason: 'link_gone' } })
  })
})

describe('roles and removal', () => {
  it('hands over and leaves; the next request has no access (OB-19)', async () => {
    const { firm, at } = await team('owner', 'viewer')
    const enterpriseId = firm.id
    const [old, heir] = [at(0), at(1)]
    expect(await removeMember(old.ctx, { enterpriseId, personId: old.who.id })).toMatchObject({
      because: { code: 'blocked', reason: 'last_owner' },
    })
    expect(
      await changeMemberRole(old.ctx, { enterpriseId, personId: old.who.id, roles: ['viewer'] }),
    ).toMatchObject({ because: { reason: 'last_owner' } })
    expect(
      await changeMemberRole(old.ctx, { enterpriseId, personId: heir.who.id, roles: ['owner', 'signer'] }),
    ).toMatchObject({ ok: true, value: { asked: true } })
    // Offered is not held: the heir signs at once, and is an owner once they say so.
    expect(await removeMember(old.ctx, { enterpriseId, personId: old.who.id })).toMatchObject({
      because: { reason: 'last_owner' },
    })
    const held = await viewMembers(heir.ctx, enterpriseId)
    expect(held.ok && held.value.members.find(one => one.isMe)?.roles).toEqual(['signer'])
    const offer = tokenIn((await mailsTo(heir.who.email.toLowerCase()))[0])
    expect(await acceptInvite(await stranger(), { token: offer })).toMatchObject({
      because: { reason: 'sign_in_first' },
    })
    expect(await acceptInvite(heir.ctx, { token: offer })).toMatchObject({ ok: true })
    expect(await removeMember(old.ctx, { enterpriseId, personId: old.who.id })).toMatchObject({ ok: true })
    const live = await resolveSession(NOW, old.ctx.actor.sessionId)
    expect(live?.actor).toMatchObject({ memberships: [] })
    // The rights read before the removal do not help either.
    expect(
      await changeMemberRole(old.ctx, { enterpriseId, personId: heir.who.id, roles: ['viewer'] }),
    ).toMatchObject({ because: { code: 'stale' } })
  })

  it('keeps one owner when two give up the role at once', async () => {
    const { firm, at } = await team('owner', 'owner')
    const enterpriseId = firm.id
    const left = await Promise.all(
      [0, 1].map(n => removeMember(at(n).ctx, { enterpriseId, personId: at(n).who.id })),
    )
    expect(left.filter(l => l.ok)).toHaveLength(1)
  })

  it('refuses strangers and members who are not owners', async () => {
    const { firm, at } = await team('owner', 'editor')
    const enterpriseId = firm.id
    const input = { enterpriseId, personId: at(0).who.id, roles: ['viewer' as const] }
    expect(await changeMemberRole(at(1).ctx, input)).toMatchObject({ because: { code: 'forbidden' } })
    expect(await removeMember(at(1).ctx, input)).toMatchObject({ because: { code: 'forbidden' } })
    const outside = await stranger()
    expect(await changeMemberRole(outside, input)).toMatchObject({ because: { code: 'missing' } })
    expect(await removeMember(outside, input)).toMatchObject({ because: { code: 'missing' } })
    expect(await viewMembers(outside, enterpriseId)).toMatchObject({ because: { code: 'missing' } })
    expect(await removeMember(at(0).ctx, { enterpriseId, personId: outside.actor.personId })).toMatchObject({
      because: { code: 'missing' },
    })
    const seen = await viewMembers(at(1).ctx, enterpriseId)
    expect(seen).toMatchObject({ ok: true, value: { mayManage: false, invites: [] } })
  })
})

describe('profile', () => {
  const facts = {
    name: '重庆新名字有限公司',
    nameEn: '',
    areaId: 'yubei',
    industryId: 'C40' as const,
    legalRepresentative: '',
    address: '',
    profile: { founded: '', employees: '', website: '', contact: '', contactPhone: '', introduction: '' },
  }
  it('is saved by owners and editors as it was read, once', async () => {
    const { firm, at } = await team('owner', 'editor', 'viewer')
    const input = { ...facts, areaId: 'liangjiang', enterpriseId: firm.id, version: 1 }
    expect(await saveEnterpriseProfile(at(2).ctx, input)).toMatchObject({ because: { code: 'forbidden' } })
    expect(await saveEnterpriseProfile(await stranger(), input)).toMatchObject({
      because: { code: 'missing' },
    })
    expect(await saveEnterpriseProfile(at(0).ctx, { ...input, areaId: 'yubei' })).toMatchObject({
      because: { fields: { areaId: 'area' } },
    })
    const both = await Promise.all([0, 1].map(n => saveEnterpriseProfile(at(n).ctx, input)))
    expect(both.map(b => (b.ok ? 'ok' : b.because.code)).sort()).toEqual(['ok', 'stale'])
    const [row] = await database().orm.select().from(enterprise).where(eq(enterprise.id, firm.id))
    expect(row).toMatchObject({ version: 2, name: facts.name, creditCode: firm.creditCode })
    expect(await viewEnterprise(at(2).ctx, firm.id)).toMatchObject({ ok: true, value: { mayEdit: false } })
    expect(await viewEnterprise(await stranger(), firm.id)).toMatchObject({ because: { code: 'missing' } })
  })
})
