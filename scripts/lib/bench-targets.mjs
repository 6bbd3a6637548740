import { randomUUID } from 'node:crypto'
import { saveSection } from './bench-applicant.mjs'
import { boardTargets } from './bench-board.mjs'
import { signIn } from './bench-sign-in.mjs'
import { uploadTarget } from './bench-upload.mjs'
import { settledRows, withClient } from './database.mjs'
import { Plain } from './say.mjs'

const page = { accept: 'text/html', 'accept-encoding': 'gzip' }
const json = { accept: 'application/json', 'accept-encoding': 'gzip' }

const get = (paths, headers) => paths.map(path => ({ method: 'GET', path, headers }))

async function column(client, what, text, values = []) {
  const { rows } = await client.query(text, values)
  if (rows.length === 0) throw new Plain(`The load world has no ${what}.`)
  return rows.map(row => row.value)
}

// Sheets of different people in turn, since each person may write only so often a minute.
const openItems = `
  select p.email, s.application_id as "applicationId", i.item, coalesce(own.version, 0) as version,
    row_number() over (partition by p.id order by s.id, i.item) as turn
  from score_sheet s join application c on c.id = s.application_id join assignment a on a.id = s.assignment_id
    join person p on p.id = s.person_id
    cross join (select distinct item from score_item) i
    left join score_item own on own.sheet_id = s.id and own.item = i.item
  where s.status = 'draft' and c.stage = 'expert_review' and a.status = 'declared' and p.email = any($1)
    and not is_conflicted(p.id, c.id, current_date)
  order by turn, p.email limit 2000`

/** Saves of many experts in turn. A sheet in flight is nobody else's; the answer tells its next version. */
const scoreRequests = (base, databaseUrl, cookies) => async () => {
  const queue = await settledRows(databaseUrl, openItems, [[...cookies.keys()]])
  if (queue.length < 64)
    throw new Plain(`The load world has ${queue.length} open score items; 64 are needed.`)
  let count = 0
  const setupRequest = (request, context) => {
    const next = queue.shift()
    if (!next) throw new Plain('No open score item is left to save.')
    context.saved = next
    const { email, applicationId, item, version } = next
    const justification = `现场抽查记录与申报一致，第 ${++count} 次记录，依据所附检验报告逐项核对。`
    return {
      ...request,
      headers: { ...request.headers, cookie: cookies.get(email), 'idempotency-key': randomUUID() },
      body: JSON.stringify({ applicationId, item, version, points: count % 15, justification }),
    }
  }
  const onResponse = (status, body, context) => {
    if (status === 200) queue.push({ ...context.saved, version: JSON.parse(body).value.version })
  }
  // The answers are read here, so they come unpacked.
  const headers = { accept: 'application/json', origin: base, 'content-type': 'application/json' }
  return [{ method: 'POST', path: '/api/act/save-score', headers, setupRequest, onResponse }]
}

/**
 * What is measured: a name, the address of the server and the requests, made anew before each run.
 * @param {{ base: string, bare: string, databaseUrl: string, accounts: { role: string, email: string }[] }} place
 */
export async function targets({ base, bare, databaseUrl, accounts }) {
  const officer = accounts.find(({ role }) => role === 'officer')
  const experts = accounts.filter(({ role }) => role === 'expert')
  if (!officer || experts.length === 0) throw new Plain('The demo accounts have no officer or no expert.')
  const staff = { ...page, cookie: await signIn(base, officer.email) }
  const cookies = new Map()
  for (const { email } of experts) cookies.set(email, await signIn(base, email))
  const writers = []
  for (const { role, email } of accounts)
    if (['owner', 'editor', 'signer'].includes(role))
      writers.push({ email, cookie: await signIn(base, email) })
  const known = await withClient(databaseUrl, async client => ({
    numbers: await column(
      client,
      'certificates',
      `select number as value from certificate where status = 'valid' order by md5(number) limit 40`,
    ),
    words: await column(
      client,
      'brand names',
      `select distinct substr(brand_name, 1, 2) as value from certificate order by 1 limit 40`,
    ),
    cases: await column(
      client,
      'cases with three sealed sheets',
      `select c.id as value from application c join score_sheet s on s.application_id = c.id and s.status = 'sealed'
        group by c.id having count(*) >= 3 order by md5(c.id::text) limit 40`,
    ),
  }))
  const fixed = (name, requests, at = base) => ({ name, base: at, requests: async () => requests })
  return [
    fixed('bare', get(['/'], page), bare),
    fixed('home', get(['/'], page)),
    fixed('directory', get(['/brands'], page)),
    fixed(
      'search',
      get(
        known.words.map(word => `/api/v1/brands?q=${encodeURIComponent(word)}`),
        json,
      ),
    ),
    fixed(
      'brand',
      get(
        known.numbers.map(number => `/brands/${encodeURIComponent(number)}`),
        page,
      ),
    ),
    fixed('board', get(['/review/board'], staff)),
    ...(await boardTargets({ base, databaseUrl, staff })),
    fixed(
      'case',
      get(
        known.cases.map(id => `/review/cases/${id}`),
        staff,
      ),
    ),
    { name: 'save-score', isWriting: true, base, requests: scoreRequests(base, databaseUrl, cookies) },
    await uploadTarget({ base, databaseUrl }, writers),
    saveSection({
      base,
      databaseUrl,
      cookies: new Map(writers.map(({ email, cookie }) => [email, cookie])),
    }),
  ]
}
