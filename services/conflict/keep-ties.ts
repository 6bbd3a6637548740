import { and, eq, isNull, sql } from 'drizzle-orm'
import { enterpriseTie } from '@/db/schema/conflict'
import type { AddEnterpriseTie, RemoveEnterpriseTie } from '@/domain/conflict/input'
import { orgKey } from '@/domain/conflict/key'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { openForOffice } from '../case/open-for-office'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'

/** Ties of one kind an enterprise may have entered; further ones are a mistake or an attack. */
const MOST_TIES = 200

/** The officer of a case enters what ties its enterprise to others. Refuses with repeated when it stands already. */
export const addEnterpriseTie = (ctx: Ctx, input: AddEnterpriseTie): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    if (orgKey(input.name) === '') return refuse('invalid', { fields: { name: 'required' } })
    const { applicationId, ...facts } = input
    const held = await tx.db.execute<{ n: number }>(sql`
      select count(*)::int as n from enterprise_tie
      where enterprise_id = ${opened.value.enterpriseId} and removed_at is null and source = 'office'`)
    if ((held.rows[0]?.n ?? 0) >= MOST_TIES) return refuse('limited', { reason: 'too_many_ties' })
    const [made] = await tx.db
      .insert(enterpriseTie)
      .values({ ...facts, enterpriseId: opened.value.enterpriseId, addedBy: actorId(ctx), addedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: enterpriseTie.id })
    if (!made) return refuse('repeated', { fields: { name: 'repeated' } })
    tx.audit({
      action: 'add-enterprise-tie',
      target: 'application',
      targetId: applicationId,
      data: { tie: made.id, kind: input.kind, name: input.name, creditCode: input.creditCode ?? '' },
    })
    return done({ id: made.id })
  })

/** Takes a tie off that does not hold; it stays on record with the reason. */
export const removeEnterpriseTie = (ctx: Ctx, input: RemoveEnterpriseTie): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const [gone] = await tx.db
      .update(enterpriseTie)
      .set({ removedAt: ctx.now, removedBy: actorId(ctx), removedBecause: input.reason })
      .where(
        and(
          eq(enterpriseTie.id, input.tieId),
          eq(enterpriseTie.enterpriseId, opened.value.enterpriseId),
          isNull(enterpriseTie.removedAt),
        ),
      )
      .returning({ kind: enterpriseTie.kind, name: enterpriseTie.name })
    if (!gone) return refuse('missing')
    tx.audit({
      action: 'remove-enterprise-tie',
      target: 'application',
      targetId: input.applicationId,
      reason: input.reason,
      data: { tie: input.tieId, ...gone },
    })
    return done(null)
  })
