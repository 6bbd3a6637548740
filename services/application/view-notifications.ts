import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { notification } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { database } from '../database'

export type Reminder = {
  id: string
  kind: string
  at: string
  isRead: boolean
  params: Record<string, string>
  /** Where it leads, if the person still belongs to that enterprise. */
  applicationId: string | null
}

/** The person's reminders, newest first, at most a hundred. */
export const viewNotifications = async (ctx: Ctx): Promise<Outcome<Reminder[]>> => {
  const person = personOf(ctx)
  if (!person) return refuse('unauthenticated')
  const db = database().orm
  const rows = await db
    .select()
    .from(notification)
    .where(eq(notification.personId, person.personId))
    .orderBy(desc(notification.at), desc(notification.id))
    .limit(100)
  const ids = rows.flatMap(row => row.applicationId ?? [])
  const ours = person.memberships.map(m => m.enterpriseId)
  const open =
    ids.length > 0 && ours.length > 0
      ? await db
          .select({ id: application.id })
          .from(application)
          .where(and(inArray(application.id, ids), inArray(application.enterpriseId, ours)))
      : []
  const mine = new Set(open.map(row => row.id))
  return done(
    rows.map(row => ({
      id: row.id,
      kind: row.kind,
      at: row.at.toISOString(),
      isRead: row.readAt !== null,
      params: row.params,
      applicationId: row.applicationId && mine.has(row.applicationId) ? row.applicationId : null,
    })),
  )
}

/** How many reminders the person has not read. */
export const countUnread = async (ctx: Ctx): Promise<number> => {
  const person = personOf(ctx)
  if (!person) return 0
  const [row] = await database()
    .orm.select({ n: count() })
    .from(notification)
    .where(and(eq(notification.personId, person.personId), isNull(notification.readAt)))
  return row?.n ?? 0
}
