import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import type { SectionId } from '@/domain/application/section'
import { shanghaiDate } from '@/domain/calendar/days'
import type { Details } from '@/domain/evidence/details'
import { effectiveDetails } from '@/domain/evidence/prefill'
import { isInDate, type Validity, validityOf } from '@/domain/evidence/validity'
import type { Scheme } from '@/domain/scheme/schema'
import { type EarlierCheck, standingCheck } from '@/domain/vault/second-check'
import type { Ctx } from '../context'
import { earlierChecks } from './earlier-checks'
import { expectedDecision } from './expected-decision'
import type { CaseRow } from './load'
import { latestSnapshot, sectionsIn } from './sections'

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
  /** What the enterprise told of the document, completed from its answers. */
  details: Details
  validity: Validity
  /** An earlier formal check that found the same bytes in order and still stands. */
  earlier: EarlierCheck | null
}

/** The files of a case in the order of the form, each with the earlier check that still stands for it. */
export const readCheckedFiles = async (
  db: Db,
  ctx: Pick<Ctx, 'now'>,
  row: CaseRow,
  scheme: Scheme,
): Promise<EvidenceFile[]> => {
  // One after the other: inside a transaction they share one connection.
  const rows = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.applicationId, row.id), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.uploadedAt))
  const served = await servedKinds(db, row.id)
  const order = Object.keys(EVIDENCE_KINDS)
  const frozen = await latestSnapshot(db, row.id)
  const earlier = await earlierChecks(
    db,
    row,
    rows.map(file => file.sha256),
  )
  const today = shanghaiDate(ctx.now)
  const days = { today, decisionOn: await expectedDecision(db, ctx, row, scheme) }
  const told = effectiveDetails(
    rows.map(file => ({
      ...file,
      kinds: served.get(file.id) ?? [file.kind],
      details: { values: file.details },
    })),
    frozen ? sectionsIn(frozen.data) : {},
  )
  return told
    .map(file => ({
      id: file.id,
      kind: file.kind,
      kinds: file.kinds,
      section: isEvidenceKind(file.kind) ? EVIDENCE_KINDS[file.kind].section : null,
      name: file.name,
      size: file.size,
      mime: file.mime,
      pages: file.pages,
      sha256: file.sha256,
      status: file.status,
      at: file.uploadedAt,
      details: file.effective.values,
      validity: validityOf(file.effective.values, days),
      earlier: standingCheck(
        { sha256: file.sha256, isInDate: isInDate(validityOf(file.effective.values, days)) },
        earlier,
      ),
    }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
