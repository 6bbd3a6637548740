import { expect, test } from '@playwright/test'
import { COMERS, type Comer, forComers, NO_THINGS } from '../steps/comers'
import { ask, base } from '../steps/http'
import { businessState } from '../steps/planted'
import { type Scene, sceneAt } from '../steps/scenes'
import { SETTLING, settle } from '../steps/settle'
import { PATH_TABLE, type Row, type Verdict } from './path-table'

const verdictOf = (response: Response): Verdict | string => {
  if (response.status === 200) return 'page'
  if (response.status === 404) return 'missing'
  if (response.status === 401) return 'sign-in'
  if ([302, 303, 307].includes(response.status)) {
    const to = new URL(response.headers.get('location') ?? '', base)
    if (to.origin !== new URL(base).origin) return `leads to ${to.origin}`
    return /^(\/en)?\/sign-in/.test(to.pathname) ? 'sign-in' : 'onward'
  }
  return `status ${response.status}`
}

/** What only those who see the page may read: the names of the enterprise behind it. */
const leaks = (text: string, { subject }: Scene): string[] =>
  [subject.enterprise, subject.id.length > 0 && subject.brand].filter(
    (name): name is string => typeof name === 'string' && name.length > 1 && text.includes(name),
  )

const RSC = { rsc: '1' }
const PREFETCH = { rsc: '1', 'next-router-prefetch': '1' }
const SEGMENT = { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }

type Way = { name: string; path: string; method?: string; headers?: Record<string, string> }

/** Ways in which other code draws the same page: by each of them everybody asks who may not see it. */
const drawings = (path: string): Way[] => [
  { name: 'RSC', path: `${path}${path.includes('?') ? '&' : '?'}_rsc=1`, headers: RSC },
  { name: 'RSC without its mark', path, headers: RSC },
  { name: 'prefetch', path, headers: PREFETCH },
  { name: 'segment prefetch', path, headers: SEGMENT },
  { name: 'English', path: `/en${path}` },
]

/** Ways that would lead the server past its own questions, whoever asks: the public and one other who may not see it. */
const detours = (path: string): Way[] => [
  { name: 'HEAD', path, method: 'HEAD' },
  { name: '.rsc', path: `${path}.rsc` },
  { name: 'trailing slash', path: `${path}/` },
  { name: 'double slash', path: `/${path}` },
  {
    name: 'middleware header',
    path,
    headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  },
  {
    name: 'invoke headers',
    path,
    headers: { 'x-invoke-path': path, 'x-matched-path': path, 'x-middleware-invoke': '1' },
  },
]

const rows = Object.entries(PATH_TABLE)
const isPrivate = ({ see }: Row) => see.public !== 'page'
const isPageOnly = (row: Row) => row.method === undefined && !row.at(NO_THINGS).startsWith('/api/')

/** The world before anybody asked for anything. */
let before = ''

test.beforeAll(async () => {
  test.setTimeout(SETTLING)
  // Setting a scene may add a viewer; that is done before the count.
  for (const [, row] of rows) await sceneAt(row.stage)
  await settle()
  before = await businessState()
})

for (const [name, row] of rows) {
  test(`path ${name} × every comer`, async () => {
    const scene = await sceneAt(row.stage)
    const path = row.at(scene.things)
    const found = new Map<Comer, string>()
    const told: string[] = []
    for (const comer of COMERS) {
      const headers: Record<string, string> = row.method ? { origin: base, accept: 'application/json' } : {}
      const sent = { method: row.method ?? 'GET', headers, body: row.body?.() }
      const response = await ask(path, scene.comers[comer], sent)
      const text = await response.text()
      // Who may send is asked for what is missing; the others are turned away before that.
      found.set(comer, row.method && response.status === 422 ? 'page' : verdictOf(response))
      if (row.see[comer] !== 'page' && isPrivate(row))
        told.push(...leaks(text, scene).map(name => `${comer} reads ${name}`))
      if (/\n\s+at \S+ \(.*:\d+:\d+\)/.test(text)) told.push(`${comer} sees a stack`)
    }
    // Asked for its head, an address is drawn the same way: once, by whoever comes first, is enough.
    const first = COMERS.find(comer => row.see[comer] === 'page')
    if (first && !row.method) await ask(path, scene.comers[first], { method: 'HEAD' })
    expect(
      forComers(comer => found.get(comer)),
      path,
    ).toEqual(row.see)
    expect(told, path).toEqual([])
  })
}

for (const [place, [name, row]] of rows.filter(([, each]) => isPrivate(each) && isPageOnly(each)).entries()) {
  test(`path ${name} by every transport tells a stranger nothing`, async () => {
    const scene = await sceneAt(row.stage)
    const path = row.at(scene.things)
    const refused = COMERS.filter(each => row.see[each] !== 'page')
    // Another one at every page, so that everybody tries each of them somewhere.
    const wanderers: readonly (Comer | undefined)[] = ['public', refused[1 + (place % (refused.length - 1))]]
    const told = await Promise.all(
      refused.map(async comer => {
        const lines: string[] = []
        for (const way of [...drawings(path), ...(wanderers.includes(comer) ? detours(path) : [])]) {
          const { method = 'GET', headers = {} } = way
          const response = await ask(way.path, scene.comers[comer], { method, headers })
          if (response.status >= 500) lines.push(`${comer} ${way.name}: ${response.status}`)
          lines.push(...leaks(await response.text(), scene).map(name => `${comer} ${way.name} reads ${name}`))
        }
        return lines
      }),
    )
    expect(told.flat(), path).toEqual([])
  })
}

/** A page without what differs by chance: the nonce of its scripts, and where the stream was cut into them. */
const unsewn = (text: string): string =>
  text
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/"\]\)<\/script><script ?>self\.__next_f\.push\(\[1,"/g, '')

test('a missing case and a case one may not see look the same', async () => {
  const scene = await sceneAt('expert_review')
  const other = crypto.randomUUID()
  for (const comer of ['otherOwner', 'otherDistrict', 'otherExpert', 'admin'] as const)
    for (const at of [
      `/apply/${scene.things.caseId}`,
      `/review/cases/${scene.things.caseId}`,
      `/api/files/${scene.things.evidenceId}`,
    ]) {
      const shape = async (path: string) => {
        const response = await ask(path, scene.comers[comer])
        const text = await response.text()
        return { status: response.status, size: unsewn(text).length }
      }
      const absent = at.replace(scene.things.caseId, other).replace(scene.things.evidenceId, other)
      expect.soft(await shape(at), `${comer} ${at}`).toEqual(await shape(absent))
    }
})

// The last, after every address for every comer by every way: some ten thousand answers.
test('looking changes nothing', async () => {
  expect(await businessState()).toBe(before)
})
