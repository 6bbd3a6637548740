import { and, eq, isNull } from 'drizzle-orm'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import { evidenceUse } from '@/db/schema/vault'
import type { UseEvidence } from '@/domain/application/deeds'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'
import { mayChangeKind } from './may-upload'
import { lockOwnFile } from './own-file'

/**
 * Lets a file no longer serve a kind, its first one too; the others keep it. Refuses blocked with `last_use` the only
 * one it has (the file is removed instead) and what is frozen now, missing a kind it doesn't serve.
 */
export const endUse = (ctx: Ctx, input: UseEvidence): Promise<Outcome<{ id: string; kind: string }>> =>
  withTx(ctx, async tx => {
    const removedBy = personOf(ctx)?.personId
    const found = await lockOwnFile(tx, ctx, input)
    if (!found.ok || !removedBy) return found.ok ? refuse('forbidden') : found
    const { own, row } = found.value
    const { kind } = input
    const kinds = (await servedKinds(tx.db, row.applicationId)).get(row.id) ?? []
    if (!kinds.includes(kind)) return refuse('missing')
    const open = await mayChangeKind(tx.db, own, kind)
    if (!open.ok) return open
    if (kinds.length === 1) return refuse('blocked', { reason: 'last_use', conditions: [] })
    if (kind === row.kind)
      await tx.db.update(evidence).set({ releasedAt: ctx.now }).where(eq(evidence.id, row.id))
    else
      await tx.db
        .update(evidenceUse)
        .set({ removedAt: ctx.now, removedBy })
        .where(
          and(eq(evidenceUse.evidenceId, row.id), eq(evidenceUse.kind, kind), isNull(evidenceUse.removedAt)),
        )
    tx.audit({
      action: 'end-evidence-use',
      target: 'application',
      targetId: row.applicationId,
      data: { evidence: row.id, kind },
    })
    return done({ id: row.id, kind })
  })
