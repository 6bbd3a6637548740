import { SECTION_IDS, type SectionId } from './section'

/** Where the button at the end of a section leads. */
export type NextStep = SectionId | 'evidence' | 'check'

/**
 * The next section in order that is not complete; behind the last, the files while some are missing, and then the
 * answers read back, which list whatever is left.
 */
export const nextStep = (
  section: SectionId,
  complete: ReadonlySet<SectionId>,
  missingFiles: number,
): NextStep =>
  SECTION_IDS.slice(SECTION_IDS.indexOf(section) + 1).find(id => !complete.has(id)) ??
  (missingFiles > 0 ? 'evidence' : 'check')
