import { sql } from 'drizzle-orm'
import { setting } from '@/db/schema/scheme'
import type { Tx } from '../tx'

/** Key under which the register's version number is kept. */
export const REGISTER_VERSION = 'register_version'

/**
 * Says that the public register changed: every process drops what it remembers of it at its next read. Call it in
 * the transaction that changes a certificate or a notice, late, since the row stays locked until commit.
 */
export const bumpRegister = async (tx: Pick<Tx, 'db'>): Promise<void> => {
  await tx.db
    .insert(setting)
    .values({ key: REGISTER_VERSION, value: 1, at: sql`now()` })
    .onConflictDoUpdate({
      target: setting.key,
      set: { value: sql`to_jsonb((${setting.value} #>> '{}')::bigint + 1)`, at: sql`now()` },
    })
}
