import { and, eq, isNull } from 'drizzle-orm'
import QRCode from 'qrcode'
import { person } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { sendNotice } from '../account/mail'
import { checkPassword } from '../account/password-hash'
import { matchingStep, offeredSecret, sealTotp, totpUri } from '../account/totp'
import { trueTime } from '../clock'
import type { Ctx } from '../context'
import { database } from '../database'
import { countHits } from '../rate-limit'
import { withTx } from '../tx'
import type { Opened } from './open'
import type { LiveSession } from './resolve'
import { renewAll } from './second-factor'
import { asPerson } from './start'

/** What an enrolment page shows: the QR code as modules, the secret to type, and whether the password is asked again. */
export type Offer = { secret: string; modules: boolean[][]; needsPassword: boolean }

const readPerson = async (personId: string) => {
  const [row] = await database().orm.select().from(person).where(eq(person.id, personId))
  return row
}

/** The secret offered to this session, or a refusal when the person has one already. */
export const viewOffer = async (live: LiveSession | null): Promise<Outcome<Offer>> => {
  if (!live) return refuse('unauthenticated')
  const row = await readPerson(live.personId)
  if (!row || row.totpSecret) return refuse('missing')
  const secret = offeredSecret(live.sessionId)
  const { modules } = QRCode.create(totpUri(secret, row.email), { errorCorrectionLevel: 'M' })
  const at = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => modules.get(y, x) !== 0),
  )
  return done({ secret, modules: at, needsPassword: live.state === 'active' })
}

/**
 * Sets up the second factor with the secret offered to this session, once: a person who has one must have it reset by
 * an administrator. A full session gives the password again. All other sessions end.
 */
export const enrolSecondFactor = async (
  ctx: Ctx,
  { code, password }: { code: string; password?: string | undefined },
  live: LiveSession | null,
): Promise<Outcome<Opened>> => {
  if (!live) return refuse('unauthenticated', { reason: 'session_ended' })
  const counted = await countHits(ctx, [{ key: `enrol|${live.personId}`, max: 20, seconds: 900 }])
  if (!counted.ok) return counted
  const row = await readPerson(live.personId)
  if (!row || row.totpSecret) return refuse('repeated')
  if (live.state === 'active' && !(await checkPassword(row.passwordHash, password ?? '')))
    return refuse('invalid', { fields: { password: 'wrong_password' } })
  const secret = offeredSecret(live.sessionId)
  const step = matchingStep(secret, code, await trueTime(ctx.now))
  if (step === null) return refuse('invalid', { fields: { code: 'wrong_code' } })
  const me = asPerson(ctx, row, live.sessionId)
  return withTx(me, async (tx): Promise<Outcome<Opened>> => {
    const set = await tx.db
      .update(person)
      .set({ totpSecret: sealTotp(secret), totpLastStep: step })
      .where(and(eq(person.id, row.id), isNull(person.totpSecret)))
      .returning({ id: person.id })
    if (set.length === 0) return refuse('repeated')
    await sendNotice(tx, row, 'second_factor_set', `${live.sessionId}`, paths.account())
    tx.audit({ action: 'enrol-second-factor', target: 'person', targetId: row.id })
    return done(await renewAll(tx, ctx, live))
  })
}
