import { and, eq, isNull, ne } from 'drizzle-orm'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import { evidenceUse } from '@/db/schema/vault'
import type { UseEvidence } from '@/domain/application/deeds'
import { acceptedTypes, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { type Tx, withTx } from '../tx'
import { mayChangeKind } from './may-upload'
import { lockOwnFile } from './own-file'

type Row = typeof evidence.$inferSelect

const twinServes = async (
  tx: Tx,
  row: Row,
  served: Map<string, string[]>,
  kind: string,
): Promise<boolean> => {
  const twins = await tx.db
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.applicationId, row.applicationId),
        eq(evidence.sha256, row.sha256),
        ne(evidence.id, row.id),
        isNull(evidence.removedAt),
      ),
    )
  return twins.some(twin => served.get(twin.id)?.includes(kind))
}

/**
 * Lets a file that lies with the application serve one more kind of evidence. Refuses invalid a kind that doesn't take
 * files of its type, repeated one it serves already (itself or the same content), blocked what is frozen now.
 */
export const addUse = (ctx: Ctx, input: UseEvidence): Promise<Outcome<{ id: string; kind: string }>> =>
  withTx(ctx, async tx => {
    const addedBy = personOf(ctx)?.personId
    const found = await lockOwnFile(tx, ctx, input)
    if (!found.ok || !addedBy) return found.ok ? refuse('forbidden') : found
    const { own, row } = found.value
    const { kind } = input
    if (!isEvidenceKind(kind) || !isEvidenceKind(row.kind))
      return refuse('invalid', { fields: { kind: 'unknown' } })
    const open = await mayChangeKind(tx.db, own, kind)
    if (!open.ok) return open
    if (row.status !== 'clean') return refuse('pending', { reason: 'file_not_examined' })
    if (!acceptedTypes(kind).includes(row.mime)) return refuse('invalid', { reason: 'type-not-for-kind' })
    const served = await servedKinds(tx.db, row.applicationId)
    if (served.get(row.id)?.includes(kind)) return refuse('repeated', { reason: 'already_used' })
    if (await twinServes(tx, row, served, kind)) return refuse('repeated', { reason: 'same_file' })
    if (kind === row.kind)
      await tx.db.update(evidence).set({ releasedAt: null }).where(eq(evidence.id, row.id))
    else
      await tx.db.insert(evidenceUse).values({
        evidenceId: row.id,
        applicationId: row.applicationId,
        kind,
        addedBy,
        addedAt: ctx.now,
      })
    tx.audit({
      action: 'use-evidence',
      target: 'application',
      targetId: row.applicationId,
      data: { evidence: row.id, kind },
    })
    return done({ id: row.id, kind })
  })
