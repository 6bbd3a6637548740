import { and, asc, eq, isNull } from 'drizzle-orm'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import type { SectionId } from '@/domain/application/section'
import { kindsServed } from '@/domain/application/served'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { openPart } from './open-case'

export type EvidenceFile = {
  id: string
  kind: string
  /** Every kind it serves. */
  kinds: string[]
  section: SectionId | null
  name: string
  size: number
  mime: string
  pages: number | null
  sha256: string
  status: 'pending' | 'clean' | 'rejected'
  at: Date
}

/** The files of a case in the order of the form, with what is required and absent; never who uploaded them. */
export const viewEvidence = async (
  ctx: Ctx,
  id: string,
): Promise<Outcome<{ files: EvidenceFile[]; missing: string[] }>> => {
  const opened = await openPart(ctx, id, 'evidence')
  if (!opened.ok) return opened
  const { db, row, scheme } = opened.value
  const rows = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.applicationId, row.id), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.uploadedAt))
  const served = await servedKinds(db, row.id)
  const order = Object.keys(EVIDENCE_KINDS)
  const files = rows
    .map(file => ({
      id: file.id,
      kind: file.kind,
      kinds: served.get(file.id) ?? [file.kind],
      section: isEvidenceKind(file.kind) ? EVIDENCE_KINDS[file.kind].section : null,
      name: file.name,
      size: file.size,
      mime: file.mime,
      pages: file.pages,
      sha256: file.sha256,
      status: file.status,
      at: file.uploadedAt,
    }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const has = kindsServed(files)
  const missing = scheme.evidence
    .filter(kind => kind.need === 'required' && !has.has(kind.id))
    .map(kind => kind.id)
  return done({ files, missing })
}
