import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { person, session } from '@/db/schema/people'
import { canonicalJson } from '@/domain/canonical-json'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { checkPassword } from '../account/password-hash'
import { spendCode } from '../account/totp'
import { trueTime } from '../clock'
import { actorId, type Ctx, personOf } from '../context'
import { keyedHash } from '../crypto'
import { database } from '../database'
import type { Limit } from '../rate-limit'
import type { Tx } from '../tx'
import { STRONG_MINUTES } from './lifetimes'

/** What a form has to ask for before it can be signed: nothing, the password, or a code of the second factor. */
export type ProofKind = 'password' | 'code'

/** How the person was known when they signed, and when they showed it. */
export type StepUp = { factor: 'second_factor' | 'password' | 'recent_second_factor'; at: string }

const standing = async (db: Db, ctx: Ctx) => {
  const me = personOf(ctx)
  // Who acts without a session is no request: the planting of a demonstration or a job.
  if (!me || me.sessionId === '') return null
  const [row] = await db
    .select({ strongAt: session.strongAt, secret: person.totpSecret, passwordHash: person.passwordHash })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(eq(session.id, me.sessionId))
  if (!row) return { isRecent: false, kind: 'password' as const, passwordHash: null, strongAt: null }
  const since = ctx.now.getTime() - STRONG_MINUTES * 60_000
  const isRecent = row.strongAt !== null && row.strongAt.getTime() >= since
  const kind: ProofKind = row.secret ? 'code' : 'password'
  return { isRecent, kind, passwordHash: row.passwordHash, strongAt: row.strongAt }
}

/** What this person has to give to sign something now; null when the second factor was given lately enough. */
export const proofNeeded = async (ctx: Ctx): Promise<ProofKind | null> => {
  const me = await standing(database().orm, ctx)
  return me && !me.isRecent ? me.kind : null
}

/** Attempts to prove oneself, counted before they are judged. */
export const limitProofs = (ctx: Ctx, input: { proof?: string | undefined }): Limit[] =>
  input.proof ? [{ key: `proof|${actorId(ctx) ?? ctx.address}`, max: 10, seconds: 900 }] : []

/**
 * Asks the person once more who they are, for a deed that binds: a second factor given within some minutes, else a code
 * or the password given with the deed itself. A proof counts for this one transaction and gives the session nothing; a
 * code is spent only if the deed is done. Refuses with `second_factor` (and what to ask for) or invalid `proof`.
 */
export const stepUp = async (
  tx: Tx,
  ctx: Ctx,
  proof: string | undefined,
): Promise<Outcome<StepUp | null>> => {
  const me = await standing(tx.db, ctx)
  if (!me) return done(null)
  if (me.isRecent && me.strongAt)
    return done({ factor: 'recent_second_factor', at: me.strongAt.toISOString() })
  if (!proof) return refuse('second_factor', { reason: `proof_${me.kind}` })
  const isRight =
    me.kind === 'code'
      ? await spendCode(tx.db, actorId(ctx) ?? '', proof.trim(), await trueTime(ctx.now))
      : await checkPassword(me.passwordHash, proof)
  if (!isRight)
    return refuse('invalid', { reason: `proof_${me.kind}`, fields: { proof: `wrong_${me.kind}` } })
  return done({ factor: me.kind === 'code' ? 'second_factor' : 'password', at: ctx.now.toISOString() })
}

/**
 * What the audit entry of a signed deed keeps: the factor, the hash of the data, the scheme version, and an assertion
 * over all of it under a key of ours, so that the same words under other data would not hold.
 */
export const signedWith = (
  ctx: Ctx,
  step: StepUp | null,
  over: { action: string; target: string; hash: string | null; scheme: string | null },
): Record<string, string | null> => {
  if (!step) return {}
  const said = { factor: step.factor, provenAt: step.at, hash: over.hash, scheme: over.scheme }
  const me = personOf(ctx)
  const assertion = keyedHash(
    'step-up',
    canonicalJson({
      ...said,
      action: over.action,
      target: over.target,
      person: me?.personId ?? null,
      session: me?.sessionId ?? null,
      at: ctx.now.toISOString(),
    }),
  )
  return { ...said, assertion }
}
