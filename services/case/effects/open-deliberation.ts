import { eq, max } from 'drizzle-orm'
import { deliberation } from '@/db/schema/decision'
import { done } from '@/domain/outcome'
import type { EffectDeed } from './deed'

/** Opens the next round of deliberation; the database allows one open round a case. */
export const openDeliberation: EffectDeed = async (tx, ctx, { before }) => {
  const [last] = await tx.db
    .select({ round: max(deliberation.round) })
    .from(deliberation)
    .where(eq(deliberation.applicationId, before.id))
  await tx.db
    .insert(deliberation)
    .values({ applicationId: before.id, round: (last?.round ?? 0) + 1, openedAt: ctx.now })
  return done(null)
}
