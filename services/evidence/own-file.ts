import { and, eq, isNull } from 'drizzle-orm'
import { evidence } from '@/db/schema/application'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { lockOwnCase, type OwnCase } from '../application/own-case'
import type { Ctx } from '../context'
import type { Tx } from '../tx'

type Own = { own: OwnCase; row: typeof evidence.$inferSelect }

/** A file that lies with a case of one's own now, the case locked; missing when it is another's or taken out. */
export const lockOwnFile = async (
  tx: Tx,
  ctx: Ctx,
  input: { applicationId: string; evidenceId: string },
): Promise<Outcome<Own>> => {
  const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
  if (!own.ok) return own
  const [row] = await tx.db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.id, input.evidenceId),
        eq(evidence.applicationId, input.applicationId),
        isNull(evidence.removedAt),
      ),
    )
  return row ? done({ own: own.value, row }) : refuse('missing')
}
