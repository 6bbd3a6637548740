import { eq } from 'drizzle-orm'
import { person } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { database } from '../database'
import { countHits, refundHits } from '../rate-limit'
import type { LiveSession } from '../session/resolve'
import { startSession } from '../session/start'
import { withTx } from '../tx'
import { sendNotice } from './mail'
import { checkPassword } from './password-hash'
import { setPassword } from './set-password'

/**
 * Changes the own password after giving the present one. Every session ends, this browser gets a new one with the
 * strength the old one had.
 */
export const changePassword = async (
  ctx: Ctx,
  input: { current: string; password: string },
  live: LiveSession | null,
): Promise<Outcome<{ sessionId: string }>> => {
  if (ctx.actor.kind !== 'person' || !live) return refuse('unauthenticated')
  const { personId } = ctx.actor
  const limits = [{ key: `change-password|${personId}`, max: 10, seconds: 900 }]
  const counted = await countHits(ctx, limits)
  if (!counted.ok) return counted
  const [owner] = await database().orm.select().from(person).where(eq(person.id, personId))
  if (!owner || !(await checkPassword(owner.passwordHash, input.current)))
    return refuse('invalid', { fields: { current: 'wrong_password' } })
  await refundHits(ctx, limits)
  return withTx({ ...ctx, idempotency: undefined }, async (tx): Promise<Outcome<{ sessionId: string }>> => {
    const set = await setPassword(tx, ctx, owner, input.password)
    if (!set.ok) return set
    const sessionId = await startSession(tx, ctx, personId, { state: 'active', strongAt: live.strongAt })
    await sendNotice(tx, owner, 'password_changed', sessionId, paths.signIn())
    tx.audit({ action: 'change-password', target: 'person', targetId: personId })
    return done({ sessionId })
  })
}
