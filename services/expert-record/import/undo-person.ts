import { eq, sql } from 'drizzle-orm'
import { type expertChange, expertProfile } from '@/db/schema/expert'
import { isSameTie, TieFacts } from '@/domain/expert/record/tie-moves'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../../context'
import type { Tx } from '../../tx'
import { recordExpertChange, writeDown } from '../keep'
import { putTie, takeTieOff } from '../ties'
import { standingTies } from './judge-ties'

type Change = typeof expertChange.$inferSelect

const undoTie = async (
  tx: Tx,
  ctx: Ctx,
  { personId, before, after }: Change,
  reason: string,
): Promise<Outcome<null>> => {
  const put = TieFacts.parse(after)
  const standing = (await standingTies(tx.db, [personId])).get(personId) ?? []
  const tieId = standing.find(tie => isSameTie(tie, put))?.id
  if (!tieId) return refuse('blocked', { reason: 'changed_since', conditions: [] })
  const undone = before
    ? await putTie(tx, ctx, personId, { ...TieFacts.parse(before), tieId })
    : await takeTieOff(tx, ctx, personId, { tieId, reason })
  if (!undone.ok) return undone
  await writeDown(tx, ctx, { personId, action: 'undo-expert-tie' }, { ...undone.value, reason })
  return done(null)
}

/**
 * Undoes what an import did to one person, the latest first; whether the entry is withdrawn or restored. Refuses with
 * changed_since when a tie does not stand as it was put.
 */
export const undoPerson = async (
  tx: Tx,
  ctx: Ctx,
  personId: string,
  { changes, reason }: { changes: readonly Change[]; reason: string },
): Promise<Outcome<'withdrawn' | 'restored'>> => {
  let isMade = false
  for (const change of changes.toReversed()) {
    const { kind, before, after } = change
    if (kind === 'entry') {
      const mine = eq(expertProfile.personId, personId)
      isMade = before === null
      if (before) await tx.db.update(expertProfile).set(before).where(mine)
      else await tx.db.delete(expertProfile).where(mine)
      await recordExpertChange(tx, ctx, personId, { kind, before: after ?? {}, after: before ?? {}, reason })
    } else {
      const undone = await undoTie(tx, ctx, change, reason)
      if (!undone.ok) return undone
    }
  }
  await tx.db
    .update(expertProfile)
    .set({ version: sql`${expertProfile.version} + 1` })
    .where(eq(expertProfile.personId, personId))
  return done(isMade ? 'withdrawn' : 'restored')
}
