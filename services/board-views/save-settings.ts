import { deskSetting } from '@/db/schema/board-view'
import type { SaveDeskSettings } from '@/domain/board/saved-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'

/** Keeps how a person likes to work: the columns of the table, whether single letters do something. */
export const saveDeskSettings = (ctx: Ctx, input: SaveDeskSettings): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const person = personOf(ctx)
    if (!person) return refuse('unauthenticated')
    const set = {
      ...(input.columns === undefined ? {} : { columns: input.columns }),
      ...(input.keysOn === undefined ? {} : { keysOn: input.keysOn }),
    }
    if (Object.keys(set).length === 0) return done(null)
    await tx.db
      .insert(deskSetting)
      .values({ personId: person.personId, ...set })
      .onConflictDoUpdate({ target: deskSetting.personId, set })
    return done(null)
  })
