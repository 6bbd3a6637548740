import { and, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm'
import { auditLog } from '@/db/schema/log'
import { addDays, isDate, startOfDay } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import type { Ctx } from '../context'
import { database } from '../database'

/** What to look for; empty texts ask nothing. Days are Shanghai days, both included. */
export type AuditQuery = {
  actor: string
  action: string
  target: string
  outcome: 'done' | 'refused' | 'read' | ''
  from: string
  to: string
}
export type AuditRow = typeof auditLog.$inferSelect

const escaped = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`
const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

const conditions = (query: AuditQuery): (SQL | undefined)[] => [
  query.actor
    ? isUuid(query.actor)
      ? eq(auditLog.actorId, query.actor)
      : sql`${auditLog.actorName} ilike ${escaped(query.actor)}`
    : undefined,
  query.action ? eq(auditLog.action, query.action) : undefined,
  query.target ? or(eq(auditLog.targetId, query.target), eq(auditLog.target, query.target)) : undefined,
  query.outcome ? eq(auditLog.outcome, query.outcome) : undefined,
  isDate(query.from) ? gte(auditLog.at, startOfDay(query.from)) : undefined,
  isDate(query.to) ? lt(auditLog.at, startOfDay(addDays(query.to, 1))) : undefined,
]

/** Whether the actor may read the log: auditors only; to others it is not there. */
export const mayAudit = (ctx: Ctx): Outcome<null> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  return hasRole(ctx.actor, 'auditor') ? done(null) : refuse('missing')
}

/** Lines that match, the latest first, before a sequence number when one is given. */
export const auditRows = (query: AuditQuery, before: number | null, limit: number): Promise<AuditRow[]> =>
  database()
    .orm.select()
    .from(auditLog)
    .where(and(...conditions(query), before === null ? undefined : lt(auditLog.seq, before)))
    .orderBy(desc(auditLog.seq))
    .limit(limit)
