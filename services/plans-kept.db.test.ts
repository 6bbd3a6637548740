import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { onClient } from '@/db/client'
import { nameOfOften } from '@/db/often'
import { database } from './database'

it('a connection keeps the plan of a statement that comes often, and answers it as before', async () => {
  const client = await database().pool.connect()
  try {
    const answers: unknown[] = []
    for (let i = 0; i < 12; i += 1) {
      const found = await onClient(client).execute(sql`select ${i}::int as kept_often`)
      answers.push(found.rows[0]?.kept_often)
    }
    expect(answers).toEqual(Array.from({ length: 12 }, (_, i) => i))
    const { rows } = await client.query(
      'select statement from pg_prepared_statements where statement like $1',
      ['select%as kept_often'],
    )
    expect(rows).toHaveLength(1)
  } finally {
    client.release()
  }
})

it('keeps no plan of what changes something, of a search, or of what came once', () => {
  for (let i = 0; i < 10; i += 1) {
    expect(nameOfOften('update application set version = version + 1 where id = $1')).toBeUndefined()
    expect(nameOfOften('select id from application where search like $1')).toBeUndefined()
    expect(nameOfOften(`select ${i} as seldom`)).toBeUndefined()
  }
})
