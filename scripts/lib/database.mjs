import { setTimeout as sleep } from 'node:timers/promises'
import { Plain, say } from './say.mjs'

/** Opens one connection; a database that is just coming up gets a few seconds, a wrong password does not. */
async function connect(url) {
  const { default: pg } = await import('pg')
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString: url, application_name: 'launcher' })
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => {})
      const isComing = ['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', '57P03'].includes(error.code)
      if (!isComing || attempt === 10) {
        const where = URL.canParse(url) ? new URL(url).host : 'the address in DATABASE_URL'
        throw new Plain(`No connection to the database at ${where}: ${error.message || error.code}`)
      }
      if (attempt === 1) say('Waiting for the database …')
      await sleep(1000)
    }
  }
}

/**
 * Does something with one connection and closes it.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} deed
 */
export async function withClient(url, deed) {
  const client = await connect(url)
  try {
    return await deed(client)
  } finally {
    await client.end()
  }
}

export const hasDatabase = (adminUrl, database) =>
  withClient(adminUrl, async client => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    return rowCount === 1
  })

/**
 * Makes a fresh database and the role that owns it, dropping one of that name.
 * The role is no superuser, but may make the narrower role that the migrations want.
 */
export const createDatabase = (adminUrl, { database, role, password }) =>
  withClient(adminUrl, async client => {
    const name = client.escapeIdentifier(database)
    const owner = client.escapeIdentifier(role)
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
    const verb = rowCount === 0 ? 'create' : 'alter'
    await client.query(`${verb} role ${owner} login createrole password ${client.escapeLiteral(password)}`)
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} owner ${owner}`)
  })

export const renameDatabase = (adminUrl, from, to) =>
  withClient(adminUrl, async client => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from])
    await client.query(
      `alter database ${client.escapeIdentifier(from)} rename to ${client.escapeIdentifier(to)}`,
    )
  })

/** Rows of a query once they stand still: the last writes of an earlier run, cut off on their way, have landed. */
export const settledRows = (databaseUrl, text, values = []) =>
  withClient(databaseUrl, async client => {
    const read = async () => (await client.query(text, values)).rows
    let rows = await read()
    for (;;) {
      await sleep(1500)
      const next = await read()
      if (JSON.stringify(next) === JSON.stringify(rows)) return rows
      rows = next
    }
  })

/** Waits until the jobs of a running server are done; those of which no trial is left are not waited for. */
export const jobsDone = databaseUrl =>
  withClient(databaseUrl, async client => {
    const text = 'select count(*)::int as waiting from graphile_worker.jobs where attempts < max_attempts'
    for (const until = Date.now() + 600_000; Date.now() < until; await sleep(500)) {
      const { rows } = await client.query(text)
      if (rows[0].waiting === 0) return
    }
    throw new Plain('The jobs of the planted world are not done after ten minutes.')
  })
