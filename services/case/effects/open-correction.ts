import { eq, sql } from 'drizzle-orm'
import { application, correction, correctionItem } from '@/db/schema/application'
import { correctionDraft } from '@/db/schema/correction'
import { done, refuse } from '@/domain/outcome'
import { actorId } from '../../context'
import { isKnownEntry, placeOf } from '../correction-draft'
import type { EffectDeed } from './deed'

/** Opens the one complete correction list; what it names is unlocked and nothing else. */
export const openCorrection: EffectDeed = async (tx, ctx, { before, move }) => {
  const openedBy = actorId(ctx)
  const items = move.items ?? []
  if (!openedBy) throw new Error('only a person can return a case')
  for (const [i, item] of items.entries())
    if (!(await isKnownEntry(tx.db, before.id, item)))
      return refuse('invalid', { fields: { [`items.${i}`]: 'unknown' } })
  if (new Set(items.map(placeOf)).size < items.length)
    return refuse('invalid', { fields: { items: 'repeated' } })
  await tx.db.delete(correctionDraft).where(eq(correctionDraft.applicationId, before.id))
  const round = before.correctionRounds + 1
  const [opened] = await tx.db
    .insert(correction)
    .values({ applicationId: before.id, round, openedAt: ctx.now, openedBy })
    .returning({ id: correction.id })
  if (!opened) throw new Error('no correction was opened')
  await tx.db
    .insert(correctionItem)
    .values(items.map((item, i) => ({ correctionId: opened.id, seq: i + 1, ...item })))
  await tx.db
    .update(application)
    .set({
      correctionRounds: round,
      flags: sql`array(select distinct unnest(${application.flags} || array['correction']))`,
    })
    .where(eq(application.id, before.id))
  return done(null)
}
