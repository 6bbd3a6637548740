import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { expertTie } from '@/db/schema/expert'
import { orgKey } from '@/domain/conflict/key'
import type { RemoveExpertTie, SaveExpertTie } from '@/domain/expert/record/input'
import { done, refuse } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import type { Tx } from '../tx'
import { withConflictWatch } from './conflict-watch'
import { keepRecord } from './keep'

/** Ties one expert may have on record; further ones are a mistake or an attack. */
const MOST_TIES = 100

const FACTS = {
  kind: expertTie.kind,
  organisation: expertTie.organisation,
  creditCode: expertTie.creditCode,
  since: expertTie.since,
  until: expertTie.until,
  detail: expertTie.detail,
}

const standing = (personId: string) => and(eq(expertTie.personId, personId), isNull(expertTie.removedAt))

const takeOff = async (tx: Tx, ctx: Ctx, personId: string, tieId: string, because: string) => {
  const [gone] = await tx.db
    .update(expertTie)
    .set({ removedAt: ctx.now, removedBy: actorId(ctx), removedBecause: because })
    .where(and(standing(personId), eq(expertTie.id, tieId)))
    .returning(FACTS)
  return gone ?? null
}

/**
 * Puts a tie on record, or another in the place of one that stands. Open seats that are in conflict by it are told to
 * the officer of the case. Refuses with repeated when it stands already, limited beyond the most.
 */
export const saveExpertTie = (ctx: Ctx, input: SaveExpertTie) =>
  keepRecord(ctx, input, 'save-expert-tie', (tx, { personId }) =>
    withConflictWatch(tx, ctx, personId, async () => {
      const { personId: _, version: __, tieId, ...facts } = input
      if (orgKey(facts.organisation) === '')
        return refuse('invalid', { fields: { organisation: 'required' } })
      const before = tieId ? await takeOff(tx, ctx, personId, tieId, '') : null
      if (tieId && !before) return refuse('missing')
      const held = await tx.db
        .select({ kind: expertTie.kind, key: expertTie.organisationKey, until: expertTie.until })
        .from(expertTie)
        .where(and(standing(personId), ne(sql`${expertTie.id}::text`, tieId)))
      if (held.length >= MOST_TIES) return refuse('limited', { reason: 'too_many_ties' })
      const key = orgKey(facts.organisation)
      if (held.some(tie => tie.kind === facts.kind && tie.key === key && tie.until === facts.until))
        return refuse('repeated', { fields: { organisation: 'repeated' } })
      await tx.db.insert(expertTie).values({ ...facts, personId, addedBy: actorId(ctx), addedAt: ctx.now })
      return done({ kind: 'tie_added', before, after: facts })
    }),
  )

/** Takes a tie off that does not hold; it stays on record with the reason. */
export const removeExpertTie = (ctx: Ctx, input: RemoveExpertTie) =>
  keepRecord(ctx, input, 'remove-expert-tie', async (tx, { personId }) => {
    const before = await takeOff(tx, ctx, personId, input.tieId, input.reason)
    if (!before) return refuse('missing')
    return done({ kind: 'tie_removed', before, after: null, reason: input.reason })
  })
