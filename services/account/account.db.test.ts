import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { enterprise, membership } from '@/db/schema/enterprise'
import { person, session, token } from '@/db/schema/people'
import { Register } from '@/domain/account/register'
import { makeCreditCode } from '@/domain/credit-code'
import { closeDatabase, database } from '../database'
import * as environment from '../env'
import { composeMail } from '../mail/compose'
import { openSession } from '../session/open'
import { resolveSession } from '../session/resolve'
import { mailsTo, tokenIn } from '../testing/mails'
import { actingAs, addEnterprise, addPerson, NOW, PASSWORD, publicCtx } from '../testing/people'
import { acceptInvite } from './accept-invite'
import { changePassword } from './change-password'
import { register } from './register'
import { confirmRegistration, viewRegistration } from './registration'
import { requestReset } from './request-reset'
import { resetPassword, viewReset } from './reset-password'
import { savePreferences } from './save-preferences'

afterAll(closeDatabase)

let serial = 50_000
const next = (): number => {
  serial += 1
  return serial
}
const form = (more: Record<string, unknown> = {}) => ({
  creditCode: makeCreditCode('91500000', next()),
  enterpriseName: '重庆嘉陵仪表有限公司',
  areaId: 'beibei',
  name: '沈知遥',
  email: `owner${serial}@example.cn`,
  phone: '138 0013 8000',
  password: PASSWORD,
  agree: 'yes',
  ...more,
})
const parsed = (more: Record<string, unknown> = {}) => Register.parse(form(more))
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('register where mail reaches people', () => {
  const without = environment.env()
  beforeEach(() => {
    vi.spyOn(environment, 'env').mockReturnValue({ ...without, smtpUrl: 'smtp://mail.invalid' })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  const peopleAt = (email: string) =>
    database()
      .orm.select()
      .from(person)
      .where(eq(sql`lower(${person.email})`, email))

  it('takes a self-check along in the link, and no other address', async () => {
    const start = '/apply/new?type=regional&field=equipment&trademark=yes'
    const linked = async (to: string) => {
      const input = parsed({ to })
      await register(publicCtx(), input)
      const [letter] = await mailsTo(input.email)
      return String(letter?.params.path)
    }
    expect(await linked(start)).toContain(`&to=${encodeURIComponent(start)}`)
    for (const to of [
      'https://evil.example',
      '//evil.example/apply/new?type=regional&field=equipment',
      '/office',
    ])
      expect(await linked(to)).not.toContain('to=')
  })

  it('answers the same for an address with an account, an unused and a disabled one; only the mail differs', async () => {
    const owner = await addPerson()
    const gone = await addPerson()
    await database().orm.update(person).set({ status: 'disabled' }).where(eq(person.id, gone.id))
    const fresh = parsed()
    const answers = []
    for (const email of [fresh.email, owner.email, gone.email])
      answers.push(await register(publicCtx({ requestId: email }), { ...fresh, email }))
    expect(answers).toEqual(Array(3).fill({ ok: true, value: { sessionId: null, isWaiting: false } }))
    expect((await mailsTo(fresh.email)).map(m => m.template)).toEqual(['account_register'])
    expect((await mailsTo(owner.email)).map(m => m.template)).toEqual(['account_known'])
    expect(await mailsTo(gone.email)).toEqual([])
    expect(await peopleAt(fresh.email)).toEqual([])
    expect(await peopleAt(owner.email)).toHaveLength(1)
    for (const mail of [...(await mailsTo(fresh.email)), ...(await mailsTo(owner.email))])
      for (const locale of ['zh-CN', 'en'] as const)
        expect(composeMail({ ...mail, locale }).text).not.toMatch(/[{}]|mail\./)
  })

  it('opens the account with all that was typed by the link, once', async () => {
    const input = parsed()
    await register(publicCtx(), input)
    const [mail] = await mailsTo(input.email)
    const link = tokenIn(mail)
    const [kept] = await database().orm.select().from(token).where(eq(token.email, input.email))
    expect(JSON.stringify(kept)).not.toMatch(/argon2|13800138000|138 0013 8000|沈知遥/)
    expect(await viewRegistration(publicCtx(), link)).toEqual({
      ok: true,
      value: { email: input.email, enterpriseName: input.enterpriseName },
    })
    const both = await Promise.all([1, 2].map(() => confirmRegistration(publicCtx(), { token: link })))
    const opened = both.flatMap(each => (each.ok ? [each.value] : []))
    expect(opened).toHaveLength(1)
    expect(both.find(each => !each.ok)).toMatchObject({ because: { code: 'missing', reason: 'link_gone' } })
    const live = await resolveSession(NOW, opened[0]?.sessionId ?? '')
    const [row] = await database()
      .orm.select()
      .from(enterprise)
      .where(eq(enterprise.creditCode, input.creditCode))
    expect(live?.actor).toMatchObject({ memberships: [{ enterpriseId: row?.id, role: 'owner' }] })
    expect((await openSession(publicCtx(), { email: input.email, password: PASSWORD })).ok).toBe(true)
    expect((await viewRegistration(publicCtx(), link)).ok).toBe(false)
    await register(publicCtx(), parsed())
    const [spent] = await database().orm.select().from(token).where(eq(token.email, input.email))
    expect(spent?.payload).toEqual({})
  })

  it('opens nothing by a link expired, of another kind, or whose address has an account by now', async () => {
    const input = parsed()
    await register(publicCtx(), input)
    const link = tokenIn((await mailsTo(input.email))[0])
    const late = publicCtx({ now: later(72 * 60 + 1) })
    expect((await viewRegistration(late, link)).ok).toBe(false)
    expect((await confirmRegistration(late, { token: link })).ok).toBe(false)
    expect((await acceptInvite(publicCtx(), { token: link, name: '某人', password: PASSWORD })).ok).toBe(
      false,
    )
    expect((await viewReset(publicCtx(), link)).ok).toBe(false)
    const rival = await addPerson()
    await database().orm.update(person).set({ email: input.email }).where(eq(person.id, rival.id))
    expect(await confirmRegistration(publicCtx(), { token: link })).toMatchObject({
      because: { code: 'missing', reason: 'link_gone' },
    })
  })

  it('fills nobody’s mailbox and gives the same answer when it stops', async () => {
    const input = parsed()
    const answers = []
    for (let n = 0; n < 5; n++) answers.push(await register(publicCtx(), input))
    expect(new Set(answers.map(each => JSON.stringify(each))).size).toBe(1)
    expect(await mailsTo(input.email)).toHaveLength(3)
  })
})

describe('register', () => {
  it('makes enterprise, owner and session in one go', async () => {
    const input = parsed({ phone: '+86 138-0013-8000' })
    const made = await register(publicCtx(), input)
    if (!made.ok) throw new Error(made.because.code)
    expect(made.value.isWaiting).toBe(false)
    const live = await resolveSession(NOW, made.value.sessionId ?? '')
    const [row] = await database()
      .orm.select()
      .from(enterprise)
      .where(eq(enterprise.creditCode, input.creditCode))
    expect(live?.actor).toMatchObject({ memberships: [{ enterpriseId: row?.id, role: 'owner' }] })
    const [who] = await database().orm.select().from(person).where(eq(person.email, input.email))
    expect(who?.phone?.toString('utf8')).not.toContain('13800138000')
    expect(who?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('AN-19 gives no right to a code that has an account, tells its owner once a day, and says nothing of it', async () => {
    const owner = await addPerson()
    const known = await addEnterprise([{ personId: owner.id, role: 'owner' }])
    for (let n = 0; n < 2; n++) {
      const made = await register(publicCtx(), parsed({ creditCode: known.creditCode }))
      if (!made.ok) throw new Error(made.because.code)
      expect(made.value).toEqual({ sessionId: made.value.sessionId, isWaiting: true })
      const live = await resolveSession(NOW, made.value.sessionId ?? '')
      expect(live?.actor).toMatchObject({ memberships: [], roles: [] })
    }
    const [mail] = await mailsTo(owner.email)
    expect(mail?.params).toMatchObject({ kind: 'code_registered', about: known.name })
    expect(await mailsTo(owner.email)).toHaveLength(1)
  })

  it('refuses an address that has an account, also for twins in parallel', async () => {
    const input = parsed()
    const twins = await Promise.all(
      [1, 2].map(n =>
        register(publicCtx(), { ...input, creditCode: makeCreditCode('91500000', 60_000 + n) }),
      ),
    )
    expect(twins.filter(t => t.ok)).toHaveLength(1)
    expect(twins.find(t => !t.ok)).toMatchObject({ because: { fields: { email: 'email_taken' } } })
  })

  it('two people with one new code: one enterprise, one owner', async () => {
    const code = makeCreditCode('91500000', 70_001)
    const both = await Promise.all([1, 2].map(() => register(publicCtx(), parsed({ creditCode: code }))))
    expect(both.map(b => b.ok && b.value.isWaiting).sort()).toEqual([false, true])
    const owners = await database()
      .orm.select()
      .from(membership)
      .innerJoin(enterprise, eq(enterprise.id, membership.enterpriseId))
      .where(eq(enterprise.creditCode, code))
    expect(owners).toHaveLength(1)
  })

  it.each([
    ['short', 'password_short'],
    ['12345678', 'password_common'],
    ['Password123', 'password_common'],
    ['重庆嘉陵仪表有限公司1', 'password_names'],
    ['chongqing2026', 'password_names'],
  ])('AN-28 refuses the password %s', async (password, problem) => {
    const read = Register.safeParse(form({ password }))
    if (!read.success) return expect(read.error.issues[0]?.message).toBe(problem)
    expect(await register(publicCtx(), read.data)).toMatchObject({
      because: { fields: { password: problem } },
    })
  })

  it.each(['role', 'tenantId', 'emailVerified', 'mfa', 'roles', 'id'])(
    'AN-20 refuses the field %s',
    field => {
      expect(Register.safeParse(form({ [field]: 'x' })).success).toBe(false)
    },
  )

  it('AN-20 refuses __proto__, an abolished area and a missing consent', async () => {
    expect(Register.safeParse(JSON.parse(`{"__proto__":{"role":"admin"},"x":1}`)).success).toBe(false)
    expect(Register.safeParse(form({ agree: undefined })).success).toBe(false)
    expect(await register(publicCtx(), parsed({ areaId: 'jiangbei' }))).toMatchObject({
      because: { fields: { areaId: 'area' } },
    })
  })

  it('is limited by address', async () => {
    const ctx = publicCtx()
    const codes = []
    for (let n = 0; n < 21; n++) {
      const tried = await register(ctx, { ...parsed(), password: '12345678' })
      codes.push(tried.ok ? 'ok' : tried.because.code)
    }
    expect(codes.at(-1)).toBe('limited')
    expect(codes.at(-2)).toBe('invalid')
  })
})

describe('password reset', () => {
  it('AN-16 sends a link to the configured host, which works once and ends every session', async () => {
    const who = await addPerson()
    const mine = await actingAs(who)
    expect(await requestReset(publicCtx(), { email: who.email })).toEqual({ ok: true, value: null })
    const [mail] = await mailsTo(who.email)
    expect(mail?.template).toBe('account_reset')
    if (!mail) throw new Error('no mail')
    expect(composeMail(mail).text).toContain('http://localhost:3000/sign-in/reset?token=')
    const text = tokenIn(mail)
    expect(await database().orm.select().from(token).where(eq(token.hash, text))).toEqual([])
    expect(await viewReset(publicCtx(), text)).toMatchObject({ ok: true })
    const weak = await resetPassword(publicCtx(), { token: text, password: 'qwertyuiop' })
    expect(weak).toMatchObject({ because: { fields: { password: 'password_common' } } })
    const both = await Promise.all(
      [1, 2].map(() => resetPassword(publicCtx(), { token: text, password: 'new and longer 江' })),
    )
    expect(both.filter(b => b.ok)).toHaveLength(1)
    expect(await resolveSession(NOW, mine.actor.sessionId)).toBeNull()
    expect((await openSession(publicCtx(), { email: who.email, password: PASSWORD })).ok).toBe(false)
    expect((await openSession(publicCtx(), { email: who.email, password: 'new and longer 江' })).ok).toBe(
      true,
    )
  })

  it('answers the same for nobody, and sends at most three an hour', async () => {
    const who = await addPerson()
    expect(await requestReset(publicCtx(), { email: 'nobody@example.cn' })).toEqual({ ok: true, value: null })
    for (let n = 0; n < 6; n++)
      expect(await requestReset(publicCtx(), { email: who.email })).toEqual({ ok: true, value: null })
    expect(await mailsTo(who.email)).toHaveLength(3)
  })

  it('refuses an expired link, an invitation, and a link of someone disabled', async () => {
    const who = await addPerson()
    await requestReset(publicCtx(), { email: who.email })
    const text = tokenIn((await mailsTo(who.email))[0])
    const gone = { because: { code: 'missing', reason: 'link_gone' } }
    const password = 'another 长一点 one'
    expect(await resetPassword(publicCtx({ now: later(61) }), { token: text, password })).toMatchObject(gone)
    expect(await acceptInvite(publicCtx(), { token: text, password, name: '某' })).toMatchObject(gone)
    await database().orm.update(person).set({ status: 'disabled' }).where(eq(person.id, who.id))
    expect(await resetPassword(publicCtx(), { token: text, password })).toMatchObject(gone)
  })

  it('wants twelve characters of staff', async () => {
    const who = await addPerson({ roles: ['officer'] })
    await requestReset(publicCtx(), { email: who.email })
    const text = tokenIn((await mailsTo(who.email))[0])
    expect(await resetPassword(publicCtx(), { token: text, password: 'elevenchars' })).toMatchObject({
      because: { fields: { password: 'password_short' } },
    })
  })
})

describe('changePassword', () => {
  it('SE-02 wants the present one, ends all sessions and gives this browser a new one', async () => {
    const who = await addPerson()
    const other = await actingAs(who)
    const mine = await actingAs(who)
    const live = await resolveSession(NOW, mine.actor.sessionId)
    const password = 'quite 另一个 phrase'
    expect(await changePassword(mine, { current: 'wrong', password }, live)).toMatchObject({
      because: { fields: { current: 'wrong_password' } },
    })
    expect(await changePassword(publicCtx(), { current: PASSWORD, password }, null)).toMatchObject({
      because: { code: 'unauthenticated' },
    })
    const changed = await changePassword(mine, { current: PASSWORD, password }, live)
    if (!changed.ok) throw new Error(changed.because.code)
    for (const old of [mine, other]) expect(await resolveSession(NOW, old.actor.sessionId)).toBeNull()
    expect((await resolveSession(NOW, changed.value.sessionId))?.strongAt).toEqual(NOW)
    expect((await mailsTo(who.email)).at(-1)?.params.kind).toBe('password_changed')
  })
})

it('savePreferences changes the own row only', async () => {
  const me = await addPerson()
  const other = await addPerson()
  const input = { name: '新名字', phone: '', locale: 'en' as const }
  expect(await savePreferences(publicCtx(), input)).toMatchObject({ because: { code: 'unauthenticated' } })
  expect(await savePreferences(await actingAs(me), input)).toMatchObject({ ok: true })
  const rows = await database()
    .orm.select({ id: person.id, name: person.name, locale: person.locale })
    .from(person)
    .where(sql`id in ${[me.id, other.id]}`)
  expect(rows.find(r => r.id === me.id)).toMatchObject({ name: '新名字', locale: 'en' })
  expect(rows.find(r => r.id === other.id)).toMatchObject({ name: other.name, locale: 'zh-CN' })
  expect(await database().orm.select().from(session).where(eq(session.personId, other.id))).toEqual([])
})
