import { canonicalJson } from '../canonical-json'
import { fieldsOf } from './asked-fields'
import { applyPatch, parseDrafts } from './draft'
import { dueWhenOf, EVIDENCE_KIND_IDS, type EvidenceKindId } from './evidence-kinds'
import type { Field } from './field'
import type { Problem, RuleContext, SectionId } from './section'
import { isSectionId, type SectionDrafts, sectionOf } from './sections'
import { decidingFields } from './variant'

/** What an officer flags for correction: one answer, the files of one kind, or one file of it. */
export type CorrectionTarget =
  | { kind: 'answer'; sectionId: SectionId; fieldId: string }
  | { kind: 'evidence'; evidenceKind: EvidenceKindId; evidenceId?: string | undefined }

type Answer = Extract<CorrectionTarget, { kind: 'answer' }>

const isSameAnswer = (a: CorrectionTarget, b: Answer): boolean =>
  a.kind === 'answer' && a.sectionId === b.sectionId && a.fieldId === b.fieldId

/** What of a scheme version brings up and takes away questions. */
type AskedOfVariants = Pick<RuleContext, 'asked' | 'questions'>

/** The answers that decide whether a field is asked. */
function decidedBy({ shownWhen, kind }: Field, { questions }: AskedOfVariants): string[] {
  if (kind === 'particulars') return questions.flatMap(decidingFields)
  if (!shownWhen) return []
  if ('field' in shownWhen) return [shownWhen.field]
  return typeof shownWhen.variant === 'string' ? [] : decidingFields(shownWhen.variant)
}

function isAnswerUnlocked(items: readonly CorrectionTarget[], target: Answer, of: AskedOfVariants): boolean {
  const field = fieldsOf(target.sectionId, of.asked)[target.fieldId]
  if (!field || field.isFixed) return false
  // A flagged answer can bring up a follow-up question, which has to be answerable then.
  return [target.fieldId, ...decidedBy(field, of)].some(fieldId =>
    items.some(item => isSameAnswer(item, { ...target, fieldId })),
  )
}

/** A flagged kind opens all its files; a flagged file opens itself and lets another take its place. */
const opens = (item: CorrectionTarget, target: Extract<CorrectionTarget, { kind: 'evidence' }>): boolean =>
  item.kind === 'evidence' &&
  item.evidenceKind === target.evidenceKind &&
  (item.evidenceId === undefined || target.evidenceId === undefined || item.evidenceId === target.evidenceId)

/**
 * Whether a field or a kind of evidence may be changed in this correction; follow-ups of a flagged answer may. A kind
 * without a file asks whether one may be added.
 */
export function isUnlocked(
  items: readonly CorrectionTarget[],
  target: CorrectionTarget,
  of: AskedOfVariants,
): boolean {
  if (target.kind === 'answer') return isAnswerUnlocked(items, target, of)
  if (items.some(item => opens(item, target))) return true
  const due = dueWhenOf(target.evidenceKind)
  if (!due) return false
  return isAnswerUnlocked(items, { kind: 'answer', sectionId: due.section, fieldId: due.field }, of)
}

/** Everything that is open in a correction, in the order of the form. */
export function unlockedTargets(items: readonly CorrectionTarget[], of: AskedOfVariants): CorrectionTarget[] {
  const sections = [...new Set(items.flatMap(item => (item.kind === 'answer' ? [item.sectionId] : [])))]
  const answers = sections.flatMap(sectionId =>
    Object.keys(sectionOf(sectionId).fields).map(fieldId => ({
      kind: 'answer' as const,
      sectionId,
      fieldId,
    })),
  )
  const files = EVIDENCE_KIND_IDS.map(evidenceKind => ({ kind: 'evidence' as const, evidenceKind }))
  return [...answers, ...files].filter(target => isUnlocked(items, target, of))
}

/** The application after a correction, or the frozen fields the patch would have changed and the answers refused. */
export type CorrectionOutcome =
  | { ok: true; value: SectionDrafts; changed: { sectionId: SectionId; fieldId: string }[] }
  | { ok: false; frozen: { sectionId: SectionId; fieldId: string }[]; problems: Problem[] }

const text = (value: unknown): string => (value === undefined ? '' : canonicalJson(value))

/** New values by section and field. */
export type CorrectionPatch = Readonly<Partial<Record<SectionId, Readonly<Record<string, unknown>>>>>

/**
 * Applies a patch (section → field → value) to a frozen application. All or nothing: if it would change anything
 * not flagged it is refused and every such field is named; a frozen field sent back unchanged does no harm.
 */
export function applyCorrection(
  frozen: SectionDrafts,
  patch: CorrectionPatch,
  items: readonly CorrectionTarget[],
  of: AskedOfVariants,
): CorrectionOutcome {
  const next: Record<string, unknown> = { ...frozen }
  const changed: { sectionId: SectionId; fieldId: string }[] = []
  const problems: Problem[] = []
  for (const [sectionId, values] of Object.entries(patch)) {
    if (!isSectionId(sectionId)) continue
    const before: Readonly<Record<string, unknown>> = frozen[sectionId] ?? {}
    const result = applyPatch(sectionId, before, values)
    problems.push(...result.problems)
    for (const fieldId of result.accepted) {
      if (text(before[fieldId]) !== text(result.value[fieldId])) changed.push({ sectionId, fieldId })
    }
    next[sectionId] = result.value
  }
  const locked = changed.filter(place => !isUnlocked(items, { kind: 'answer', ...place }, of))
  if (locked.length > 0 || problems.length > 0) return { ok: false, frozen: locked, problems }
  return { ok: true, value: parseDrafts(next), changed }
}
