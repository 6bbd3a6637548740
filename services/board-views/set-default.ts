import { and, eq, isNull } from 'drizzle-orm'
import { boardView } from '@/db/schema/board-view'
import type { SetDefaultView } from '@/domain/board/saved-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { ownView, viewOwner } from './own'

/** Chooses the view the person's board opens with, or the whole board. */
export const setDefaultView = (ctx: Ctx, input: SetDefaultView): Promise<Outcome<{ id: string | null }>> =>
  withTx(ctx, async tx => {
    const owner = viewOwner(ctx)
    if (!owner.ok) return owner
    if (input.id && !(await ownView(tx.db, owner.value, input.id))) return refuse('missing')
    await tx.db
      .update(boardView)
      .set({ isDefault: false })
      .where(
        and(eq(boardView.personId, owner.value), eq(boardView.isDefault, true), isNull(boardView.removedAt)),
      )
    if (input.id) await tx.db.update(boardView).set({ isDefault: true }).where(eq(boardView.id, input.id))
    return done({ id: input.id })
  })
