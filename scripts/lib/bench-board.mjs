import { randomUUID } from 'node:crypto'
import { signIn } from './bench-sign-in.mjs'
import { settledRows, withClient } from './database.mjs'
import { Plain } from './say.mjs'

const json = { accept: 'application/json', 'accept-encoding': 'gzip' }
const COLUMN = 'expert_review'
// One after the other, as a reader sorts and leafs.
const SORTS = ['', 'sort=due&dir=desc', 'sort=brand&dir=asc', 'sort=stage&dir=asc', 'page=2']
const VIEW = { name: 'bench', query: 'due=five&view=list' }

const askJson = async (base, path, cookie) => {
  const answer = await fetch(`${base}${path}`, { headers: { ...json, cookie } })
  if (!answer.ok) throw new Plain(`${path} answered ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const post = (base, name, cookie, body) =>
  fetch(`${base}/api/act/${name}`, {
    method: 'POST',
    headers: { origin: base, cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  })

/** Where the second page of the fullest column begins. */
async function secondPage(base, cookie) {
  const { columns } = await askJson(base, `/api/review/board?stages=${COLUMN}&take=40`, cookie)
  const next = columns.find(({ stage }) => stage === COLUMN)?.next
  if (!next) throw new Plain(`The column ${COLUMN} has no second page.`)
  return `/api/review/board?stages=${COLUMN}&take=40&after=${next}`
}

/** A view kept on the board by the officer; one of an earlier run is taken up again. */
async function savedView(base, databaseUrl, cookie) {
  const answer = await post(base, 'save-view', cookie, VIEW)
  if (answer.ok) return (await answer.json()).value.id
  const { rows } = await withClient(databaseUrl, client =>
    client.query('select id from board_view where name = $1 and removed_at is null limit 1', [VIEW.name]),
  )
  if (rows.length === 0) throw new Plain(`No view could be kept: ${answer.status} ${await answer.text()}`)
  return rows[0].id
}

const openDeliberations = `select id as "applicationId", version from application where stage = 'deliberation' order by md5(id::text) limit 500`

/** A move that leads back to where it began, so that no case is used up: deliberations put off, by several chairs in turn. */
const moveRequests = (base, databaseUrl, cookies) => async () => {
  const queue = await settledRows(databaseUrl, openDeliberations)
  if (queue.length < 64) throw new Plain(`Only ${queue.length} cases are in deliberation; 64 are needed.`)
  let turn = 0
  const setupRequest = (request, context) => {
    const next = queue.shift()
    if (!next) throw new Plain('No case is left to move.')
    context.moved = next
    return {
      ...request,
      headers: {
        ...request.headers,
        cookie: cookies[turn++ % cookies.length],
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ ...next, name: 'defer', reason: '出席委员不足法定人数，本次会议改期举行。' }),
    }
  }
  const onResponse = (status, body, context) => {
    if (status === 200) queue.push({ ...context.moved, version: JSON.parse(body).value.version })
  }
  const headers = { accept: 'application/json', origin: base, 'content-type': 'application/json' }
  return [{ method: 'POST', path: '/api/act/move-case', headers, setupRequest, onResponse }]
}

/**
 * What of the reviewers' board is measured besides its first view: the next page of a column, a saved view, the table
 * and a search in it as pages to open with, the rows an open table asks for when it is sorted or searched, what it reads
 * when something has happened, the search box in the head of every page, and a move.
 * @param {{ base: string, databaseUrl: string, staff: { cookie: string } }} place headers of an officer
 */
export async function boardTargets({ base, databaseUrl, staff }) {
  const asked = (name, headers, paths) => ({
    name,
    base,
    requests: async () => paths.map(path => ({ method: 'GET', path, headers })),
  })
  const pages = (name, ...paths) => asked(name, staff, paths)
  const data = (name, ...paths) => asked(name, { ...json, cookie: staff.cookie }, paths)
  const { rows: known } = await withClient(databaseUrl, client =>
    client.query(
      `select distinct substr(brand_name, 1, 2) as word from application where settled_at is null and reference is not null order by 1 limit 20`,
    ),
  )
  const words = known.map(({ word }) => encodeURIComponent(word))
  const { rows: chairs } = await withClient(databaseUrl, client =>
    client.query(`select email from person where email like 'load-chair-%' order by email`),
  )
  const cookies = []
  for (const { email } of chairs) cookies.push(await signIn(base, email))
  const view = await savedView(base, databaseUrl, staff.cookie)
  const column = await secondPage(base, staff.cookie)
  return [
    data('column', column),
    pages('view', `/review/board?${VIEW.query}&saved=${view}`),
    pages('list', '/review/board?view=list'),
    data('list-data', ...SORTS.map(sort => `/api/review/rows?${sort}`)),
    data('list-live', '/api/review/list'),
    pages('find', ...words.map(word => `/review/board?view=list&q=${word}`)),
    data('find-data', ...words.map(word => `/api/review/rows?q=${word}`)),
    data('find-box', ...words.map(word => `/api/review/search?q=${word}`)),
    { name: 'move', isWriting: true, base, requests: moveRequests(base, databaseUrl, cookies) },
  ]
}
