import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

async function asAdmin(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * A migrated, empty database of the caller's own. Every database test file already has one in DATABASE_URL;
 * ask for another only where a test needs two.
 * @returns its address, and drop() for when it is no longer needed
 */
export async function testDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { adminUrl, template } = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(adminUrl, `create database ${name} template ${template} owner recognition strategy file_copy`)
  const url = new URL(adminUrl)
  url.username = 'recognition'
  url.pathname = `/${name}`
  return { url: url.href, drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`) }
}
