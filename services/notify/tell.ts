import { and, inArray } from 'drizzle-orm'
import { notification, person } from '@/db/schema/people'
import type { Ctx } from '../context'
import { promise } from '../outbox'
import type { Tx } from '../tx'
import { mayHearOf, mayHearOfCertificate } from './may-hear'

/** A message for some people: in the application and by mail, once per event and person. */
export type Message = {
  /** Name of the template in words (`mail.<template>`). */
  template: string
  /** Key of the event that causes it; a repeat sends nothing twice. */
  eventKey: string
  applicationId: string | null
  /** The certificate it is about, where it is about one: surveillance goes on when no case does. */
  certificateId?: string
  params: Record<string, string>
}

/**
 * Promises a message to each person, one mail each, in the language of the person. Whoever asks for it, nobody is told
 * of a case, or of a certificate, that is closed to them.
 */
export const tell = async (
  tx: Tx,
  ctx: Ctx,
  personIds: readonly string[],
  message: Message,
): Promise<void> => {
  const unique = [...new Set(personIds)]
  if (unique.length === 0) return
  const people = await tx.db
    .select({ id: person.id, email: person.email, locale: person.locale, status: person.status })
    .from(person)
    .where(
      and(
        inArray(person.id, unique),
        message.applicationId ? mayHearOf(person.id, message.applicationId, ctx.now) : undefined,
        message.certificateId ? mayHearOfCertificate(person.id, message.certificateId, ctx.now) : undefined,
      ),
    )
  const reachable = people.filter(p => p.status === 'active')
  if (reachable.length === 0) return
  await tx.db
    .insert(notification)
    .values(
      reachable.map(p => ({
        personId: p.id,
        kind: message.template,
        applicationId: message.applicationId,
        certificateId: message.certificateId ?? null,
        params: message.params,
        eventKey: message.eventKey,
        at: ctx.now,
      })),
    )
    .onConflictDoNothing()
  const about = {
    ...(message.applicationId ? { applicationId: message.applicationId } : {}),
    ...(message.certificateId ? { certificateId: message.certificateId } : {}),
  }
  for (const p of reachable) {
    const key = `${message.eventKey}:${p.id}`
    await promise(
      tx,
      {
        task: 'send_mail',
        payload: {
          key,
          to: p.email,
          template: message.template,
          params: message.params,
          locale: p.locale,
          ...(Object.keys(about).length > 0 ? { about: { personId: p.id, ...about } } : {}),
        },
      },
      `mail:${key}`,
    )
  }
}
