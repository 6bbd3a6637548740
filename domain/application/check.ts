import { ruleContext, type SchemeRules } from './context'
import { EVIDENCE_KINDS, type EvidenceKindId, evidenceDue } from './evidence-kinds'
import { type Problem, SECTION_IDS, type SectionId } from './section'
import type { SectionDrafts } from './sections'
import { checkSection } from './status'

/** Something that stands between a draft and its submission, with where to go to mend it. */
export type Lack =
  | ({ kind: 'answer' } & Problem)
  | { kind: 'evidence'; sectionId: SectionId; evidenceKind: EvidenceKindId; expiredOn?: string }

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
 * `present` are the kinds that have at least one usable file, `expired` those whose files have all run out. In the
 * order of the form.
 */
export function checkApplication(
  sections: SectionDrafts,
  present: Iterable<string>,
  scheme: SchemeRules,
  today: string,
  expired: ReadonlyMap<string, string> = new Map(),
): ApplicationCheck {
  const context = ruleContext(today, scheme, sections)
  const has = new Set(present)
  const missingEvidence = evidenceDue(scheme.evidence, sections).filter(kind => !has.has(kind))
  const openSections: SectionId[] = []
  const lacks: Lack[] = []
  for (const sectionId of SECTION_IDS) {
    const problems = checkSection(sectionId, sections[sectionId] ?? {}, context)
    if (problems.length > 0) openSections.push(sectionId)
    for (const problem of problems) lacks.push({ kind: 'answer', ...problem })
    for (const evidenceKind of missingEvidence) {
      if (EVIDENCE_KINDS[evidenceKind].section !== sectionId) continue
      const expiredOn = expired.get(evidenceKind)
      lacks.push({ kind: 'evidence', sectionId, evidenceKind, ...(expiredOn ? { expiredOn } : {}) })
    }
  }
  return { isComplete: lacks.length === 0, openSections, missingEvidence, lacks }
}
