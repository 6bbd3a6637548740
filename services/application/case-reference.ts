import { sql } from 'drizzle-orm'
import { serial } from '@/db/schema/log'
import { shanghaiDate } from '@/domain/calendar/days'
import { formatCaseReference } from '@/domain/certificate-number'
import type { Ctx } from '../context'
import type { Tx } from '../tx'

/** Takes the next case reference of the year; the row lock of the serial keeps two submissions apart. */
export const nextCaseReference = async (tx: Tx, ctx: Ctx): Promise<string> => {
  const year = Number(shanghaiDate(ctx.now).slice(0, 4))
  const [row] = await tx.db
    .insert(serial)
    .values({ purpose: 'case', year, last: 1 })
    .onConflictDoUpdate({ target: [serial.purpose, serial.year], set: { last: sql`${serial.last} + 1` } })
    .returning({ last: serial.last })
  if (!row) throw new Error('no serial was given')
  return formatCaseReference(year, row.last)
}
