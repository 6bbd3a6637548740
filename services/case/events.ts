import { eq, sql } from 'drizzle-orm'
import { application, caseEvent } from '@/db/schema/application'
import type { CaseRole, Stage } from '@/domain/workflow/types'
import { actorId, actorName, type Ctx } from '../context'
import type { Tx } from '../tx'

export type NewEvent = {
  applicationId: string
  kind: string
  audience: 'applicant' | 'office'
  data?: Record<string, unknown>
  fromStage?: Stage
  toStage?: Stage
  /** In which role the actor did it; `public` for an objector. */
  role?: CaseRole | 'public' | 'admin'
}

/** Appends an event to the case's log and counts it on the case; the case row must be locked. Returns its number. */
export const appendEvent = async (tx: Tx, ctx: Ctx, event: NewEvent): Promise<number> => {
  const [row] = await tx.db
    .update(application)
    .set({ eventCount: sql`${application.eventCount} + 1`, lastEventAt: ctx.now })
    .where(eq(application.id, event.applicationId))
    .returning({ seq: application.eventCount })
  if (!row) throw new Error('event on a case that does not exist')
  await tx.db.insert(caseEvent).values({
    applicationId: event.applicationId,
    seq: row.seq,
    kind: event.kind,
    fromStage: event.fromStage ?? null,
    toStage: event.toStage ?? null,
    actorId: actorId(ctx),
    actorName: event.role === 'public' ? '公众' : actorName(ctx),
    actorRole:
      event.role ?? (ctx.actor.kind === 'system' ? 'system' : ctx.actor.kind === 'anonymous' ? 'public' : ''),
    data: event.data ?? {},
    audience: event.audience,
    at: ctx.now,
  })
  return row.seq
}
