import { and, eq, isNull } from 'drizzle-orm'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import type { RemoveEvidence } from '@/domain/application/deeds'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { lockOwnCase } from '../application/own-case'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { mayChangeKind } from './may-upload'

/**
 * Takes a file out of the application. Its bytes stay: a submitted snapshot that lists it still does, and still
 * shows it. Refused while one of the kinds it serves is frozen.
 */
export const removeEvidence = (
  ctx: Ctx,
  input: RemoveEvidence,
): Promise<Outcome<{ id: string; kind: string }>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok) return own
    const [row] = await tx.db
      .select()
      .from(evidence)
      .where(and(eq(evidence.id, input.evidenceId), eq(evidence.applicationId, input.applicationId)))
    if (!row) return refuse('missing')
    if (row.removedAt) return refuse('repeated')
    const kinds = (await servedKinds(tx.db, row.applicationId)).get(row.id) ?? [row.kind]
    for (const kind of kinds) {
      const open = await mayChangeKind(tx.db, own.value, kind, row)
      if (!open.ok) return open
    }
    await tx.db
      .update(evidence)
      .set({ removedAt: ctx.now })
      .where(and(eq(evidence.id, row.id), isNull(evidence.removedAt)))
    tx.audit({
      action: 'remove-evidence',
      target: 'application',
      targetId: row.applicationId,
      data: { evidence: row.id, kind: row.kind },
    })
    return done({ id: row.id, kind: row.kind })
  })
