import { and, eq, inArray } from 'drizzle-orm'
import { application, formalPoint } from '@/db/schema/application'
import { carryChecks } from '@/domain/application/check-inputs'
import { diffSnapshots } from '@/domain/application/snapshot'
import { done } from '@/domain/outcome'
import { waiting } from '@/domain/workflow/waiting'
import { formalPointsOf } from '../formal-points'
import { lastSnapshots } from '../sections'
import type { EffectDeed } from './deed'

/**
 * Carries the officer's checks over to a resubmission: those whose inputs did not change keep their answer with a
 * stamp, the others are reopened and have to be made again.
 */
export const carryChecksOver: EffectDeed = async (tx, ctx, { before, scheme }) => {
  const [now, old] = await lastSnapshots(tx.db, before.id, 2)
  if (!old || !now) return done(null)
  const changes = diffSnapshots(old.data, now.data)
  const points = formalPointsOf(scheme, before)
  const { again, carried } = carryChecks(points, changes)
  const of = (list: readonly string[]) =>
    and(eq(formalPoint.applicationId, before.id), inArray(formalPoint.point, [...list]))
  if (again.length > 0)
    await tx.db.update(formalPoint).set({ reopenedAt: ctx.now, carriedTo: null }).where(of(again))
  const kept =
    carried.length > 0
      ? await tx.db.update(formalPoint).set({ carriedTo: now.seq }).where(of(carried)).returning()
      : []
  await tx.db
    .update(application)
    .set({ waiting: waiting('check', kept.filter(row => !row.reopenedAt).length, points.length) })
    .where(eq(application.id, before.id))
  return done(null)
}
