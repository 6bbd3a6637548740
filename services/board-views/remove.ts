import { eq } from 'drizzle-orm'
import { boardView } from '@/db/schema/board-view'
import type { RemoveView } from '@/domain/board/saved-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { ownView, viewOwner } from './own'

/** Takes one of the person's own views away; its link stops working until it is taken back. */
export const removeView = (ctx: Ctx, input: RemoveView): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const owner = viewOwner(ctx)
    if (!owner.ok) return owner
    if (!(await ownView(tx.db, owner.value, input.id))) return refuse('missing')
    await tx.db.update(boardView).set({ removedAt: ctx.now }).where(eq(boardView.id, input.id))
    return done({ id: input.id })
  })
