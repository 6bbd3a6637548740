import { and, eq, isNotNull, lt, or } from 'drizzle-orm'
import { z } from 'zod'
import { token } from '@/db/schema/people'
import { CreditCode } from '@/domain/credit-code'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { decrypt, encrypt } from '../crypto'
import { database } from '../database'
import { countHits } from '../rate-limit'
import { databaseProblem, type Tx, withTx } from '../tx'
import { type Applicant, type OpenedAccount, openAccount } from './open-account'
import { findToken, issueToken, spendToken, type TokenRow } from './token'

const GONE = refuse('missing', { reason: 'link_gone' })

const Kept = z.strictObject({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  creditCode: CreditCode,
  enterpriseName: z.string(),
  areaId: z.string(),
  passwordHash: z.string(),
})

const keptIn = ({ payload }: TokenRow): Applicant =>
  Kept.parse(JSON.parse(decrypt('registration', Buffer.from(payload.sealed ?? '', 'base64'))))

/** Keeps a registration, sealed, until its link is opened; what spent or expired links held is forgotten. */
export const keepRegistration = async (
  tx: Tx,
  ctx: Ctx,
  applicant: Applicant,
): Promise<{ id: string; text: string }> => {
  await tx.db
    .update(token)
    .set({ payload: {} })
    .where(and(eq(token.kind, 'registration'), or(isNotNull(token.usedAt), lt(token.expiresAt, ctx.now))))
  const sealed = encrypt('registration', JSON.stringify(applicant)).toString('base64')
  return issueToken(tx, ctx, 'registration', { email: applicant.email, payload: { sealed } })
}

/** What a registration link would open, if it still can; otherwise `missing:link_gone`. */
export const viewRegistration = async (
  ctx: Ctx,
  text: string,
): Promise<Outcome<{ email: string; enterpriseName: string }>> => {
  const row = await findToken(database().orm, ctx, text)
  if (row?.kind !== 'registration') return GONE
  const { email, enterpriseName } = keptIn(row)
  return done({ email, enterpriseName })
}

/**
 * Opens the account a registration asked for, once. A link used, expired or unknown is `missing:link_gone`, and so is
 * one whose address has got an account meanwhile.
 */
export const confirmRegistration = async (
  asked: Ctx,
  input: { token: string },
): Promise<Outcome<OpenedAccount>> => {
  const ctx = { ...asked, idempotency: undefined }
  const counted = await countHits(ctx, [{ key: `register-use|${ctx.address}`, max: 30, seconds: 900 }])
  if (!counted.ok) return counted
  try {
    const opened = await withTx(ctx, async (tx): Promise<Outcome<OpenedAccount>> => {
      const row = await spendToken(tx, ctx, input.token, ['registration'])
      return row ? openAccount(tx, ctx, keptIn(row)) : GONE
    })
    return !opened.ok && opened.because.fields ? GONE : opened
  } catch (error) {
    if (databaseProblem(error).constraint === 'person_email_key') return GONE
    throw error
  }
}
