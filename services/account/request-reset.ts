import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { person } from '@/db/schema/people'
import { done, type Outcome } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { database } from '../database'
import { countHits } from '../rate-limit'
import { asPerson } from '../session/start'
import { withTx } from '../tx'
import { sendLetter } from './mail'
import { issueToken, TOKEN_HOURS, voidTokens } from './token'

const HOUR = 3600

/**
 * Sends a link to set a new password, if there is an active account with a password under the address. The answer is
 * the same in every case, also when more than three were asked for in an hour, or thirty from one network address.
 */
export const requestReset = async (ctx: Ctx, { email }: { email: string }): Promise<Outcome<null>> => {
  const [found] = await database()
    .orm.select()
    .from(person)
    .where(
      and(
        eq(sql`lower(${person.email})`, email),
        eq(person.status, 'active'),
        isNotNull(person.passwordHash),
      ),
    )
  const counted = await countHits(ctx, [
    { key: `reset|${found?.id ?? 'nobody'}|${found ? '' : ctx.address}`, max: 3, seconds: HOUR },
    { key: `reset-from|${ctx.address}`, max: 30, seconds: HOUR },
    { key: 'reset-all', max: 2000, seconds: HOUR },
  ])
  if (!found || !counted.ok) return done(null)
  const own = asPerson(ctx, found)
  return withTx({ ...own, actor: ctx.actor }, async tx => {
    await voidTokens(tx, ctx, 'password_reset', found.email)
    const made = await issueToken(tx, ctx, 'password_reset', { email: found.email, personId: found.id })
    await sendLetter(tx, found, {
      key: `account:reset:${made.id}`,
      template: 'account_reset',
      params: {
        name: found.name,
        path: paths.reset(made.text),
        hours: String(TOKEN_HOURS.password_reset),
      },
    })
    tx.audit({ action: 'request-reset', target: 'person', targetId: found.id })
    return done(null)
  })
}
