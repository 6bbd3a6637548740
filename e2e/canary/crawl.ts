import { paths } from '@/domain/paths'
import { PATH_TABLE } from '../fences/path-table'
import { COMERS, type Comer, NO_THINGS, type Things } from '../steps/comers'
import { ask, type Visitor } from '../steps/http'
import type { Scene } from '../steps/scenes'
import { wordsIn } from './mark'
import { readBody } from './read-body'

/** One answer of the server: whom it went to, how it was asked for, and the words of marks that it says. */
export type Heard = { personId: string; comer: Comer; at: string; words: readonly string[] }

/** Something in every place, to know the addresses that name a thing. */
const EVERYTHING: Things = {
  caseId: 'x',
  enterpriseId: 'x',
  vaultItemId: 'x',
  evidenceId: 'x',
  number: 'x',
  noticeId: 'x',
  noticeItem: 'x',
  findingId: 'x',
  objectionId: 'x',
  personId: 'x',
  expertId: 'x',
  drawId: 'x',
  poolId: 'x',
  roundId: 'x',
  scheme: 'x',
}
const OPEN_DATA = ['/api/v1/brands', '/api/v1/notices', '/data/brands.csv', '/feed.xml', '/sitemap.xml']
const TABS = ['application', 'evidence', 'scores', 'visit', 'letters', 'log', 'changes']

/** Addresses of pages and data about the case of a scene. */
const caseAddresses = ({ things, subject }: Scene): string[] => [
  ...Object.values(PATH_TABLE)
    .filter(row => !row.method && row.at(things) !== row.at(NO_THINGS))
    // A picture of a page says no words; its text is asked for beside it.
    .filter(row => row !== PATH_TABLE.filePage)
    .map(row => row.at(things)),
  ...TABS.map(tab => paths.reviewCase(things.caseId, tab)),
  `${paths.reviewCase(things.caseId, 'application')}?reveal=1`,
  `${paths.applySection(things.caseId, 'enterprise')}?reveal=1`,
  paths.applyHistory(things.caseId, 'section=enterprise&field=address'),
  `${paths.consensus(things.caseId)}?item=1.3`,
  `/api/review/cases/${things.caseId}/moves`,
  `/api/review/cases/${things.caseId}/news`,
  `/api/review/search?q=${encodeURIComponent(subject.brand)}`,
  `/api/review/search?q=${encodeURIComponent(subject.enterprise)}`,
  paths.board(`q=${encodeURIComponent(subject.brand)}`),
  paths.boardExport(`q=${encodeURIComponent(subject.brand)}`),
]

/**
 * Addresses that are about nothing in particular; what is open to all is the same to all and is asked for once. That one
 * is told nothing but that there is no such page is looked at by the fence of the paths; here it is heard in one scene.
 */
const otherAddresses = (comer: Comer, isThorough: boolean): string[] => [
  ...Object.values(PATH_TABLE)
    .filter(row => !row.method && row.at(NO_THINGS) === row.at(EVERYTHING))
    .filter(row => comer === 'public' || row.see.public !== 'page')
    .filter(row => isThorough || row.see[comer] !== 'missing')
    .map(row => row.at(NO_THINGS)),
  ...(comer === 'public' ? OPEN_DATA : []),
  paths.officeAudit('action=canary'),
  paths.officeAuditExport('action=canary'),
  '/api/review/board',
  '/api/review/lanes',
  '/api/review/list',
  '/api/review/rows',
  '/api/review/today',
]

const RSC = { rsc: '1' }

/**
 * Asks for an address as a page, which brings its payload along, and as the payload alone where that is about the case.
 */
const listen = async (
  who: Visitor,
  at: string,
  isAlone: boolean,
): Promise<{ at: string; said: string }[]> => {
  const response = await ask(at, who)
  const isPage = response.status === 200 && (response.headers.get('content-type') ?? '').includes('text/html')
  const heard = [{ at, said: await readBody(response) }]
  if (isPage && isAlone) {
    const payload = await ask(`${at}${at.includes('?') ? '&' : '?'}_rsc=1`, who, { headers: RSC })
    heard.push({ at: `${at} (payload)`, said: await readBody(payload) })
  }
  return heard
}

/** Addresses a page leads to that are about the same case and stand in no table. */
const linksIn = (said: string, caseId: string): string[] =>
  [...said.matchAll(/href="([^"#]+)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter(href => href.startsWith('/') && href.includes(caseId) && !href.startsWith('/en/'))

/** The page of an address, whatever is asked of it: its items are drawn by the same code. */
const pageOf = (at: string): string =>
  (at.split('?')[0] ?? at).replace(/(\/self-score|\/findings|\/move)\/.*/, '$1')

const MEMBERS: readonly Comer[] = ['owner', 'editor', 'signer', 'viewer']
const STRANGERS: readonly Comer[] = [
  'public',
  'otherOwner',
  'otherDistrict',
  'otherExpert',
  'otherInspector',
  'admin',
]

/**
 * Whether there is something to hear for a comer at an address about the case. That the enterprise gets no page of the
 * reviewers, and a stranger no page about the case, by whatever way they ask, is looked at by the fence of the paths:
 * here they are heard where a case begins.
 */
const isWorthAsking = (comer: Comer, at: string, { things }: Scene): boolean => {
  if (STRANGERS.includes(comer))
    return (
      at === paths.reviewCase(things.caseId) ||
      at === paths.applyCase(things.caseId) ||
      !at.includes(things.caseId)
    )
  return MEMBERS.includes(comer) ? !at.startsWith('/review/') : !at.startsWith('/apply/')
}

/** Hears all that one comer is told: of the case, of everything else, and behind the links of what was told. */
const hearAs = async (
  scene: Scene,
  comer: Comer,
  known: Set<string>,
  secrets: readonly string[],
  isAlone: boolean,
): Promise<Heard[]> => {
  const personId = scene.people.get(comer)?.id ?? ''
  const [about, other] = [
    caseAddresses(scene).filter(at => isWorthAsking(comer, at, scene)),
    otherAddresses(comer, isAlone),
  ]
  const todo = [...about, ...other]
  const pages = new Set(todo.map(pageOf))
  const heard: Heard[] = []
  for (let at = todo.shift(); at !== undefined; at = todo.shift()) {
    const key = `${personId} ${at}`
    // Setting an application in type takes a second: once for everybody who may have it is enough.
    if (known.has(key) || (at.endsWith('.pdf') && !isAlone)) continue
    known.add(key)
    const answers = await listen(scene.comers[comer], at, isAlone && !other.includes(at))
    heard.push(...answers.map(({ at, said }) => ({ personId, comer, at, words: wordsIn(said, secrets) })))
    for (const link of linksIn(answers[0]?.said ?? '', scene.things.caseId)) {
      if (pages.has(pageOf(link))) continue
      pages.add(pageOf(link))
      todo.push(link)
    }
  }
  return heard
}

/**
 * Hears everybody who may come to a scene, beside each other; `known` keeps a person from being told the
 * same twice. The payload comes along with every page; `isAlone` asks for it once more by itself.
 */
export const hearScene = async (
  scene: Scene,
  known: Set<string>,
  secrets: readonly string[],
  isAlone: boolean,
): Promise<Heard[]> =>
  (await Promise.all(COMERS.map(comer => hearAs(scene, comer, known, secrets, isAlone)))).flat()
