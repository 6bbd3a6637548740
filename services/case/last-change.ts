import { desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseEvent } from '@/db/schema/application'

/** Who last did what on a case, told to the second person when their view is stale. */
export const lastChange = async (
  db: Db,
  applicationId: string,
): Promise<{ by: string; at: string; what: string } | undefined> => {
  const [event] = await db
    .select({ kind: caseEvent.kind, by: caseEvent.actorName, role: caseEvent.actorRole, at: caseEvent.at })
    .from(caseEvent)
    .where(eq(caseEvent.applicationId, applicationId))
    .orderBy(desc(caseEvent.seq))
    .limit(1)
  if (!event) return undefined
  // An expert's name is not told to a colleague by way of a conflict message.
  const by = event.role === 'expert' ? '评审专家' : event.by
  return { by, at: event.at.toISOString(), what: event.kind }
}
