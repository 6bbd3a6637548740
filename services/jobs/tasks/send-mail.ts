import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { mail, person } from '@/db/schema/people'
import { currentTime } from '../../clock'
import { database } from '../../database'
import { composeMail } from '../../mail/compose'
import { mailTransport } from '../../mail/configured'
import { mayHearOf, mayHearOfCertificate } from '../../notify/may-hear'

const Payload = z.strictObject({
  key: z.string(),
  to: z.string(),
  template: z.string(),
  params: z.record(z.string(), z.string()),
  locale: z.enum(['zh-CN', 'en']),
  about: z
    .strictObject({
      personId: z.uuid(),
      applicationId: z.uuid().optional(),
      certificateId: z.uuid().optional(),
    })
    .optional(),
})

const mayGoOut = async (about: z.infer<typeof Payload>['about'], now: Date): Promise<boolean> => {
  if (!about) return true
  const found = await database()
    .orm.select({ id: person.id })
    .from(person)
    .where(
      and(
        eq(person.id, about.personId),
        about.applicationId ? mayHearOf(person.id, about.applicationId, now) : undefined,
        about.certificateId ? mayHearOfCertificate(person.id, about.certificateId, now) : undefined,
      ),
    )
  return found.length > 0
}

/**
 * Sends one promised mail. The send ledger has one row a key; a mail already marked sent is not sent again, and the
 * transport recognises a repeat of one whose mark was lost. Whoever was recused since it was promised gets nothing: the
 * ledger says that it was withheld.
 */
export const sendMail = async (raw: unknown): Promise<void> => {
  const payload = Payload.parse(raw)
  const db = database().orm
  const now = await currentTime()
  const composed = composeMail(payload)
  await db
    .insert(mail)
    .values({
      key: payload.key,
      to: payload.to,
      template: payload.template,
      subject: composed.subject,
      promisedAt: now,
    })
    .onConflictDoNothing()
  const [row] = await db.select().from(mail).where(eq(mail.key, payload.key))
  if (row?.sentAt || row?.withheldAt) return
  if (!(await mayGoOut(payload.about, now))) {
    await db.update(mail).set({ withheldAt: now }).where(eq(mail.key, payload.key))
    return
  }
  try {
    await mailTransport().send({
      key: payload.key,
      to: payload.to,
      date: row?.promisedAt ?? now,
      ...composed,
    })
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    await db
      .update(mail)
      .set({ attempts: (row?.attempts ?? 0) + 1, lastError })
      .where(eq(mail.key, payload.key))
    throw error
  }
  await db
    .update(mail)
    .set({ sentAt: now, attempts: (row?.attempts ?? 0) + 1, lastError: null })
    .where(eq(mail.key, payload.key))
}
