import { randomInt, randomUUID } from 'node:crypto'
import { withClient } from './database.mjs'
import { Plain } from './say.mjs'

/**
 * Somebody who writes: what they want next, and what they learn from the answer.
 * @typedef {{ action: string, cookie: string, input: object }} Wish
 * @typedef {{ name: string, wish: () => Wish | null, done: (value: any, wish: Wish) => void, refused: (problem: any, wish: Wish) => void }} Writer
 */

const nothing = () => {}
const sentence = n => `第 ${n} 次记录：资料与现场情况一致，依据所附材料逐项核对。`

/** Fills one section of a draft again and again. */
function editor({ cookie, applicationId }) {
  let version = 1
  let n = 0
  return {
    name: 'save-section',
    wish: () => ({
      action: 'save-section',
      cookie,
      input: { applicationId, section: 'enterprise', version, patch: { employees: 40 + (++n % 900) } },
    }),
    done: value => {
      version = value.version
    },
    refused: problem => {
      version = problem?.current?.version ?? version
    },
  }
}

/** Opens drafts and withdraws them: a move with its event, audit line and mails each time. */
function quitter({ cookie, enterpriseId }) {
  const drafts = []
  let n = 0
  return {
    name: 'start and withdraw',
    wish: () => {
      const applicationId = drafts.shift()
      return applicationId
        ? {
            action: 'withdraw-application',
            cookie,
            input: { applicationId, version: 1, reason: `本年度不再申报，另择时间（${++n}）。` },
          }
        : { action: 'start-application', cookie, input: { enterpriseId } }
    },
    done: value => {
      if (value.applicationId) drafts.push(value.applicationId)
    },
    refused: nothing,
  }
}

/** Scores one item of an own sheet. */
function expert({ cookie, applicationId, item, version: first }) {
  let version = first
  let n = 0
  return {
    name: 'save-score',
    wish: () => ({
      action: 'save-score',
      cookie,
      input: { applicationId, item, version, points: ++n % 15, justification: sentence(n) },
    }),
    done: value => {
      version = value.version
    },
    refused: problem => {
      version = problem?.current?.version ?? version
    },
  }
}

/** Votes, and changes the vote. */
function member({ cookie, applicationId }) {
  let n = 0
  return {
    name: 'cast-vote',
    wish: () => ({
      action: 'cast-vote',
      cookie,
      input: { applicationId, choice: ++n % 3 === 0 ? 'defer' : 'certify', reason: sentence(n) },
    }),
    done: nothing,
    refused: nothing,
  }
}

/** Puts a deliberation off again and again: each closes a round and opens the next. */
function chair({ cookie, applicationId, version: first }) {
  let version = first
  let n = 0
  return {
    name: 'defer',
    wish: () => ({
      action: 'move-case',
      cookie,
      input: { applicationId, name: 'defer', version, reason: `待补充核实材料后再议（${++n}）。` },
    }),
    done: value => {
      version = value.version
    },
    refused: nothing,
  }
}

// One item takes sixty objections an hour, the repeats of this test among them.
const OBJECTIONS = 16

/** The public objects; everybody from an address of their own. */
function objector({ notice, item }) {
  let n = 0
  return {
    name: 'file-objection',
    wish: () =>
      n >= OBJECTIONS || Math.random() < 0.8
        ? null
        : {
            action: 'file-objection',
            cookie: '',
            input: {
              notice,
              item,
              ground: 'other',
              text: `关于公示内容的异议 ${randomUUID()}，请予核实并答复，第 ${++n} 件。`,
              name: '匿名群众',
              contact: `objector${randomInt(1e6)}@example.com`,
            },
          },
    done: nothing,
    refused: nothing,
  }
}

/** Certifies what came through its notice and issues the certificates, one after the other. */
function issuer({ cookie, cases }) {
  const waiting = [...cases]
  return {
    name: 'certify and issue',
    wish: () => {
      const next = waiting.shift()
      return next
        ? {
            action: 'move-case',
            cookie,
            input: {
              applicationId: next.id,
              name: next.name,
              version: next.version,
              overLimitReason: '本批证书集中办理，已安排人手按期发证。',
            },
          }
        : null
    },
    done: (value, { input }) => {
      if (input.name === 'certify')
        waiting.unshift({ id: input.applicationId, name: 'issue', version: value.version })
    },
    refused: nothing,
  }
}

const rowsOf = async (client, text, values = []) => (await client.query(text, values)).rows

/** What the world offers to write on. */
const surfaces = (databaseUrl, emails, today) =>
  withClient(databaseUrl, async client => ({
    sheets: await rowsOf(
      client,
      `select p.email, s.application_id as "applicationId", i.item, coalesce(own.version, 0) as version
        from score_sheet s join application c on c.id = s.application_id join assignment a on a.id = s.assignment_id
          join person p on p.id = s.person_id cross join (select min(item) as item from score_item) i
          left join score_item own on own.sheet_id = s.id and own.item = i.item
        where s.status = 'draft' and c.stage = 'expert_review' and a.status = 'declared' and p.email = any($1) limit 4`,
      [emails],
    ),
    deliberations: await rowsOf(
      client,
      `select id as "applicationId", version from application where stage = 'deliberation' order by id limit 2`,
    ),
    items: await rowsOf(
      client,
      `select n.number as notice, i.id as item from notice_item i join notice n on n.id = i.notice_id
        where i.status = 'open' and n.closes_on >= $1 order by i.id limit 4`,
      [today],
    ),
    certifiable: await rowsOf(
      client,
      `select a.id, a.version, case a.stage when 'certified' then 'issue' else 'certify' end as name
        from application a left join notice_item i on i.application_id = a.id and i.status = 'open'
          left join notice n on n.id = i.notice_id
        where (a.stage = 'public_notice' and n.closes_on < $1) or (a.stage = 'certified' and not exists
          (select 1 from certificate c where c.application_id = a.id)) order by a.id`,
      [today],
    ),
  }))

/**
 * Everybody who writes during the load.
 * @param {{ databaseUrl: string, today: string, accounts: { role: string, email: string }[], enterprises: { cookie: string, enterpriseId: string, applicationId: string }[], signIn: (email: string) => Promise<string> }} place
 * @returns {Promise<Writer[]>}
 */
export async function makeWriters({ databaseUrl, today, accounts, enterprises, signIn }) {
  const found = await surfaces(
    databaseUrl,
    accounts.map(({ email }) => email),
    today,
  )
  for (const [what, rows] of Object.entries(found))
    if (rows.length === 0) throw new Plain(`The planted world has no ${what} to write on.`)
  const cookies = new Map()
  const become = async email => {
    if (!cookies.has(email)) cookies.set(email, await signIn(email))
    return cookies.get(email)
  }
  const first = role => accounts.find(account => account.role === role)?.email ?? ''
  const members = accounts.filter(({ role }) => role === 'committee').slice(0, 3)
  const [voted, deferred = voted] = found.deliberations
  const writers = enterprises.flatMap(each => [editor(each), quitter(each)])
  for (const sheet of found.sheets) writers.push(expert({ ...sheet, cookie: await become(sheet.email) }))
  for (const { email } of members) writers.push(member({ ...voted, cookie: await become(email) }))
  writers.push(chair({ ...deferred, cookie: await become(first('chair')) }))
  for (const item of found.items) writers.push(objector(item))
  writers.push(issuer({ cookie: await become(first('officer')), cases: found.certifiable }))
  return writers
}
