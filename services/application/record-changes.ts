import { draftChange } from '@/db/schema/collaboration'
import { type Ctx, personOf } from '../context'
import type { Tx } from '../tx'

type Data = Readonly<Record<string, unknown>>

/** Keeps who changed which answers of a section from what to what, as they are stored: personal ones encrypted. */
export const recordChanges = async (
  tx: Tx,
  ctx: Ctx,
  place: { applicationId: string; section: string; version: number },
  fields: readonly string[],
  { before, after }: { before: Data; after: Data },
): Promise<void> => {
  const by = personOf(ctx)?.personId
  if (!by) throw new Error('only a person changes an answer')
  if (fields.length === 0) return
  await tx.db.insert(draftChange).values(
    fields.map(field => ({
      ...place,
      field,
      before: before[field] ?? null,
      after: after[field] ?? null,
      by,
      at: ctx.now,
    })),
  )
}
