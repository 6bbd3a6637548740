import { randomUUID } from 'node:crypto'
import { settledRows, withClient } from './database.mjs'
import { root, run, typescript } from './run.mjs'
import { Plain } from './say.mjs'

const DRAFTS = 12
/** A line of text in each of two sections, so that saves of one draft do not wait for each other's version. */
const PLACES = [
  { section: 'product', field: 'siteAddress' },
  { section: 'enterprise', field: 'address' },
]

const post = (base, name, cookie, body) =>
  fetch(`${base}/api/act/${name}`, {
    method: 'POST',
    headers: { origin: base, cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  })

const openDrafts = `
  select a.id, p.email, array(select json_build_object('section', d.section, 'version', d.version)
    from draft_section d where d.application_id = a.id) as saved
  from application a join membership m on m.enterprise_id = a.enterprise_id and m.removed_at is null and m.role <> 'viewer'
    join person p on p.id = m.person_id
  where a.stage = 'draft' and p.email = any($1) order by a.created_at, a.id, p.email`

/** Drafts of the demonstration's own enterprises, opened until there are enough. */
async function draftsOf({ base, databaseUrl, cookies }) {
  const read = () =>
    withClient(databaseUrl, async client => (await client.query(openDrafts, [[...cookies.keys()]])).rows)
  const count = rows => new Set(rows.map(({ id }) => id)).size
  const rows = await read()
  const firms = await withClient(
    databaseUrl,
    async client =>
      (
        await client.query(
          `select distinct on (m.enterprise_id) m.enterprise_id as id, p.email from membership m join person p on p.id = m.person_id
            where p.email = any($1) and m.removed_at is null and m.role <> 'viewer' order by m.enterprise_id, p.email`,
          [[...cookies.keys()]],
        )
      ).rows,
  )
  for (let n = count(rows); n < DRAFTS; n++) {
    const firm = firms[n % firms.length]
    const answer = await post(base, 'start-application', cookies.get(firm.email), { enterpriseId: firm.id })
    if (!answer.ok) throw new Plain(`No draft could be opened: ${answer.status} ${await answer.text()}`)
  }
  // A save cut off by the end of the last run may still arrive.
  return settledRows(databaseUrl, openDrafts, [[...cookies.keys()]])
}

/** Saves of colleagues in turn, each on a part of a draft nobody else saves; the answer tells its next version. */
const sectionRequests = place => async () => {
  const rows = await draftsOf(place)
  const people = new Map()
  for (const row of rows) people.set(row.id, [...(people.get(row.id) ?? []), row])
  const queue = [...people.values()].flatMap((members, at) =>
    PLACES.map(({ section, field }, turn) => {
      const { id, email, saved } = members[(at + turn) % members.length]
      return { id, email, section, field, version: saved.find(one => one.section === section)?.version ?? 0 }
    }),
  )
  let count = 0
  const setupRequest = (request, context) => {
    const next = queue.shift()
    if (!next) throw new Plain('No part of a draft is left to save.')
    context.saved = next
    return {
      ...request,
      headers: {
        ...request.headers,
        cookie: place.cookies.get(next.email),
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        applicationId: next.id,
        section: next.section,
        version: next.version,
        patch: { [next.field]: `重庆市渝北区金开大道 ${++count} 号` },
      }),
    }
  }
  const onResponse = (status, body, context) => {
    if (status === 200) queue.push({ ...context.saved, version: JSON.parse(body).value.version })
  }
  const headers = { accept: 'application/json', origin: place.base, 'content-type': 'application/json' }
  return [{ method: 'POST', path: '/api/act/save-section', headers, setupRequest, onResponse }]
}

/**
 * The autosave of a section.
 * @param {{ base: string, databaseUrl: string, cookies: Map<string, string> }} place cookies of members by address
 */
export const saveSection = place => ({
  name: 'save-section',
  isWriting: true,
  base: place.base,
  requests: sectionRequests(place),
})

/** Works without an address of their own, each timed where it runs and undone every time. */
export const WORKS = ['snapshot-60', 'draw-100', 'conflict-finder']

/**
 * Times one of them in a process of its own.
 * @param {{ databaseUrl: string, env: Record<string, string> }} place
 */
export async function measureWork(name, { databaseUrl, env }, seconds) {
  const { code, output } = await run(
    process.execPath,
    [...typescript, `${root}/scripts/lib/bench-again.mjs`, name, String(seconds)],
    { env: { ...env, DATABASE_URL: databaseUrl, WORKER: 'off', NODE_ENV: 'production' }, quiet: true },
  )
  if (code !== 0) throw new Plain(`${name} could not be timed:\n${output}`)
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}
