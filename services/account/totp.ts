import { createHmac, timingSafeEqual } from 'node:crypto'
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { generateSecret, generateSync, generateURI, ScureBase32Plugin } from 'otplib'
import type { Db } from '@/db/client'
import { person } from '@/db/schema/people'
import { decrypt, encrypt, keyedHash } from '../crypto'

/** Seconds one code lasts (RFC 6238, X). */
const PERIOD = 30
/** Steps before and after the present one that are accepted. */
const DRIFT = [-1, 0, 1]

/** The step a moment lies in. */
export const stepOf = (moment: Date): number => Math.floor(moment.getTime() / 1000 / PERIOD)

/** A new secret in base 32. */
export const newTotpSecret = (): string => generateSecret()

/** The secret as the person row keeps it. */
export const sealTotp = (secret: string): Buffer => encrypt('totp', secret)

/** The code of a secret at a step. */
export const codeAt = (secret: string, step: number): string => generateSync({ secret, epoch: step * PERIOD })

const isSame = (a: string, b: string): boolean => {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/** The step whose code was given, at most one away from the moment; null for any other code. */
export const matchingStep = (secret: string, code: string, moment: Date): number | null =>
  DRIFT.map(drift => stepOf(moment) + drift).find(step => isSame(codeAt(secret, step), code)) ?? null

/**
 * The secret offered to a session for enrolment: the same on every reload, stored nowhere until it is confirmed.
 */
export const offeredSecret = (sessionId: string): string =>
  new ScureBase32Plugin().encode(Buffer.from(keyedHash('totp-offer', sessionId).slice(0, 40), 'hex'), {
    padding: false,
  })

/** The address an authenticator app reads from the QR code. */
export const totpUri = (secret: string, email: string): string =>
  generateURI({ issuer: 'CQZZ', label: email, secret })

/** Uses a code up: true once per step, also when two requests bring it at the same moment. */
export const spendCode = async (db: Db, personId: string, code: string, moment: Date): Promise<boolean> => {
  const [row] = await db.select({ secret: person.totpSecret }).from(person).where(eq(person.id, personId))
  if (!row?.secret) return false
  const step = matchingStep(decrypt('totp', row.secret), code, moment)
  if (step === null) return false
  const used = await db
    .update(person)
    .set({ totpLastStep: step })
    .where(and(eq(person.id, personId), or(isNull(person.totpLastStep), lt(person.totpLastStep, step))))
    .returning({ id: person.id })
  return used.length === 1
}
