import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { and, eq } from 'drizzle-orm'
import { evidence } from '@/db/schema/application'
import { acceptedTypes, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { examineFile, type Inspection } from '../files/inspect'
import { withTx } from '../tx'
import { evidenceScanner, evidenceStore, quarantineDir } from './places'
import { promiseText } from './promise-text'

/** Examines bytes of the store anew, from a copy in quarantine. */
export const examineStored = async (ctx: Ctx, row: { sha256: string; name: string }): Promise<Inspection> => {
  await mkdir(quarantineDir(), { recursive: true })
  const path = join(quarantineDir(), randomUUID())
  try {
    const { stream } = await evidenceStore().open(row.sha256)
    await pipeline(stream, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
    return await examineFile({ path, name: row.name }, evidenceScanner(), ctx.now)
  } finally {
    await rm(path, { force: true })
  }
}

const verdictOn = (
  kind: string,
  found: Inspection,
): Pick<Inspection, 'verdict' | 'reason'> | { verdict: 'rejected'; reason: string } =>
  found.verdict === 'clean' && found.mime && isEvidenceKind(kind) && !acceptedTypes(kind).includes(found.mime)
    ? { verdict: 'rejected', reason: 'type-not-for-kind' }
    : found

/**
 * Looks again at a file nobody could examine when it came. Refuses with `pending` while that is still so, for the
 * job to be repeated; a file that is no longer waiting is left alone.
 */
export const inspectPending = async (ctx: Ctx, evidenceId: string): Promise<Outcome<{ status: string }>> => {
  const [row] = await database().orm.select().from(evidence).where(eq(evidence.id, evidenceId))
  if (!row) return refuse('missing')
  if (row.status !== 'pending' || row.removedAt) return done({ status: row.status })
  const found = await examineStored(ctx, row)
  const { verdict, reason } = verdictOn(row.kind, found)
  if (verdict === 'pending') {
    // Why it waits may be another reason by now.
    if (reason !== row.reason)
      await database()
        .orm.update(evidence)
        .set({ reason })
        .where(and(eq(evidence.id, row.id), eq(evidence.status, 'pending')))
    return refuse('pending', { reason: reason ?? 'inspection-unavailable' })
  }
  return withTx(ctx, async tx => {
    await tx.db
      .update(evidence)
      .set({
        status: verdict,
        reason,
        mime: found.mime ?? row.mime,
        pages: found.pages,
        examinedAt: verdict === 'clean' ? ctx.now : null,
      })
      .where(and(eq(evidence.id, row.id), eq(evidence.status, 'pending')))
    await promiseText(tx, { status: verdict, mime: found.mime, applicationId: row.applicationId })
    tx.audit({
      action: 'inspect_evidence',
      target: 'application',
      targetId: row.applicationId,
      data: { evidence: row.id, verdict, reason },
    })
    return done({ status: verdict })
  })
}
