import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseEvent } from '@/db/schema/application'
import { extensionRequest } from '@/db/schema/correction'
import { person } from '@/db/schema/people'
import { actorId, type Ctx } from '../context'
import type { Tx } from '../tx'

/** How often the time of a correction was extended. */
export const extensionsGiven = async (db: Db, applicationId: string): Promise<number> => {
  const [row] = await db
    .select({ n: count() })
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, applicationId), eq(caseEvent.kind, 'due_extended')))
  return row?.n ?? 0
}

/** The latest request of an enterprise for more time. */
export type ExtensionRequest = {
  reason: string
  by: string
  at: string
  answer: 'granted' | 'refused' | null
  answerReason: string
  answeredAt: string | null
}

/** The latest request for more time on a case, answered or not. */
export const lastRequest = async (db: Db, applicationId: string): Promise<ExtensionRequest | null> => {
  const [row] = await db
    .select({ one: extensionRequest, by: person.name })
    .from(extensionRequest)
    .innerJoin(person, eq(person.id, extensionRequest.askedBy))
    .where(eq(extensionRequest.applicationId, applicationId))
    .orderBy(desc(extensionRequest.askedAt))
    .limit(1)
  if (!row) return null
  const { reason, askedAt, answer, answerReason, answeredAt } = row.one
  return {
    reason,
    by: row.by,
    at: askedAt.toISOString(),
    answer,
    answerReason,
    answeredAt: answeredAt?.toISOString() ?? null,
  }
}

/** The request that waits for an answer, if one does. */
export const openRequest = async (db: Db, applicationId: string): Promise<ExtensionRequest | null> => {
  const last = await lastRequest(db, applicationId)
  return last?.answer === null ? last : null
}

/** Answers the open request of a case; whether there was one. */
export const answerRequest = async (
  tx: Tx,
  ctx: Ctx,
  applicationId: string,
  answer: 'granted' | 'refused',
  answerReason: string,
): Promise<boolean> => {
  const answered = await tx.db
    .update(extensionRequest)
    .set({ answer, answerReason, answeredBy: actorId(ctx), answeredAt: ctx.now })
    .where(and(eq(extensionRequest.applicationId, applicationId), isNull(extensionRequest.answer)))
    .returning({ id: extensionRequest.id })
  return answered.length > 0
}
