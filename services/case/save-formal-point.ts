import { and, count, eq, isNull } from 'drizzle-orm'
import { application, formalPoint } from '@/db/schema/application'
import type { SaveFormalPoint } from '@/domain/board/office-inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { waiting } from '@/domain/workflow/waiting'
import { actorId, type Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { markCheckBegun } from './begin-check'
import { formalPointsOf } from './formal-points'
import { openForOffice } from './open-for-office'

export type SavedPoint = {
  point: string
  version: number
  at: string
  answered: number
  of: number
  begins: boolean
}

/**
 * Keeps an officer's answer to one point of the formal check. Refuses with stale when a colleague answered it since,
 * with invalid for a point the scheme version does not ask.
 */
export const saveFormalPoint = (ctx: Ctx, input: SaveFormalPoint): Promise<Outcome<SavedPoint>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId, 'formal_points')
    if (!opened.ok) return opened
    const row = opened.value
    const by = actorId(ctx)
    if (!by) return refuse('unauthenticated')
    const points = formalPointsOf(await schemeOf(tx.db, row.schemeVersionId), row)
    if (!points.includes(input.point)) return refuse('invalid', { fields: { point: 'unknown' } })
    const place = and(eq(formalPoint.applicationId, row.id), eq(formalPoint.point, input.point))
    const [known] = await tx.db.select().from(formalPoint).where(place)
    if ((known?.version ?? 0) !== input.version) return refuse('stale')
    const next = {
      answer: input.answer,
      note: input.note,
      by,
      at: ctx.now,
      version: input.version + 1,
      reopenedAt: null,
      carriedTo: null,
    }
    if (known) await tx.db.update(formalPoint).set(next).where(place)
    else await tx.db.insert(formalPoint).values({ applicationId: row.id, point: input.point, ...next })
    const begins = await markCheckBegun(tx, ctx, row)
    const [tally] = await tx.db
      .select({ n: count() })
      .from(formalPoint)
      .where(and(eq(formalPoint.applicationId, row.id), isNull(formalPoint.reopenedAt)))
    const answered = tally?.n ?? 0
    await tx.db
      .update(application)
      .set({ waiting: waiting('check', answered, points.length) })
      .where(eq(application.id, row.id))
    tx.audit({
      action: 'save-formal-point',
      target: 'application',
      targetId: row.id,
      data: { point: input.point, before: known?.answer ?? null, answer: input.answer },
    })
    return done({
      point: input.point,
      version: next.version,
      at: ctx.now.toISOString(),
      answered,
      of: points.length,
      begins,
    })
  })
