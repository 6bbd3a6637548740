import { sql } from 'drizzle-orm'
import { serial } from '@/db/schema/log'
import type { Tx } from './tx'

/** The next serial number for a purpose in a year; the row lock makes it unique and without gaps after rollback. */
export const nextSerial = async (tx: Tx, purpose: 'case' | 'notice', year: number): Promise<number> => {
  const [row] = await tx.db
    .insert(serial)
    .values({ purpose, year, last: 1 })
    .onConflictDoUpdate({ target: [serial.purpose, serial.year], set: { last: sql`${serial.last} + 1` } })
    .returning({ last: serial.last })
  if (!row) throw new Error('no serial number')
  return row.last
}
