import type { DetailId } from '../evidence/details'
import { ruleContext, type SchemeRules } from './context'
import { EVIDENCE_KINDS, type EvidenceKindId, evidenceDue } from './evidence-kinds'
import { type Problem, SECTION_IDS, type SectionId } from './section'
import type { SectionDrafts } from './sections'
import { checkSection } from './status'

/** Something that stands between a draft and its submission, with where to go to mend it. */
export type Lack =
  | ({ kind: 'answer' } & Problem)
  | {
      kind: 'evidence'
      sectionId: SectionId
      evidenceKind: EvidenceKindId
      expiredOn?: string
      /** A file is there, and this has still to be told of it. */
      untold?: readonly DetailId[]
    }

/** What the files of an application prove, by kind. */
export type Proof = {
  readonly present: ReadonlySet<string>
  readonly expired?: ReadonlyMap<string, string>
  readonly untold?: ReadonlyMap<string, readonly DetailId[]>
}

/** Whether an application can be submitted, and everything that is missing if not. */
export type ApplicationCheck = {
  isComplete: boolean
  /** Sections with at least one problem. */
  openSections: SectionId[]
  missingEvidence: EvidenceKindId[]
  lacks: Lack[]
}

/**
 * Checks a whole application on a day under a scheme version: every section, and the evidence it requires.
 * `proof` says which kinds have at least one usable file, whose files have all run out, and whose are not told of. In the
 * order of the form.
 */
export function checkApplication(
  sections: SectionDrafts,
  proof: Proof,
  scheme: SchemeRules,
  today: string,
): ApplicationCheck {
  const context = ruleContext(today, scheme, sections)
  const missingEvidence = evidenceDue(scheme.evidence, sections).filter(kind => !proof.present.has(kind))
  const openSections: SectionId[] = []
  const lacks: Lack[] = []
  for (const sectionId of SECTION_IDS) {
    const problems = checkSection(sectionId, sections[sectionId] ?? {}, context)
    if (problems.length > 0) openSections.push(sectionId)
    for (const problem of problems) lacks.push({ kind: 'answer', ...problem })
    for (const evidenceKind of missingEvidence) {
      if (EVIDENCE_KINDS[evidenceKind].section !== sectionId) continue
      const expiredOn = proof.expired?.get(evidenceKind)
      const untold = proof.untold?.get(evidenceKind)
      lacks.push({
        kind: 'evidence',
        sectionId,
        evidenceKind,
        ...(expiredOn ? { expiredOn } : {}),
        ...(untold?.length ? { untold } : {}),
      })
    }
  }
  return { isComplete: lacks.length === 0, openSections, missingEvidence, lacks }
}
