import { eq } from 'drizzle-orm'
import { session } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { STRONG_MINUTES } from './lifetimes'

/**
 * Whether the person gave a second factor lately enough for a deed with wide effect; otherwise refuses with
 * `second_factor`, and the page asks for a code first.
 */
export const requireStrong = async (ctx: Ctx): Promise<Outcome<null>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const [row] = await database()
    .orm.select({ strongAt: session.strongAt })
    .from(session)
    .where(eq(session.id, me.sessionId))
  const since = ctx.now.getTime() - STRONG_MINUTES * 60_000
  return row?.strongAt && row.strongAt.getTime() >= since ? done(null) : refuse('second_factor')
}
