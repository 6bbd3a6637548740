import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { actorId, actorName, type Ctx } from './context'

/** One line of the audit log. `target` names the kind of thing, `targetId` the thing. */
export type AuditEntry = {
  action: string
  target: string
  targetId?: string | null
  outcome?: 'done' | 'refused' | 'read'
  reason?: string
  data?: Record<string, unknown>
}

/** The entry as the database function takes it. */
export const auditRow = (ctx: Ctx, entry: AuditEntry) => ({
  at: ctx.now.toISOString(),
  actorId: actorId(ctx),
  actorName: actorName(ctx),
  sessionId: ctx.actor.kind === 'person' ? ctx.actor.sessionId || null : null,
  action: entry.action,
  target: entry.target,
  targetId: entry.targetId ?? null,
  outcome: entry.outcome ?? 'done',
  reason: entry.reason ?? '',
  data: entry.data ?? {},
  requestId: ctx.requestId,
  address: ctx.address,
})

/** Appends entries to the chained log; the chain is locked until the transaction ends, so call it last. */
export const appendAudit = async (db: Db, rows: ReturnType<typeof auditRow>[]): Promise<void> => {
  if (rows.length > 0) await db.execute(sql`select audit_append(${JSON.stringify(rows)}::jsonb)`)
}
