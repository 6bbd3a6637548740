import { and, count, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { notification } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { composeMail } from '../mail/compose'
import { mayHearOf, mayHearOfCertificate } from '../notify/may-hear'

export type Reminder = {
  id: string
  /** What happened, in the words of the mail that went with it. */
  sentence: string
  at: string
  isRead: boolean
  /** Where it leads, if the person still belongs to that enterprise. */
  href: `/${string}` | null
}

/** The page a reminder names, if it is one of its application, else the application's own. */
const placeOf = (applicationId: string, path: string | undefined): `/${string}` => {
  const own = paths.applyCase(applicationId)
  return path?.startsWith(`${own}/`) ? `${own}${path.slice(own.length)}` : own
}

/** What was told to a person, without the cases and certificates that have been closed to them since. */
const toldTo = (personId: string, now: Date) =>
  and(
    eq(notification.personId, personId),
    or(isNull(notification.applicationId), mayHearOf(personId, notification.applicationId, now)),
    or(isNull(notification.certificateId), mayHearOfCertificate(personId, notification.certificateId, now)),
  )

/** The person's reminders, newest first, at most a hundred. */
export const viewNotifications = async (ctx: Ctx): Promise<Outcome<Reminder[]>> => {
  const person = personOf(ctx)
  if (!person) return refuse('unauthenticated')
  const db = database().orm
  const rows = await db
    .select()
    .from(notification)
    .where(toldTo(person.personId, ctx.now))
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
      sentence: composeMail({ template: row.kind, params: row.params, locale: ctx.locale }).subject,
      at: row.at.toISOString(),
      isRead: row.readAt !== null,
      href:
        row.applicationId && mine.has(row.applicationId) ? placeOf(row.applicationId, row.params.path) : null,
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
    .where(and(toldTo(person.personId, ctx.now), isNull(notification.readAt)))
  return row?.n ?? 0
}
