import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { expertTie } from '@/db/schema/expert'
import { orgKey } from '@/domain/conflict/key'
import type { RemoveExpertTie, SaveExpertTie } from '@/domain/expert/record/input'
import { isRepeated, MOST_TIES, type TieFacts } from '@/domain/expert/record/tie-moves'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import type { Tx } from '../tx'
import { withConflictWatch } from './conflict-watch'
import { type Kept, keepRecord } from './keep'

const FACTS = {
  kind: expertTie.kind,
  organisation: expertTie.organisation,
  creditCode: expertTie.creditCode,
  since: expertTie.since,
  until: expertTie.until,
  detail: expertTie.detail,
}

const standing = (personId: string) => and(eq(expertTie.personId, personId), isNull(expertTie.removedAt))

/** Takes a tie off the record; it stays to be read, with the reason. Refuses with missing when it does not stand. */
export const takeTieOff = async (
  tx: Tx,
  ctx: Ctx,
  personId: string,
  { tieId, reason }: { tieId: string; reason: string },
): Promise<Outcome<Kept>> => {
  const [before] = await tx.db
    .update(expertTie)
    .set({ removedAt: ctx.now, removedBy: actorId(ctx), removedBecause: reason })
    .where(and(standing(personId), eq(expertTie.id, tieId)))
    .returning(FACTS)
  return before ? done({ kind: 'tie_removed', before, after: null, reason }) : refuse('missing')
}

/**
 * Puts a tie on record, or another in the place of the one with `tieId`, inside a transaction that watches conflicts.
 * Refuses with missing when that one does not stand, repeated when the tie stands already, limited beyond the most.
 */
export const putTie = async (
  tx: Tx,
  ctx: Ctx,
  personId: string,
  { tieId, ...facts }: TieFacts & { tieId: string },
): Promise<Outcome<Kept>> => {
  if (orgKey(facts.organisation) === '') return refuse('invalid', { fields: { organisation: 'required' } })
  const gone = tieId ? await takeTieOff(tx, ctx, personId, { tieId, reason: '' }) : null
  if (gone && !gone.ok) return gone
  const held = await tx.db
    .select(FACTS)
    .from(expertTie)
    .where(and(standing(personId), ne(sql`${expertTie.id}::text`, tieId)))
  if (held.length >= MOST_TIES) return refuse('limited', { reason: 'too_many_ties' })
  if (isRepeated(held, facts)) return refuse('repeated', { fields: { organisation: 'repeated' } })
  await tx.db.insert(expertTie).values({ ...facts, personId, addedBy: actorId(ctx), addedAt: ctx.now })
  return done({ kind: 'tie_added', before: gone?.value.before ?? null, after: facts })
}

/** Puts a tie on record. Open seats that are in conflict by it are told to the officer of the case. */
export const saveExpertTie = (ctx: Ctx, input: SaveExpertTie) =>
  keepRecord(ctx, input, 'save-expert-tie', (tx, { personId }) => {
    const { personId: _, version: __, ...tie } = input
    return withConflictWatch(tx, ctx, personId, () => putTie(tx, ctx, personId, tie))
  })

/** Takes a tie off that does not hold; it stays on record with the reason. */
export const removeExpertTie = (ctx: Ctx, input: RemoveExpertTie) =>
  keepRecord(ctx, input, 'remove-expert-tie', (tx, { personId }) => takeTieOff(tx, ctx, personId, input))
