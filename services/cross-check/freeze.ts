import { and, eq } from 'drizzle-orm'
import { snapshot } from '@/db/schema/application'
import { crossCheck } from '@/db/schema/cross-check'
import type { Snapshot } from '@/domain/application/snapshot'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { sectionsIn } from '../case/sections'
import type { Ctx } from '../context'
import { database } from '../database'
import { keepTexts } from '../evidence/text-store'
import { withTx } from '../tx'
import { computeCrossCheck } from './compute'
import { readNotes } from './explained'

/**
 * Compares what was handed in, on the day it was, and keeps the result beside the snapshot for good. Personal answers
 * are compared and never written down. Done once; refuses with `missing` when there is no such snapshot.
 */
export const freezeCrossCheck = async (
  ctx: Ctx,
  applicationId: string,
  seq: number,
): Promise<Outcome<null>> => {
  const db = database().orm
  const [row] = await db
    .select()
    .from(snapshot)
    .where(and(eq(snapshot.applicationId, applicationId), eq(snapshot.seq, seq)))
  if (!row) return refuse('missing')
  const [kept] = await db
    .select({ at: crossCheck.at })
    .from(crossCheck)
    .where(and(eq(crossCheck.applicationId, applicationId), eq(crossCheck.snapshotSeq, seq)))
  if (kept) return done(null)
  // Only freeze-snapshot writes this column, and the database refuses any change to it.
  const frozen = row.data as Snapshot
  const pdfs = frozen.files.filter(file => file.mediaType === 'application/pdf')
  await keepTexts(
    ctx,
    pdfs.map(file => file.sha256),
  )
  const files = frozen.files.map(file => ({
    id: file.id,
    kinds: [file.evidenceKind, ...(file.uses ?? [])],
    sha256: file.sha256,
    mime: file.mediaType,
    status: 'clean',
  }))
  const data = await computeCrossCheck(db, sectionsIn(frozen, true), files, shanghaiDate(row.at))
  return withTx(ctx, async tx => {
    const notes = await readNotes(tx.db, applicationId)
    await tx.db
      .insert(crossCheck)
      .values({ applicationId, snapshotSeq: seq, data, notes, at: ctx.now })
      .onConflictDoNothing()
    tx.audit({
      action: 'freeze-cross-check',
      target: 'application',
      targetId: applicationId,
      data: { seq, findings: data.findings.length },
    })
    return done(null)
  })
}
