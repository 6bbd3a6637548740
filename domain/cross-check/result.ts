import type { EvidenceKindId } from '../application/evidence-kinds'
import type { SectionId } from '../application/section'
import type { Box } from './page-text'

/**
 * `found`: stands in the file as declared; `differs`: the file says something else; `not_found`: looked for in vain,
 * which is a reason to look and nothing more; `expired`, `expiring`: the file says until when, and that is past or near;
 * `unsure`: it was not found in what could be read, but not everything could; `contradicts`: another answer says
 * otherwise.
 */
export const FINDING_STATUSES = [
  'found',
  'differs',
  'not_found',
  'expired',
  'expiring',
  'unsure',
  'contradicts',
] as const
export type FindingStatus = (typeof FINDING_STATUSES)[number]

/**
 * How two answers contradict each other: two values of one thing, a part above its whole, one verdict for and one
 * against, passed although below the standard, failed in a report that concludes it conforms, longer than there has
 * been an enterprise.
 */
export const CONTRADICTIONS = [
  'values',
  'exceeds',
  'verdicts',
  'passed_below',
  'failed_yet_conforms',
  'longer',
] as const
export type Contradiction = (typeof CONTRADICTIONS)[number]

/** The other answer of a contradiction. */
export type Against = { rule: Contradiction; section: SectionId; field: string; about: string }

/** What became of one declared value in the files of one kind. Nothing personal is ever written down in it. */
export type Finding = {
  /** The same as long as the same answer is compared with the same kind of evidence; a further file adds its id. */
  key: string
  /** The kind of evidence it was compared with; null when it was held against another answer. */
  kind: EvidenceKindId | null
  section: SectionId
  /** Place of the answer in its section: `number`, `reports.0.number`. */
  field: string
  /** What the row is about: the indicator, the report, the year; empty for a single answer. */
  about: string
  status: FindingStatus
  /** As declared; null when it is personal. */
  declared: string | null
  /** What the file or the other answer says instead; null when it says the same, nothing, or something personal. */
  said: string | null
  against?: Against
  evidenceId: string | null
  page: number | null
  box: Box | null
  isPersonal: boolean
}

/** `compared`: its text was read; `scan`: pictures of pages, nothing to compare; the others were not looked at. */
export type FileState = 'compared' | 'scan' | 'no_pdf' | 'pending' | 'unread'

export type FileCheck = {
  evidenceId: string
  state: FileState
  /** The file holds more than was read. */
  isCut: boolean
  /** Pages among others that are pictures without text. */
  scanned: number
}

/** Everything that was compared in one application. */
export type CrossCheck = { files: FileCheck[]; findings: Finding[] }

/** Whether a finding is one to look at. */
export const isFlag = ({ status }: Pick<Finding, 'status'>): boolean =>
  status === 'differs' || status === 'not_found' || status === 'expired' || status === 'contradicts'

/** What a finding says, in a form that can be compared: a note explains it only as long as it says this. */
export const markOf = ({ status, declared, said, evidenceId }: Finding): string =>
  JSON.stringify([status, declared, said, evidenceId])

/**
 * A finding with what the enterprise says to it; `isOld` when it was said of something the finding no longer says.
 * `since` is when an earlier submission was first told the same, of one that a correction left as it was.
 */
export type ExplainedFinding = Finding & { note: string; isOld: boolean; since: string | null }

/**
 * The comparison of one application as somebody reads it: as it stands now, as it was when the application was handed
 * in, or still under way.
 */
export type CrossCheckView = {
  state: 'now' | 'submitted' | 'under_way'
  /** When it was compared, of one handed in. */
  at: string | null
  files: FileCheck[]
  findings: ExplainedFinding[]
}

/** Whether the comparison is still to come, of all or of some files. */
export const isUnderWay = ({ state, files }: Pick<CrossCheckView, 'state' | 'files'>): boolean =>
  state === 'under_way' || (state === 'now' && files.some(file => file.state === 'pending'))

/** How many ticks and flags there are, and how many findings a note explains. */
export const countFindings = (
  findings: readonly Finding[],
): { found: number; flags: number; unsure: number } => ({
  found: findings.filter(({ status }) => status === 'found' || status === 'expiring').length,
  flags: findings.filter(isFlag).length,
  unsure: findings.filter(({ status }) => status === 'unsure').length,
})
