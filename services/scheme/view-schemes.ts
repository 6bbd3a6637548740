import { desc, eq } from 'drizzle-orm'
import { schemeVersion } from '@/db/schema/scheme'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isStaff } from '@/domain/people/roles'
import type { Scheme } from '@/domain/scheme/schema'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeOf } from './load'

export type SchemeLine = {
  code: string
  status: 'draft' | 'published' | 'retired'
  effectiveFrom: string
  publishedAt: Date | null
}

const maySee = (ctx: Ctx): Outcome<null> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  return isStaff(ctx.actor) ? done(null) : refuse('missing')
}

/** All scheme versions, the latest first, for any member of staff. */
export const viewSchemes = async (ctx: Ctx): Promise<Outcome<SchemeLine[]>> => {
  const may = maySee(ctx)
  if (!may.ok) return may
  const { code, status, effectiveFrom, publishedAt } = schemeVersion
  return done(
    await database()
      .orm.select({ code, status, effectiveFrom, publishedAt })
      .from(schemeVersion)
      .orderBy(desc(effectiveFrom)),
  )
}

/** One scheme version with every number and text, for any member of staff. */
export const viewScheme = async (
  ctx: Ctx,
  code: string,
): Promise<Outcome<{ line: SchemeLine; scheme: Scheme }>> => {
  const may = maySee(ctx)
  if (!may.ok) return may
  const { orm } = database()
  const [row] = await orm.select().from(schemeVersion).where(eq(schemeVersion.code, code))
  if (!row) return refuse('missing')
  const { status, effectiveFrom, publishedAt } = row
  return done({
    line: { code: row.code, status, effectiveFrom, publishedAt },
    scheme: await schemeOf(orm, row.id),
  })
}
