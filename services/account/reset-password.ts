import { and, eq } from 'drizzle-orm'
import { person } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { database } from '../database'
import { countHits } from '../rate-limit'
import { asPerson } from '../session/start'
import { withTx } from '../tx'
import { sendNotice } from './mail'
import { setPassword } from './set-password'
import { findToken, spendToken } from './token'

const GONE = refuse('missing', { reason: 'link_gone' })

/** Whether a reset link can still be used. */
export const viewReset = async (ctx: Ctx, text: string): Promise<Outcome<{ email: string }>> => {
  const row = await findToken(database().orm, ctx, text)
  return row?.kind === 'password_reset' ? done({ email: row.email }) : GONE
}

/**
 * Sets a new password with the link from the mail. The link works once; every session ends; the second factor is
 * asked for as before. A link used, expired or unknown is `missing:link_gone`.
 */
export const resetPassword = async (
  ctx: Ctx,
  input: { token: string; password: string },
): Promise<Outcome<null>> => {
  const counted = await countHits(ctx, [{ key: `reset-use|${ctx.address}`, max: 30, seconds: 900 }])
  if (!counted.ok) return counted
  return withTx({ ...ctx, idempotency: undefined }, async (tx): Promise<Outcome<null>> => {
    const spent = await spendToken(tx, ctx, input.token, ['password_reset'])
    if (!spent?.personId) return GONE
    const [owner] = await tx.db
      .select()
      .from(person)
      .where(and(eq(person.id, spent.personId), eq(person.status, 'active')))
    if (!owner) return GONE
    const set = await setPassword(tx, asPerson(ctx, owner), owner, input.password)
    if (!set.ok) return set
    await sendNotice(tx, owner, 'password_changed', spent.id, paths.signIn())
    tx.audit({ action: 'reset-password', target: 'person', targetId: owner.id })
    return done(null)
  })
}
