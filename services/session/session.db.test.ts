import { eq, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { auditLog } from '@/db/schema/log'
import { person, session } from '@/db/schema/people'
import { codeAt, stepOf } from '../account/totp'
import { closeDatabase, database } from '../database'
import { mailsTo } from '../testing/mails'
import { actingAs, addPerson, NOW, PASSWORD, publicCtx } from '../testing/people'
import { revokeAllSessions, revokeSession, signOut } from './close'
import { enrolSecondFactor, viewOffer } from './enrol'
import { ABSOLUTE_HOURS, IDLE_MINUTES, PENDING_MINUTES, SESSIONS_AT_ONCE, STRONG_MINUTES } from './lifetimes'
import { openSession } from './open'
import { resolveSession } from './resolve'
import { confirmSecondFactor } from './second-factor'
import { requireStrong } from './strong'
import { viewAccount, whyEnded } from './view-own'

afterAll(closeDatabase)

const later = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000)
const wrong = { ok: false, because: { code: 'unauthenticated', reason: 'wrong_credentials' } }

const openAs = async (who: { email: string }, more: Parameters<typeof publicCtx>[0] = {}) => {
  const ctx = publicCtx(more)
  const opened = await openSession(ctx, { email: who.email, password: PASSWORD })
  if (!opened.ok) throw new Error(opened.because.code)
  const live = await resolveSession(ctx.now, opened.value.sessionId)
  if (!live) throw new Error('not live')
  return { ctx, opened: opened.value, live }
}

describe('openSession', () => {
  it('opens a full session for a member, and the row decides who it is', async () => {
    const who = await addPerson()
    const { live, opened } = await openAs(who)
    expect(opened).toMatchObject({ state: 'active', home: '/apply' })
    expect(live.actor).toMatchObject({ kind: 'person', personId: who.id })
  })

  it('refuses wrong password, unknown account, disabled person and account without password alike', async () => {
    const known = await addPerson()
    const disabled = await addPerson()
    const invited = await addPerson({ password: null })
    await database().orm.update(person).set({ status: 'disabled' }).where(eq(person.id, disabled.id))
    expect(await openSession(publicCtx(), { email: known.email, password: `${PASSWORD}!` })).toEqual(wrong)
    expect(await openSession(publicCtx(), { email: 'nobody@example.cn', password: PASSWORD })).toEqual(wrong)
    expect(await openSession(publicCtx(), { email: disabled.email, password: PASSWORD })).toEqual(wrong)
    expect(await openSession(publicCtx(), { email: invited.email, password: PASSWORD })).toEqual(wrong)
  })

  it('AN-05 keeps every character of a long password', async () => {
    const long = '山'.repeat(64)
    const who = await addPerson({ password: long })
    expect(await openSession(publicCtx(), { email: who.email, password: `${'山'.repeat(63)}水` })).toEqual(
      wrong,
    )
    expect(await openSession(publicCtx(), { email: who.email, password: long })).toMatchObject({ ok: true })
  })

  it('AN-04 costs as much for an unknown account', async () => {
    const who = await addPerson()
    const time = async (email: string) => {
      const taken: number[] = []
      for (let n = 0; n < 9; n++) {
        const start = performance.now()
        await openSession(publicCtx(), { email, password: 'not the one' })
        taken.push(performance.now() - start)
      }
      return taken.sort((a, b) => a - b)[4] ?? 0
    }
    const known = await time(who.email)
    const unknown = await time('somebody.else@example.cn')
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(10, known / 2))
  }, 60_000)

  it('AN-01 stops guessing from one address, warns the owner once, and leaves other addresses open', async () => {
    const who = await addPerson()
    const address = '203.0.113.7'
    const codes: string[] = []
    for (let n = 0; n < 20; n++) {
      const tried = await openSession(publicCtx({ address }), { email: who.email, password: 'guess' })
      codes.push(tried.ok ? 'ok' : tried.because.code)
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('unauthenticated'))
    expect(codes.slice(10)).toEqual(Array(10).fill('limited'))
    expect(await openSession(publicCtx({ address }), { email: who.email, password: PASSWORD })).toMatchObject(
      {
        because: { code: 'limited' },
      },
    )
    expect(await openSession(publicCtx(), { email: who.email, password: PASSWORD })).toMatchObject({
      ok: true,
    })
    expect((await mailsTo(who.email)).map(mail => mail.params.kind)).toEqual(['attempts'])
  })

  it('AN-02 limits an account over all addresses, but not where its owner signed in before', async () => {
    const who = await addPerson()
    const home = '198.51.100.20'
    await openAs(who, { address: home })
    const codes = []
    for (let n = 0; n < 60; n++) {
      const tried = await openSession(publicCtx({ address: `2001:db8::${n}` }), {
        email: who.email,
        password: 'guess',
      })
      codes.push(tried.ok ? 'ok' : tried.because.code)
    }
    expect(codes.filter(code => code === 'unauthenticated')).toHaveLength(50)
    expect(await openSession(publicCtx(), { email: who.email, password: PASSWORD })).toMatchObject({
      because: { code: 'limited' },
    })
    expect(
      await openSession(publicCtx({ address: home }), { email: who.email, password: PASSWORD }),
    ).toMatchObject({ ok: true })
  }, 60_000)

  it('SE-11 closes the oldest of more than five and can say why', async () => {
    const who = await addPerson()
    const first = await openAs(who)
    for (let n = 1; n <= SESSIONS_AT_ONCE; n++) await openAs(who, { now: later(n) })
    expect(await resolveSession(later(6), first.opened.sessionId)).toBeNull()
    expect(await whyEnded(publicCtx(), first.opened.sessionId)).toBe('limit')
    const [live] = await database()
      .orm.select({ n: sql<number>`count(*)::int` })
      .from(session)
      .where(sql`person_id = ${who.id} and revoked_at is null`)
    expect(live?.n).toBe(SESSIONS_AT_ONCE)
  })
})

describe('resolveSession', () => {
  it('ends after the idle time, while use keeps it alive up to the absolute limit', async () => {
    const who = await addPerson()
    const idle = await openAs(who)
    expect(await resolveSession(later(IDLE_MINUTES), idle.opened.sessionId)).toBeNull()
    expect(await whyEnded(publicCtx({ now: later(IDLE_MINUTES) }), idle.opened.sessionId)).toBe('idle')

    const busy = await openAs(who)
    const end = ABSOLUTE_HOURS * 60
    for (let minute = 30; minute < end; minute += 30)
      expect(await resolveSession(later(minute), busy.opened.sessionId)).not.toBeNull()
    expect(await resolveSession(later(end), busy.opened.sessionId)).toBeNull()
    expect(await whyEnded(publicCtx({ now: later(end) }), busy.opened.sessionId)).toBe('absolute')
  })

  it('AN-25 ends with the person disabled, and knows no foreign ids', async () => {
    const who = await addPerson()
    const { opened } = await openAs(who)
    await database().orm.update(person).set({ status: 'disabled' }).where(eq(person.id, who.id))
    expect(await resolveSession(NOW, opened.sessionId)).toBeNull()
    expect(await resolveSession(NOW, "' or true --")).toBeNull()
  })
})

describe('second factor', () => {
  it('AN-10 leaves staff without any right until it is given, and only for ten minutes', async () => {
    const who = await addPerson({ roles: ['officer'] })
    const { opened, live } = await openAs(who)
    expect(opened.state).toBe('mfa_pending')
    expect(live.actor).toEqual({ kind: 'anonymous' })
    expect(await resolveSession(later(PENDING_MINUTES), opened.sessionId)).toBeNull()
  })

  it('gives a full session under a new id; the old one is worth nothing', async () => {
    const who = await addPerson({ roles: ['officer'] })
    const { ctx, opened, live } = await openAs(who)
    const given = await confirmSecondFactor(ctx, { code: codeAt(who.secret, stepOf(NOW)) }, live)
    if (!given.ok) throw new Error(given.because.code)
    expect(given.value).toMatchObject({ state: 'active', home: '/review' })
    expect(given.value.sessionId).not.toBe(opened.sessionId)
    expect(await resolveSession(NOW, opened.sessionId)).toBeNull()
    const full = await resolveSession(NOW, given.value.sessionId)
    expect(full?.actor).toMatchObject({ roles: ['officer'] })
    expect(full?.strongAt).toEqual(NOW)
  })

  it('AN-11 takes a code once, also when it comes in parallel', async () => {
    const who = await addPerson({ roles: ['officer'] })
    const tries = await Promise.all(Array.from({ length: 4 }, () => openAs(who)))
    const code = codeAt(who.secret, stepOf(NOW))
    const given = await Promise.all(tries.map(({ ctx, live }) => confirmSecondFactor(ctx, { code }, live)))
    expect(given.filter(g => g.ok)).toHaveLength(1)
    const again = await openAs(who)
    expect(await confirmSecondFactor(again.ctx, { code }, again.live)).toMatchObject({
      because: { reason: 'wrong_code' },
    })
  })

  it.each([
    [-2, false],
    [-1, true],
    [1, true],
    [2, false],
  ])('AN-13 a code %i steps away: %s', async (away, isRight) => {
    const who = await addPerson({ roles: ['expert'] })
    const { ctx, live } = await openAs(who)
    const given = await confirmSecondFactor(ctx, { code: codeAt(who.secret, stepOf(NOW) + away) }, live)
    expect(given.ok).toBe(isRight)
  })

  it('ends the waiting session after five wrong codes', async () => {
    const who = await addPerson({ roles: ['officer'] })
    const { ctx, live, opened } = await openAs(who)
    for (let n = 0; n < 5; n++)
      expect(await confirmSecondFactor(ctx, { code: '000000' }, live)).toMatchObject({
        because: { code: 'unauthenticated' },
      })
    expect(await confirmSecondFactor(ctx, { code: codeAt(who.secret, stepOf(NOW)) }, live)).toMatchObject({
      because: { code: 'limited' },
    })
    expect(await resolveSession(NOW, opened.sessionId)).toBeNull()
    expect(await whyEnded(ctx, opened.sessionId)).toBe('attempts')
  })

  it('refuses strangers and people without a secret', async () => {
    expect(await confirmSecondFactor(publicCtx(), { code: '123456' }, null)).toMatchObject({
      because: { code: 'unauthenticated' },
    })
    const { ctx, live } = await openAs(await addPerson())
    expect(await confirmSecondFactor(ctx, { code: '123456' }, live)).toMatchObject({
      because: { code: 'blocked' },
    })
  })
})

describe('enrolSecondFactor', () => {
  it('sets a secret once, ends all sessions and opens a strong one', async () => {
    const who = await addPerson({ roles: ['inspector'], secret: null })
    const other = await openAs(who)
    const { ctx, live } = await openAs(who)
    const offer = await viewOffer(live)
    if (!offer.ok) throw new Error('no offer')
    expect(await viewOffer(live)).toEqual(offer)
    expect(await enrolSecondFactor(ctx, { code: '000000' }, live)).toMatchObject({
      because: { fields: { code: 'wrong_code' } },
    })
    const code = codeAt(offer.value.secret, stepOf(NOW))
    const set = await enrolSecondFactor(ctx, { code }, live)
    expect(set).toMatchObject({ ok: true, value: { state: 'active' } })
    expect(await resolveSession(NOW, other.opened.sessionId)).toBeNull()
    expect(await enrolSecondFactor(ctx, { code }, live)).toMatchObject({ because: { code: 'repeated' } })
    const [row] = await database().orm.select().from(person).where(eq(person.id, who.id))
    expect(row?.totpSecret?.toString('utf8')).not.toContain(offer.value.secret)
  })

  it('AN-26 asks a signed-in member for the password', async () => {
    const { ctx, live } = await openAs(await addPerson())
    const offer = await viewOffer(live)
    if (!offer.ok) throw new Error('no offer')
    const code = codeAt(offer.value.secret, stepOf(NOW))
    expect(await enrolSecondFactor(ctx, { code }, live)).toMatchObject({
      because: { fields: { password: 'wrong_password' } },
    })
    expect(await enrolSecondFactor(ctx, { code, password: PASSWORD }, live)).toMatchObject({ ok: true })
  })
})

describe('ending', () => {
  it('SE-01 a session signed out is gone, signing out twice is fine', async () => {
    const { ctx, live, opened } = await openAs(await addPerson())
    expect(await signOut(ctx, live)).toMatchObject({ ok: true })
    expect(await resolveSession(NOW, opened.sessionId)).toBeNull()
    expect(await signOut(ctx, null)).toMatchObject({ ok: true })
  })

  it('lists and ends own sessions only', async () => {
    const me = await addPerson()
    const mine = await actingAs(me)
    const elsewhere = await openAs(me, { userAgent: 'Mozilla/5.0 (iPhone)' })
    const stranger = await openAs(await addPerson())
    const account = await viewAccount(mine)
    expect(account).toMatchObject({ ok: true, value: { email: me.email } })
    expect(account.ok && account.value.sessions.map(s => s.isThis)).toContain(true)
    expect(account.ok && account.value.sessions).toHaveLength(2)
    expect(await revokeSession(mine, { sessionId: stranger.opened.sessionId })).toMatchObject({
      because: { code: 'missing' },
    })
    expect(await revokeSession(publicCtx(), elsewhere.opened)).toMatchObject({
      because: { code: 'unauthenticated' },
    })
    expect(await revokeSession(mine, elsewhere.opened)).toMatchObject({ ok: true })
    expect(await revokeSession(mine, elsewhere.opened)).toMatchObject({ because: { code: 'repeated' } })
    expect(await resolveSession(NOW, elsewhere.opened.sessionId)).toBeNull()
    expect(await resolveSession(NOW, stranger.opened.sessionId)).not.toBeNull()
    expect(await revokeAllSessions(mine)).toMatchObject({ ok: true, value: { closed: 1 } })
    expect(await resolveSession(NOW, mine.actor.sessionId)).toBeNull()
  })
})

describe('requireStrong', () => {
  it('wants a recent second factor of this very session', async () => {
    const who = await addPerson({ roles: ['admin'] })
    const ctx = await actingAs(who)
    expect(await requireStrong(ctx)).toMatchObject({ ok: true })
    expect(await requireStrong({ ...ctx, now: later(STRONG_MINUTES + 1) })).toMatchObject({
      because: { code: 'second_factor' },
    })
    expect(await requireStrong(await actingAs(who, { strongAt: null }))).toMatchObject({
      because: { code: 'second_factor' },
    })
    expect(await requireStrong(publicCtx())).toMatchObject({ because: { code: 'unauthenticated' } })
  })
})

it('AU-17 writes no secret into the log', async () => {
  const rows = await database().orm.select().from(auditLog)
  expect(rows.length).toBeGreaterThan(10)
  const text = JSON.stringify(rows)
  expect(text).not.toContain(PASSWORD)
  expect(text).not.toMatch(/argon2/)
})
