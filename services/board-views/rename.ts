import { eq } from 'drizzle-orm'
import { boardView } from '@/db/schema/board-view'
import type { RenameView } from '@/domain/board/saved-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { orTaken, ownView, viewOwner } from './own'

/** Gives one of the person's own views another name; links to it go on working. */
export const renameView = (ctx: Ctx, input: RenameView): Promise<Outcome<{ id: string }>> =>
  orTaken(() =>
    withTx(ctx, async tx => {
      const owner = viewOwner(ctx)
      if (!owner.ok) return owner
      if (!(await ownView(tx.db, owner.value, input.id))) return refuse('missing')
      await tx.db.update(boardView).set({ name: input.name }).where(eq(boardView.id, input.id))
      return done({ id: input.id })
    }),
  )
