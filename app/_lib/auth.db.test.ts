import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { auditLog } from '@/db/schema/log'
import { identity, session } from '@/db/schema/people'
import { codeAt, stepOf } from '@/services/account/totp'
import type { Ctx } from '@/services/context'
import { closeDatabase, database } from '@/services/database'
import * as environment from '@/services/env'
import { resolveSession } from '@/services/session/resolve'
import { confirmSecondFactor } from '@/services/session/second-factor'
import { startOidcProvider } from '@/services/testing/oidc-provider'
import { addPerson, PASSWORD, publicCtx } from '@/services/testing/people'
import { handleAuth } from './auth-handler'
import { sessionCookieName, sessionIdIn } from './session-cookie'

const SITE = 'http://localhost:3000'

/** A browser's cookies, and its way to our addresses and back from the provider's. */
class Browser {
  readonly jar = new Map<string, string>()
  constructor(readonly ctx: Ctx = publicCtx({ now: new Date() })) {}

  private keep(response: Response, prefix: string) {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.jar.delete(prefix + pair.slice(0, at))
      else this.jar.set(prefix + pair.slice(0, at), pair.slice(at + 1))
    }
  }
  private header(prefix: string): string {
    const own = [...this.jar].filter(([name]) => name.startsWith(prefix))
    return own.map(([name, value]) => `${name.slice(prefix.length)}=${value}`).join('; ')
  }
  async ours(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', this.header('own:'))
    headers.set('host', 'localhost:3000')
    const url = new URL(path, SITE)
    const segments = url.pathname.split('/').slice(3)
    const response = await handleAuth(new Request(url, { ...init, headers }), segments, this.ctx)
    this.keep(response, 'own:')
    return response
  }
  post(path: string, form: Record<string, string>, origin: string | null = SITE): Promise<Response> {
    const headers: Record<string, string> = origin ? { origin } : {}
    return this.ours(path, { method: 'POST', body: new URLSearchParams(form), headers })
  }
  async theirs(url: string): Promise<Response> {
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: this.header('idp:') } })
    this.keep(response, 'idp:')
    return response
  }
  async csrf(): Promise<string> {
    const body: unknown = await (await this.ours('/api/auth/csrf')).json()
    return typeof body === 'object' && body !== null && 'csrfToken' in body ? String(body.csrfToken) : ''
  }
  async sid(): Promise<string | null> {
    return sessionIdIn(this.jar.get(`own:${sessionCookieName()}`))
  }
}

afterAll(closeDatabase)

describe('credentials', () => {
  const signIn = async (browser: Browser, form: Record<string, string>, origin?: string | null) =>
    browser.post('/api/auth/callback/credentials', { csrfToken: await browser.csrf(), ...form }, origin)

  it('opens the same session as the form, and its token holds nothing but the id', async () => {
    const who = await addPerson()
    const browser = new Browser()
    const answer = await signIn(browser, { email: who.email, password: PASSWORD, callbackUrl: '/apply' })
    expect(answer.headers.get('location')).toBe(`${SITE}/apply`)
    const live = await resolveSession(browser.ctx.now, (await browser.sid()) ?? '')
    expect(live?.personId).toBe(who.id)
    const shown: unknown = await (await browser.ours('/api/auth/session')).json()
    expect(shown).toMatchObject({ user: { email: who.email } })
  })

  it('SE-07 takes no claims from the client', async () => {
    const who = await addPerson()
    const browser = new Browser()
    await signIn(browser, { email: who.email, password: PASSWORD })
    const sid = await browser.sid()
    const body = JSON.stringify({
      csrfToken: await browser.csrf(),
      data: { user: { role: 'admin' }, sid: 'x' },
    })
    await browser.ours('/api/auth/session', {
      method: 'POST',
      body,
      headers: { origin: SITE, 'content-type': 'application/json' },
    })
    expect(await browser.sid()).toBe(sid)
    expect(JSON.stringify(await (await browser.ours('/api/auth/session')).json())).not.toContain('admin')
    const logged = await database().orm.select().from(auditLog).where(eq(auditLog.action, 'session-update'))
    expect(logged).toHaveLength(1)
  })

  it('SE-01 answers 401 to a cookie whose session was signed out', async () => {
    const who = await addPerson()
    const browser = new Browser()
    await signIn(browser, { email: who.email, password: PASSWORD })
    const stolen = new Map(browser.jar)
    const csrfToken = await browser.csrf()
    await browser.post('/api/auth/signout', { csrfToken })
    const thief = new Browser()
    for (const [name, value] of stolen) thief.jar.set(name, value)
    expect((await thief.ours('/api/auth/session')).status).toBe(401)
  })

  it('AN-08 gives no session across sites, without origin or without the token', async () => {
    const who = await addPerson()
    const form = { email: who.email, password: PASSWORD }
    for (const origin of ['https://evil.test', null]) {
      const browser = new Browser()
      expect((await signIn(browser, form, origin)).status).toBe(403)
      expect(await browser.sid()).toBeNull()
    }
    const browser = new Browser()
    await browser.post('/api/auth/callback/credentials', { ...form, csrfToken: 'x' })
    expect(await browser.sid()).toBeNull()
  })

  it('AN-07 says a fixed word when the database fails', async () => {
    const who = await addPerson()
    const browser = new Browser()
    const csrfToken = await browser.csrf()
    const spy = vi.spyOn(database().pool, 'query').mockImplementation(() => {
      throw new Error('connect ECONNREFUSED db.internal:5432')
    })
    const answer = await browser.post('/api/auth/callback/credentials', {
      csrfToken,
      email: who.email,
      password: PASSWORD,
    })
    spy.mockRestore()
    const all = `${answer.headers.get('location')} ${await answer.text()}`
    expect(all).toContain('unavailable')
    expect(all).not.toMatch(/ECONN|internal|at /)
  })

  it.each([
    '//evil.test',
    '/\\evil.test',
    'https:evil',
    'javascript:alert(1)',
    'data:x',
    'http://localhost:3000@evil.test',
    '/\tx',
    `/${'a'.repeat(10_000)}`,
    '://',
    'https://evil.test/x',
    '/api/act/sign-out',
  ])('SE-13 refuses the return address %s', async callbackUrl => {
    const browser = new Browser()
    const answer = await browser.ours(`/api/auth/signin?callbackUrl=${encodeURIComponent(callbackUrl)}`)
    expect(answer.status).toBe(400)
    const who = await addPerson()
    const signed = await signIn(browser, { email: who.email, password: PASSWORD, callbackUrl })
    expect(signed.status).toBe(400)
  })

  it('SE-13 forgets a bad return address in a cookie', async () => {
    const who = await addPerson()
    const browser = new Browser()
    browser.jar.set('own:next-auth.callback-url', encodeURIComponent('https://evil.test/x'))
    const answer = await signIn(browser, { email: who.email, password: PASSWORD })
    expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:3000/)
  })

  it('SE-20 has no log address and no other actions', async () => {
    const browser = new Browser()
    expect((await browser.post('/api/auth/_log', { level: 'constructor', code: 'x' })).status).toBe(404)
    expect((await browser.ours('/api/auth/verify-request')).status).toBe(404)
    expect((await browser.post('/api/auth/signin/x/y', {})).status).toBe(404)
  })

  it('SE-08 names cookies for the host alone where the address is https', async () => {
    const real = environment.env()
    const spy = vi
      .spyOn(environment, 'env')
      .mockReturnValue({ ...real, baseUrl: 'https://recognition.example' })
    vi.stubEnv('NEXTAUTH_URL', 'https://recognition.example')
    const browser = new Browser()
    const answer = await browser.ours('/api/auth/csrf')
    spy.mockRestore()
    vi.unstubAllEnvs()
    const lines = answer.headers.getSetCookie()
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(line).toMatch(/^__Host-next-auth\./)
      expect(line).toMatch(/; Secure/i)
      expect(line).toMatch(/; HttpOnly/i)
      expect(line).not.toMatch(/domain=/i)
    }
  })
})

describe('identity provider', () => {
  let provider: Awaited<ReturnType<typeof startOidcProvider>>
  beforeAll(async () => {
    provider = await startOidcProvider(`${SITE}/api/auth/callback/oidc`)
  })
  afterAll(() => provider.stop())
  beforeEach(() => {
    const real = environment.env()
    const { issuer, clientId, clientSecret } = provider
    const spy = vi
      .spyOn(environment, 'env')
      .mockReturnValue({ ...real, oidc: { issuer, clientId, clientSecret } })
    return () => spy.mockRestore()
  })

  /** Walks from our button to the provider and back to our callback address, without opening that. */
  const walk = async (browser: Browser): Promise<string> => {
    const started = await browser.post('/api/auth/signin/oidc', { callbackUrl: '/office' })
    let at = started.headers.get('location') ?? ''
    for (let step = 0; step < 8 && !at.startsWith(SITE); step++) {
      const answer = await browser.theirs(at)
      at = new URL(answer.headers.get('location') ?? '', at).href
    }
    return at.slice(SITE.length)
  }
  const through = async (browser: Browser) =>
    (await browser.ours(await walk(browser))).headers.get('location')
  const unknown = '/sign-in?error=identity_unknown'

  it('links invited staff by verified e-mail, then knows them by subject; the second factor is still asked', async () => {
    const who = await addPerson({ roles: ['officer'] })
    provider.signInAs({ sub: 'S-1', email: who.email.toUpperCase(), email_verified: true })
    const browser = new Browser()
    expect(await through(browser)).toBe(`${SITE}/office`)
    const live = await resolveSession(browser.ctx.now, (await browser.sid()) ?? '')
    expect(live).toMatchObject({ personId: who.id, state: 'mfa_pending', actor: { kind: 'anonymous' } })
    const code = codeAt(who.secret, stepOf(browser.ctx.now))
    expect(await confirmSecondFactor(browser.ctx, { code }, live)).toMatchObject({ ok: true })

    provider.signInAs({ sub: 'S-1', email: 'moved@elsewhere.example', email_verified: false })
    const again = new Browser()
    await through(again)
    expect((await resolveSession(again.ctx.now, (await again.sid()) ?? ''))?.personId).toBe(who.id)
    expect(await database().orm.select().from(identity).where(eq(identity.personId, who.id))).toHaveLength(1)
  })

  it('AN-23 links nobody by an unverified e-mail, no member of an enterprise, and no stranger', async () => {
    const staff = await addPerson({ roles: ['expert'] })
    const member = await addPerson()
    const tries = [
      { sub: 'S-2', email: staff.email, email_verified: false },
      { sub: 'S-3', email: member.email, email_verified: true },
      { sub: 'S-4', email: 'stranger@example.cn', email_verified: true },
    ]
    for (const person of tries) {
      provider.signInAs(person)
      const browser = new Browser()
      expect(await through(browser)).toBe(unknown)
      expect(await browser.sid()).toBeNull()
    }
    for (const { id } of [staff, member])
      expect(await database().orm.select().from(session).where(eq(session.personId, id))).toEqual([])
  })

  it('AN-22 refuses a changed state, a foreign code and a callback brought by another browser', async () => {
    const who = await addPerson({ roles: ['officer'] })
    provider.signInAs({ sub: 'S-5', email: who.email, email_verified: true })
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    const first = new Browser()
    const callback = await walk(first)
    await new Browser().ours(callback)
    const changed = new URL(callback, SITE)
    changed.searchParams.set('state', 'other')
    await first.ours(changed.pathname + changed.search)
    const second = new Browser()
    const mixed = new URL(await walk(second), SITE)
    mixed.searchParams.set('code', new URL(callback, SITE).searchParams.get('code') ?? '')
    await second.ours(mixed.pathname + mixed.search)
    quiet.mockRestore()
    for (const browser of [first, second]) expect(await browser.sid()).toBeNull()
    expect(await database().orm.select().from(session).where(eq(session.personId, who.id))).toEqual([])
  })
})
