import { sql } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { env } from '../env'

export type PromisedMail = {
  key: string
  to: string
  template: string
  params: Record<string, string>
  locale: 'zh-CN' | 'en'
}

/** The mails promised to an address, the first one first. The queue is the worker's alone, so this looks as the owner. */
export const mailsTo = async (email: string): Promise<PromisedMail[]> => {
  const owner = openDatabase(env().databaseUrl, { role: null, max: 1 })
  try {
    const found = await owner.orm.execute<{ payload: PromisedMail }>(
      sql`select payload from graphile_worker._private_jobs where payload->>'to' = ${email} order by id`,
    )
    return found.rows.map(row => row.payload)
  } finally {
    await owner.close()
  }
}

/** The single-use part of the link in a mail. */
export const tokenIn = (mail: PromisedMail | undefined): string =>
  new URL(mail?.params.path ?? '/', 'http://none.invalid').searchParams.get('token') ?? ''
