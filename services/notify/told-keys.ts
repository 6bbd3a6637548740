import { inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { notification } from '@/db/schema/people'

/** Those of the keys under which somebody was told already. */
export const toldKeys = async (db: Db, keys: string[]): Promise<Set<string>> => {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ key: notification.eventKey })
    .from(notification)
    .where(inArray(notification.eventKey, keys))
  return new Set(rows.map(row => row.key))
}
