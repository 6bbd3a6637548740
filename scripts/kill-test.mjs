import { fork } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { withClient } from './lib/database.mjs'
import { demoEnvironment } from './lib/demo.mjs'
import { ensureInstalled, requireNode } from './lib/install.mjs'
import { repeatAcknowledged, resolveUnclear, startLoad } from './lib/kill-load.mjs'
import { makeWriters } from './lib/kill-writers.mjs'
import { isSame } from './lib/process.mjs'
import { root, run, typescript } from './lib/run.mjs'
import { complain, Plain, say } from './lib/say.mjs'
import { freePort, readJson } from './lib/settings.mjs'

/** Starts the demo as a person would, on the same folder each time. */
async function start(dataDir, port) {
  const launcher = fork(join(root, 'scripts/start.mjs'), ['--world', 'demo'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
      SECRET: '',
      TRUSTED_PROXIES: '1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 2, 'ipc'],
  })
  const ended = new Promise(done => launcher.once('exit', done))
  const ready = await new Promise((done, fail) => {
    launcher.once('message', done)
    void ended.then(() => fail(new Plain('The server did not start again (see above).')))
  })
  return { launcher, ended, databaseUrl: ready.databaseUrl, base: `http://localhost:${port}` }
}

/** Kills with no warning: the web server alone, or its launcher as well, so that the database is left behind. */
async function kill({ launcher, ended }, dataDir, isWhole) {
  const { server } = readJson(join(dataDir, 'running.json'))
  if (isWhole) launcher.kill('SIGKILL')
  process.kill(-server.pid, 'SIGKILL')
  await ended
  while (isSame(server)) await sleep(20)
}

async function post(base, action, input, cookie = '') {
  const response = await fetch(`${base}/api/act/${action}`, {
    method: 'POST',
    headers: {
      origin: base,
      'content-type': 'application/json',
      'x-forwarded-for': `10.9.${randomInt(255)}.${randomInt(255)}`,
      ...(cookie ? { cookie } : {}),
    },
    body: JSON.stringify(input),
  })
  if (!response.ok) throw new Plain(`${action} was refused: ${response.status} ${await response.text()}`)
  return {
    value: (await response.json()).value,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
  }
}

/** An enterprise of this test, with an open draft. */
async function registerEnterprise({ base, databaseUrl }, creditCode, n) {
  const email = `owner${n}-${randomUUID().slice(0, 8)}@kill.example`
  const { cookie } = await post(base, 'register', {
    creditCode,
    enterpriseName: `重庆耐断${n}有限公司`,
    areaId: 'yuzhong',
    name: '耐断',
    email,
    phone: '',
    password: `江声入夜 lamp ${randomInt(1e6)}`,
    agree: 'yes',
  })
  const rows = await withClient(databaseUrl, async client => {
    const found = await client.query(
      'select m.enterprise_id as id from membership m join person p on p.id = m.person_id where p.email = $1',
      [email],
    )
    return found.rows
  })
  const enterpriseId = rows[0]?.id
  const { value } = await post(base, 'start-application', { enterpriseId }, cookie)
  return { cookie, enterpriseId, applicationId: value.applicationId }
}

async function brokenInvariants(env) {
  const program = fileURLToPath(new URL('../e2e/faults/invariants.ts', import.meta.url))
  const { code, output } = await run(process.execPath, [...typescript, program], { env, quiet: true })
  if (code !== 0) throw new Plain(`The invariants could not be checked:\n${output}`)
  return JSON.parse(output.trim().split('\n').at(-1) ?? '[]')
}

/** Doubles in what left the house: certificates of one case, mails of one promise, jobs given up. */
const doubles = (databaseUrl, dataDir) =>
  withClient(databaseUrl, async client => {
    const twice = async text => (await client.query(text)).rows
    let mails = []
    try {
      mails = readdirSync(join(dataDir, 'mailbox'))
    } catch {}
    const hashes = mails.map(name => name.slice(-16))
    return [
      ...(await twice(`select 'certificate' as what, application_id::text as of from certificate
        where application_id is not null group by 2 having count(*) > 1`)),
      ...(await twice(`select 'number without certificate' as what, number as of from issue_intent i
        where done_at is not null and not exists (select 1 from certificate c where c.number = i.number)`)),
      ...(await twice(`select 'sent mail without file' as what, key as of from mail where sent_at is not null
        and (select count(*) from mail where sent_at is not null) > ${mails.length} limit 5`)),
      ...(await twice(`select 'job given up' as what, id::text as of from graphile_worker._private_jobs
        where attempts >= max_attempts`)),
      ...hashes.filter((hash, i) => hashes.indexOf(hash) !== i).map(of => ({ what: 'mail file', of })),
    ]
  })

function check(round, findings) {
  const bad = Object.entries(findings).filter(([, found]) => found.length > 0)
  if (bad.length === 0) return
  const shown = bad.map(
    ([what, found]) =>
      `${what}: ${JSON.stringify(found.slice(0, 5), (key, value) => (key === 'writer' ? value.name : value))}`,
  )
  throw new Plain(`Round ${round} broke something.\n${shown.join('\n')}`)
}

/** The rounds: load, kill at a random moment, start again, look. */
async function rounds(dataDir, count, creditCodes) {
  const port = await freePort()
  const journal = []
  let unclear = 0
  let repeated = 0
  let demo = await start(dataDir, port)
  const accounts = readJson(join(dataDir, 'demo-accounts.json')) ?? []
  const signIn = async email => (await post(demo.base, 'demo-sign-in', { email })).cookie
  const officer = accounts.find(({ role }) => role === 'officer')
  const dayOf = now => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  /** The morning after the notice that ends next: there is more to certify and to issue. */
  const endNotice = async () => {
    const cookie = await signIn(officer.email)
    const { value } = await post(demo.base, 'demo-advance-clock', { to: 'notice_end' }, cookie)
    return dayOf(new Date(value.now))
  }
  const enterprises = []
  for (const [i, code] of creditCodes.entries()) enterprises.push(await registerEnterprise(demo, code, i + 1))
  const gather = today => makeWriters({ databaseUrl: demo.databaseUrl, today, accounts, enterprises, signIn })
  let writers = await gather(dayOf(new Date()))
  try {
    for (let round = 1; round <= count; round++) {
      if (round === Math.floor(count / 2) + 1) writers = await gather(await endNotice())
      const from = journal.length
      const stopLoad = startLoad(demo.base, writers, journal)
      await sleep(randomInt(300, 3000))
      await kill(demo, dataDir, round % 3 === 0)
      await stopLoad()
      const began = Date.now()
      demo = await start(dataDir, port)
      const restart = ((Date.now() - began) / 1000).toFixed(1)
      const { resolved, lost } = await resolveUnclear(demo.base, journal)
      unclear += resolved
      const recent = journal.slice(from).filter(({ state }) => state === 'acknowledged')
      const older = journal.slice(0, from).filter(({ state }) => state === 'acknowledged')
      const sample = [...recent, ...older.filter(() => Math.random() < 20 / (older.length + 1))]
      const different = await repeatAcknowledged(demo.base, sample)
      repeated += sample.length
      const env = {
        ...demoEnvironment({ dataDir, port, databaseUrl: demo.databaseUrl }),
        NODE_ENV: 'production',
      }
      check(round, {
        'writes without an answer': lost,
        'repeats answered differently': different,
        'invariants broken': await brokenInvariants(env),
        doubled: await doubles(demo.databaseUrl, dataDir),
      })
      say(
        `round ${round}: ${recent.length} writes kept, ${resolved} unclear resolved, ready again in ${restart} s`,
      )
    }
  } finally {
    demo.launcher.kill('SIGTERM')
    await demo.ended
  }
  const acknowledged = journal.filter(({ state }) => state === 'acknowledged')
  const of = name => acknowledged.filter(entry => entry.writer.name === name).length
  const names = [...new Set(writers.map(({ name }) => name))]
  const idle = names.filter(name => of(name) === 0)
  if (idle.length > 0) throw new Plain(`Nothing was ever acknowledged for: ${idle.join(', ')}`)
  return {
    acknowledged: acknowledged.length,
    unclear,
    repeated,
    by: names.map(name => `${name} ${of(name)}`).join(', '),
  }
}

async function killTest() {
  requireNode()
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
  const count = Number(values.rounds)
  if (!Number.isInteger(count) || count < 1) throw new Plain('--rounds must be a whole number from 1.')
  await ensureInstalled()
  const dataDir = mkdtempSync(join(tmpdir(), 'recognition-kill-'))
  chmodSync(dataDir, 0o711)
  try {
    const { acknowledged, unclear, repeated, by } = await rounds(dataDir, count, [
      '91500000MACQT5LAXK',
      '91500000MACQT5LB8K',
    ])
    say(
      `${count} kills: ${acknowledged} acknowledged writes kept (${by}); ${unclear} unclear ones resolved, ${repeated} repeats answered alike`,
    )
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

try {
  await killTest()
} catch (error) {
  complain(error)
  process.exitCode = 1
}
