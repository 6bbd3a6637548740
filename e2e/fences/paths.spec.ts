import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import type { Stage } from '@/domain/workflow/types'
import { ask, base, stranger, type Visitor } from '../steps/http'
import {
  assigned,
  businessState,
  caseAt,
  memberOf,
  onlyValue,
  otherOwner,
  type PlantedCase,
  type PlantedPerson,
  staffWith,
} from '../steps/planted'
import { signedIn } from '../steps/sessions'
import { COMERS, type Comer, forComers, PATH_TABLE, type Row, type Things, type Verdict } from './path-table'

const sessions = new Map<string, Promise<Visitor>>()
const sessionOf = (person: PlantedPerson): Promise<Visitor> => {
  const held = sessions.get(person.id) ?? signedIn(person)
  sessions.set(person.id, held)
  return held
}

type Scene = { subject: PlantedCase; things: Things; comers: Record<Comer, Visitor> }

const oneId = (what: string, query: ReturnType<typeof sql>) => onlyValue(what, query)

const thingsOf = async (subject: PlantedCase): Promise<Things> => ({
  caseId: subject.id,
  evidenceId: await oneId(
    'evidence file',
    sql`select coalesce((select id::text from evidence where application_id = ${subject.id} and removed_at is null
      and mime = 'application/pdf' order by uploaded_at limit 1), gen_random_uuid()::text) as value`,
  ),
  number: await oneId(
    'certificate',
    sql`select number as value from certificate where status = 'valid' and pdf_sha256 is not null order by number limit 1`,
  ),
  noticeId: await oneId(
    'notice',
    sql`select n.number as value from notice n join notice_item i on i.notice_id = n.id where i.status = 'open' order by n.closes_on desc limit 1`,
  ),
  noticeItem: await oneId(
    'open notice item',
    sql`select i.id::text as value from notice n join notice_item i on i.notice_id = n.id where i.status = 'open' order by n.closes_on desc limit 1`,
  ),
  findingId: await oneId(
    'finding',
    sql`select coalesce((select id::text from finding where application_id = ${subject.id} order by code limit 1), gen_random_uuid()::text) as value`,
  ),
  objectionId: await oneId('objection', sql`select id::text as value from objection order by at limit 1`),
  personId: await oneId('person', sql`select id::text as value from person order by email limit 1`),
  scheme: await oneId(
    'scheme version',
    sql`select code as value from scheme_version order by code desc limit 1`,
  ),
})

const personOr = (person: Promise<PlantedPerson>, instead: Promise<PlantedPerson>) =>
  person.catch(() => instead)

const setScene = async (stage: Stage): Promise<Scene> => {
  const subject = await caseAt(stage)
  const people: Record<Exclude<Comer, 'public'>, Promise<PlantedPerson>> = {
    owner: memberOf(subject.enterpriseId, 'owner'),
    editor: memberOf(subject.enterpriseId, 'editor'),
    signer: memberOf(subject.enterpriseId, 'signer'),
    viewer: memberOf(subject.enterpriseId, 'viewer'),
    otherOwner: otherOwner(subject.enterpriseId),
    officer: staffWith('officer'),
    ownDistrict: staffWith('district', { areaId: subject.areaId }),
    otherDistrict: staffWith('district', { not: subject.areaId }),
    expert: personOr(assigned('expert', subject.id, true), staffWith('expert')),
    otherExpert: assigned('expert', subject.id, false),
    inspector: personOr(assigned('inspector', subject.id, true), staffWith('inspector')),
    otherInspector: assigned('inspector', subject.id, false),
    committee: staffWith('committee'),
    chair: staffWith('chair'),
    admin: staffWith('admin'),
    auditor: staffWith('auditor'),
  }
  const present = new Map<Comer, Visitor>()
  for (const comer of COMERS) if (comer !== 'public') present.set(comer, await sessionOf(await people[comer]))
  return {
    subject,
    things: await thingsOf(subject),
    comers: forComers(comer => present.get(comer) ?? stranger()),
  }
}

const scenes = new Map<Stage, Promise<Scene>>()
const sceneAt = (stage: Stage): Promise<Scene> => {
  const held = scenes.get(stage) ?? setScene(stage)
  scenes.set(stage, held)
  return held
}

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

/** The other ways to ask for the same page. */
const transports = (
  path: string,
): { name: string; path: string; method?: string; headers?: Record<string, string> }[] => [
  { name: 'HEAD', path, method: 'HEAD' },
  { name: 'RSC', path: `${path}${path.includes('?') ? '&' : '?'}_rsc=1`, headers: RSC },
  { name: 'RSC without its mark', path, headers: RSC },
  { name: 'prefetch', path, headers: PREFETCH },
  { name: 'segment prefetch', path, headers: SEGMENT },
  { name: 'English', path: `/en${path}` },
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

const names = Object.keys(PATH_TABLE).filter((name): name is keyof typeof PATH_TABLE => name in PATH_TABLE)
const isPrivate = ({ see }: Row) => see.public !== 'page'
const isPageOnly = (row: Row) => row.method === undefined && !row.at(NO_THINGS).startsWith('/api/')

const NO_THINGS: Things = {
  caseId: '',
  evidenceId: '',
  number: '',
  noticeId: '',
  noticeItem: '',
  findingId: '',
  objectionId: '',
  personId: '',
  scheme: '',
}

for (const name of names) {
  test(`path ${name} × every comer`, async () => {
    const row = PATH_TABLE[name]
    const scene = await sceneAt(row.stage)
    const path = row.at(scene.things)
    for (const comer of COMERS) {
      const who = scene.comers[comer]
      const response = await ask(
        path,
        who,
        row.method ? { method: row.method, headers: { origin: base } } : {},
      )
      const text = await response.text()
      const expected = row.see[comer]
      if (row.method === 'POST' && expected === 'page')
        expect.soft(response.status, `${comer} ${path}`).toBe(422)
      else expect.soft(verdictOf(response), `${comer} ${path}`).toBe(expected)
      if (expected !== 'page' && isPrivate(row))
        expect.soft(leaks(text, scene), `${comer} reads names at ${path}`).toEqual([])
      expect.soft(text, `${comer} sees a stack at ${path}`).not.toMatch(/\n\s+at \S+ \(.*:\d+:\d+\)/)
    }
  })
}

for (const name of names.filter(each => isPrivate(PATH_TABLE[each]) && isPageOnly(PATH_TABLE[each]))) {
  test(`path ${name} by every transport tells a stranger nothing`, async () => {
    const row = PATH_TABLE[name]
    const scene = await sceneAt(row.stage)
    const path = row.at(scene.things)
    for (const comer of COMERS.filter(each => row.see[each] !== 'page'))
      for (const way of transports(path)) {
        const { method = 'GET', headers = {} } = way
        const response = await ask(way.path, scene.comers[comer], { method, headers })
        expect.soft(response.status, `${comer} ${way.name} ${path}`).toBeLessThan(500)
        expect.soft(leaks(await response.text(), scene), `${comer} ${way.name} ${path}`).toEqual([])
      }
  })
}

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
        return {
          status: response.status,
          size: Math.round(text.replaceAll(/nonce="[^"]*"/g, '').length / 200),
        }
      }
      const absent = at.replace(scene.things.caseId, other).replace(scene.things.evidenceId, other)
      expect.soft(await shape(at), `${comer} ${at}`).toEqual(await shape(absent))
    }
})

test('looking changes nothing', async () => {
  const before = await businessState()
  for (const name of names) {
    const row = PATH_TABLE[name]
    if (row.method) continue
    const scene = await sceneAt(row.stage)
    for (const comer of COMERS) {
      await (await ask(row.at(scene.things), scene.comers[comer])).text()
      await ask(row.at(scene.things), scene.comers[comer], { method: 'HEAD' })
    }
  }
  expect(await businessState()).toBe(before)
})
