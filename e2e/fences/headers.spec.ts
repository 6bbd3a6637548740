import { expect, test } from '@playwright/test'
import { paths } from '@/domain/paths'
import { ask, stranger } from '../steps/http'
import { becomeByClick, persona } from '../steps/personas'
import { caseAt, memberOf, staffWith } from '../steps/planted'
import { signedIn } from '../steps/sessions'
import { leave, newWalker } from '../steps/walker'

const PUBLIC_PAGES = [
  paths.home(),
  paths.brands(),
  paths.verify(),
  paths.notices(),
  paths.statistics(),
  paths.guide(),
  paths.eligibility(),
  paths.transparency(),
]

const directives = (csp: string) =>
  new Map(
    csp.split(';').map(part => {
      const [name = '', ...values] = part.trim().split(/\s+/)
      return [name, values]
    }),
  )

test('every page carries a policy with a nonce of its own and no unsafe script', async () => {
  const nonces = new Set<string>()
  const addresses = [
    ...PUBLIC_PAGES,
    `/en${paths.brands()}`,
    paths.signIn(),
    '/no-such-page',
    paths.brand('no-such-brand'),
  ]
  for (const path of [...addresses, ...addresses]) {
    const response = await ask(path, stranger())
    const csp = directives(response.headers.get('content-security-policy') ?? '')
    const script = csp.get('script-src') ?? []
    expect.soft(script, path).not.toContain("'unsafe-inline'")
    expect.soft(script, path).not.toContain("'unsafe-eval'")
    expect.soft(csp.get('style-src'), path).not.toContain("'unsafe-inline'")
    expect.soft(csp.get('object-src'), path).toEqual(["'none'"])
    expect.soft(csp.get('base-uri'), path).toEqual(["'none'"])
    expect.soft(csp.get('frame-ancestors'), path).toEqual(["'none'"])
    expect.soft(csp.get('form-action'), path).toEqual(["'self'"])
    const nonce = script.find(value => value.startsWith("'nonce-")) ?? ''
    expect.soft(nonce.length, path).toBeGreaterThan(20)
    expect.soft(nonces.has(nonce), `${path} repeats a nonce`).toBe(false)
    nonces.add(nonce)
    const html = await response.text()
    const value = nonce.slice(7, -1)
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
      expect.soft(tag, path).toContain(`nonce="${value}"`)
    expect.soft(html, path).not.toMatch(/<[a-z][^>]*\son[a-z]+=/)
    expect.soft(html, path).not.toMatch(/href="javascript:/)
  }
})

test('every answer forbids sniffing and framing, and names no software', async () => {
  for (const path of [
    ...PUBLIC_PAGES,
    paths.signIn(),
    '/no-such-page',
    '/api/v1/brands',
    '/api/v1/brands/none',
    '/data/brands.csv',
    '/data/recompute.mjs',
    '/feed.xml',
    '/robots.txt',
    '/healthz',
    paths.act('none'),
  ]) {
    const { headers } = await ask(path, stranger())
    expect.soft(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect.soft(headers.get('referrer-policy'), path).toMatch(/same-origin|no-referrer|strict-origin/)
    expect.soft(headers.get('x-powered-by'), path).toBeNull()
    expect.soft(headers.get('x-frame-options'), path).toBe('DENY')
  }
})

test('public pages may be kept by a cache in front and set no cookie; signed-in ones never', async () => {
  for (const path of PUBLIC_PAGES) {
    const { headers } = await ask(path, stranger())
    expect.soft(headers.get('cache-control'), path).toMatch(/public.*s-maxage=\d+/)
    expect.soft(headers.get('set-cookie'), path).toBeNull()
  }
  const subject = await caseAt('expert_review')
  const owner = await signedIn(await memberOf(subject.enterpriseId, 'owner'))
  const officer = await signedIn(await staffWith('officer'))
  const admin = await signedIn(await staffWith('admin'))
  const own: [string, typeof owner][] = [
    [paths.apply(), owner],
    [paths.applyCase(subject.id), owner],
    [paths.account(), owner],
    [paths.review(), officer],
    [paths.board(), officer],
    [paths.reviewCase(subject.id), officer],
    [paths.office(), admin],
    [paths.applyCase(subject.id), admin],
  ]
  for (const [path, who] of own) {
    const { headers } = await ask(path, who)
    expect.soft(headers.get('cache-control'), path).toMatch(/no-store/)
    expect.soft(headers.get('cache-control'), path).not.toMatch(/public|s-maxage/)
  }
})

test('a public page is the same with and without a session', async () => {
  const member = await memberOf((await caseAt('expert_review')).enterpriseId, 'owner')
  const owner = await signedIn(member)
  // Scripts carry nonces and streaming marks, and pages tell the minute; what is left is what is read.
  const read = async (response: Response) =>
    (await response.text())
      .replaceAll(/<script\b[\s\S]*?<\/script>|<[^>]*>/g, ' ')
      .replaceAll(/\d\d:\d\d/g, '')
      .replaceAll(/\s+/g, ' ')
  for (const path of PUBLIC_PAGES) {
    const [anonymous, known] = await Promise.all([ask(path, stranger()), ask(path, owner)])
    const text = await read(known)
    expect.soft(text, path).toBe(await read(anonymous))
    expect.soft(text, path).not.toContain(member.name)
  }
})

test('the session cookie is out of reach of scripts and of other sites', async ({ browser }) => {
  const walker = await newWalker(browser)
  const { page } = walker
  await becomeByClick(walker, persona('owner'))
  const cookies = await page.context().cookies()
  const session = cookies.find(cookie => cookie.name.endsWith('next-auth.session-token'))
  expect(session).toMatchObject({ httpOnly: true, path: '/' })
  expect(['Lax', 'Strict']).toContain(session?.sameSite)
  expect(session?.value.length).toBeLessThan(4096)
  for (const cookie of cookies.filter(each => /auth|session|token/.test(each.name)))
    expect.soft(cookie.httpOnly, cookie.name).toBe(true)
  expect(await page.evaluate(() => document.cookie)).not.toContain('session-token')
  await leave(walker)
})
