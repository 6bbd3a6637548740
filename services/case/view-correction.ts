import { eq } from 'drizzle-orm'
import { enterprise } from '@/db/schema/enterprise'
import { fieldsOf } from '@/domain/application/asked-fields'
import { evidenceKindsOf } from '@/domain/application/evidence-kinds'
import { SECTION_IDS, type SectionId } from '@/domain/application/section'
import { isShown } from '@/domain/application/visible'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { transitionsFor } from '@/domain/workflow/decide'
import { isDoneIn } from '@/domain/workflow/work'
import type { Ctx } from '../context'
import { type CorrectionDraft, readCorrectionDraft } from './correction-draft'
import { gatherFacts } from './facts'
import { openCase } from './open-case'
import { latestSnapshot, sectionsIn } from './sections'

export type CorrectionView = {
  id: string
  version: number
  brand: string
  product: string
  /** Whether the list can be sent now. */
  isOpen: boolean
  /** What can be flagged, section by section; a field from the register can't be changed and is left out. */
  sections: {
    id: SectionId
    fields: string[]
    evidenceKinds: string[]
    files: { id: string; evidenceKind: string; name: string }[]
  }[]
  /** What was flagged while reading. */
  draft: CorrectionDraft
  enterprise: string
  rounds: { used: number; max: number }
  /** The list is out and waits for the enterprise. */
  isOut: boolean
}

/**
 * What an officer can put on the one correction list. Refuses with missing whoever has no such move on this case,
 * whether for their role or for its stage.
 */
export const viewCorrection = async (ctx: Ctx, id: string): Promise<Outcome<CorrectionView>> => {
  const opened = await openCase(ctx, id)
  if (!opened.ok) return opened
  const { db, row, scheme, standing } = opened.value
  if (!standing.roles.includes('officer')) return refuse('missing')
  const [facts, frozen, draft, [holder]] = await Promise.all([
    gatherFacts(db, ctx, row, standing, scheme),
    latestSnapshot(db, row.id),
    readCorrectionDraft(db, row.id),
    db.select({ name: enterprise.name }).from(enterprise).where(eq(enterprise.id, row.enterpriseId)),
  ])
  const offer = transitionsFor(facts).find(move => move.name === 'return_for_correction')
  const answers: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = frozen
    ? sectionsIn(frozen.data)
    : {}
  return done({
    id: row.id,
    version: row.version,
    brand: row.brandName,
    product: row.productName,
    isOpen: offer?.isAllowed ?? false,
    isOut: isDoneIn('corrections', row.stage),
    sections: SECTION_IDS.map(sectionId => ({
      id: sectionId,
      fields: Object.entries(fieldsOf(sectionId, scheme.variants.asked)).flatMap(([fieldId, field]) =>
        field.isFixed || !isShown(field, answers[sectionId] ?? {}) ? [] : [fieldId],
      ),
      evidenceKinds: evidenceKindsOf(sectionId),
      files: (frozen?.data.files ?? []).flatMap(file =>
        evidenceKindsOf(sectionId).some(kind => kind === file.evidenceKind)
          ? [{ id: file.id, evidenceKind: file.evidenceKind, name: file.name }]
          : [],
      ),
    })),
    draft,
    enterprise: holder?.name ?? '',
    rounds: { used: facts.correction.rounds, max: facts.correction.maxRounds },
  })
}
