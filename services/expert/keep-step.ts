import { consensusStep } from '@/db/schema/consensus'
import type { Ctx } from '../context'
import type { Tx } from '../tx'

type Step = Omit<typeof consensusStep.$inferInsert, 'id' | 'at'>

/** Keeps a proposal or an answer as it was said; later ones are kept beside it, never instead of it. */
export const keepStep = async (tx: Tx, ctx: Ctx, step: Step): Promise<void> => {
  await tx.db.insert(consensusStep).values({ ...step, at: ctx.now })
}
