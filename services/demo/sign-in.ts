import { and, eq, sql } from 'drizzle-orm'
import { person } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { env } from '../env'
import { type Opened, openFor } from '../session/open'
import { asPerson } from '../session/start'
import { withTx } from '../tx'
import { demoPersonas } from './personas'

/**
 * Becomes a persona of the demonstration, with the second factor counted as given. Outside a demonstration this door
 * does not exist: `missing`, as for anybody who is not a persona.
 */
export const demoSignIn = async (ctx: Ctx, { email }: { email: string }): Promise<Outcome<Opened>> => {
  if (env().mode !== 'demo') return refuse('missing')
  if (!(await demoPersonas(ctx.locale)).some(each => each.email.toLowerCase() === email))
    return refuse('missing')
  const [found] = await database()
    .orm.select()
    .from(person)
    .where(and(eq(sql`lower(${person.email})`, email), eq(person.status, 'active')))
  if (!found) return refuse('missing')
  const own = asPerson(ctx, found)
  return withTx(own, async tx => done(await openFor(tx, own, found.id, { by: 'demo', isStrong: true })))
}
