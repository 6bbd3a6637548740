import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { finding } from '@/db/schema/visit'
import { isUnlocked } from '@/domain/application/correction'
import { isEvidenceKind } from '@/domain/application/evidence-kinds'
import { FINDING_ANSWER, UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { STAGE_TABLE } from '@/domain/workflow/table'
import { isDoneIn } from '@/domain/workflow/work'
import { openItems, targetsOf } from '../application/correction-items'
import type { OwnCase } from '../application/own-case'
import { usageOf } from '../upload/usage'

/**
 * Whether files of a kind may be added or taken away now: in a draft, flagged in the open correction, or as the answer
 * to an open finding of a case that has not ended. A file that was submitted has to be flagged itself or with all of its
 * kind.
 */
export const mayChangeKind = async (
  db: Db,
  { row, scheme }: Pick<OwnCase, 'row' | 'scheme'>,
  kind: string,
  file?: { id: string; frozenAt: Date | null },
): Promise<Outcome<null>> => {
  if (kind === FINDING_ANSWER) {
    if (STAGE_TABLE[row.stage].isEnd) return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const open = await db
      .select({ id: finding.id })
      .from(finding)
      .where(and(eq(finding.applicationId, row.id), eq(finding.status, 'open')))
    return open.length > 0 ? done(null) : refuse('blocked', { reason: 'no_open_finding', conditions: [] })
  }
  if (!isEvidenceKind(kind)) return refuse('invalid', { fields: { kind: 'unknown' } })
  if (row.stage === 'draft') return done(null)
  if (!isDoneIn('corrections', row.stage)) return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
  const items = targetsOf(await openItems(db, row.id))
  const evidenceId = file?.frozenAt ? file.id : undefined
  return isUnlocked(items, { kind: 'evidence', evidenceKind: kind, evidenceId }, scheme.variants)
    ? done(null)
    : refuse('blocked', { reason: 'kind_frozen', conditions: [] })
}

/** Whether one more file of so many bytes still fits; `upload` is the one it comes from, not to be counted twice. */
export const mayHold = async (
  db: Db,
  applicationId: string,
  bytes: number,
  upload: string | null = null,
): Promise<Outcome<null>> => {
  const used = await usageOf(db, applicationId, upload)
  if (used.files >= UPLOAD_LIMITS.files)
    return refuse('blocked', { reason: 'too_many_files', conditions: [] })
  if (used.bytes + bytes > UPLOAD_LIMITS.totalBytes)
    return refuse('blocked', { reason: 'quota_full', conditions: [] })
  return done(null)
}
