import { and, eq, isNotNull } from 'drizzle-orm'
import { boardView } from '@/db/schema/board-view'
import type { RestoreView } from '@/domain/board/saved-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { orTaken, viewOwner } from './own'

/** Brings a view back that its owner has taken away. Refuses when its name has gone to another since. */
export const restoreView = (ctx: Ctx, input: RestoreView): Promise<Outcome<{ id: string }>> =>
  orTaken(() =>
    withTx(ctx, async tx => {
      const owner = viewOwner(ctx)
      if (!owner.ok) return owner
      const [row] = await tx.db
        .update(boardView)
        // Another view may have become the one to start with meanwhile.
        .set({ removedAt: null, isDefault: false })
        .where(
          and(
            eq(boardView.id, input.id),
            eq(boardView.personId, owner.value),
            isNotNull(boardView.removedAt),
          ),
        )
        .returning({ id: boardView.id })
      return row ? done(row) : refuse('missing')
    }),
  )
