import { and, count, eq, isNull } from 'drizzle-orm'
import { boardView } from '@/db/schema/board-view'
import { type KeptView, type SaveView, VIEWS_MAX } from '@/domain/board/saved-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { orTaken, viewOwner } from './own'

/** Keeps a query of the board under a name. Refuses a name already taken and a forty-first view. */
export const saveView = (ctx: Ctx, input: SaveView): Promise<Outcome<KeptView>> =>
  orTaken(() =>
    withTx(ctx, async tx => {
      const owner = viewOwner(ctx)
      if (!owner.ok) return owner
      const mine = and(eq(boardView.personId, owner.value), isNull(boardView.removedAt))
      const [kept] = await tx.db.select({ n: count() }).from(boardView).where(mine)
      if ((kept?.n ?? 0) >= VIEWS_MAX) return refuse('invalid', { reason: 'too_many_views' })
      const [row] = await tx.db
        .insert(boardView)
        .values({ personId: owner.value, name: input.name, query: input.query, createdAt: ctx.now })
        .returning()
      if (!row) throw new Error('view was not written')
      return done({ id: row.id, name: row.name, query: row.query, isDefault: false, owner: null })
    }),
  )
