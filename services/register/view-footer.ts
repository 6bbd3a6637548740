import { auditHead } from '@/db/queries/notices'
import { shanghaiDate } from '@/domain/calendar/days'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'
import { registerCache } from './cache'

const schemes = registerCache<Awaited<ReturnType<typeof schemeInForce>>>(2)

/** The scheme in force today, and the head of the audit log. Both stand at the foot of every public page. */
export const viewFooter = async (ctx: Ctx) => {
  const { orm } = database()
  const [scheme, head] = await Promise.all([
    schemes(ctx, 'scheme', () => schemeInForce(orm, shanghaiDate(ctx.now))),
    auditHead(orm),
  ])
  return { scheme: scheme?.scheme ?? null, head, now: ctx.now }
}

/** The scheme in force today, for the pages that explain it; null before the first. */
export const schemeOfToday = async (ctx: Ctx) =>
  (await schemes(ctx, 'scheme', () => schemeInForce(database().orm, shanghaiDate(ctx.now))))?.scheme ?? null
