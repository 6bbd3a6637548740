import { and, eq } from 'drizzle-orm'
import { draftSection } from '@/db/schema/application'
import { person } from '@/db/schema/people'
import { ruleContext } from '@/domain/application/context'
import { isUnlocked } from '@/domain/application/correction'
import {
  EVIDENCE_KIND_IDS,
  type EvidenceKindId,
  evidenceDue,
  evidenceKindsOf,
  isAskedKind,
  isEvidenceKind,
} from '@/domain/application/evidence-kinds'
import { isIdNumber, maskAnswers } from '@/domain/application/masked'
import { type NextStep, nextStep } from '@/domain/application/next-step'
import { type RuleContext, SECTION_IDS, type SectionId } from '@/domain/application/section'
import { isSectionId, type SectionDrafts, sectionOf } from '@/domain/application/sections'
import { servingFiles } from '@/domain/application/served'
import { type GroupProgress, type Progress, sectionProgress, taskList } from '@/domain/application/status'
import { shanghaiDate } from '@/domain/calendar/days'
import { decisionDay } from '@/domain/evidence/decision-day'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { EvidenceKind as EvidenceRule } from '@/domain/scheme/schema'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import type { Scope } from '@/domain/scheme/scope'
import type { Text } from '@/domain/scheme/text'
import { fileNames } from '../case/correction-draft'
import type { Ctx } from '../context'
import { database } from '../database'
import { type RegistryFacts, registryIn } from '../enterprise/registry'
import { type DatedFile, dateFiles, presentKinds } from '../evidence/dated'
import { listEvidence } from '../evidence/list'
import { type CarriedView, carriedView } from '../renewal/carried'
import { recordRead } from '../security-log'
import { openItems, targetsOf } from './correction-items'
import { readDrafts } from './drafts'
import { holdAtOpening, type SectionHold } from './hold-section'
import { readLeases } from './leases'
import { ownCase } from './own-case'
import { type CaseShell, caseShell } from './shell'
import type { HubItem } from './view-hub'
import { type Present, presentIn } from './view-presence'

/** One kind of evidence as asked for: whether it is due, why, and what lies there. */
export type AskedEvidence = {
  kind: EvidenceKindId
  isDue: boolean
  why: Text | null
  condition: Text | null
  isOpen: boolean
  /** Items of the rubric it is judged under, by code. */
  criteria: string[]
  /** Last day of the latest document, when every one has expired. */
  expiredOn: string | null
  files: DatedFile[]
  /** Files that may be changed or taken away now: in a correction only those that are flagged. */
  openFiles: string[]
}

export type SectionView = {
  shell: CaseShell
  section: SectionId
  values: Record<string, unknown>
  /** Whether numbers of identity documents are among the answers, and whether they are shown. */
  personal: 'none' | 'masked' | 'shown'
  version: number
  savedAt: string | null
  savedBy: string | null
  progress: Progress
  groups: GroupProgress[]
  context: RuleContext
  /** The answers of the other sections the live computations read; nothing personal. */
  others: SectionDrafts
  settings: BrandValueSettings
  /** What the register says of the own enterprise; only with the section that asks for it. */
  registered: RegistryFacts | null
  indicatorPoints: number
  brandValuePoints: number
  /** Fields that may be edited now; null means all. */
  open: string[] | null
  isReadOnly: boolean
  items: HubItem[]
  evidence: AskedEvidence[]
  /** Kinds whose files may change now, of every section. */
  openKinds: EvidenceKindId[]
  /** What a draft took over from an earlier case. */
  carried: CarriedView | null
  /** Who fills this section as the page is opened, and who fills the others. */
  hold: SectionHold
  present: Present[]
  /** Where the button at its end leads. */
  next: NextStep
}

/** What a scheme asks of each kind, and what is there. */
export const askedEvidence = (
  kinds: readonly EvidenceKindId[],
  rules: readonly (Pick<EvidenceRule, 'id' | 'need' | 'why' | 'criteria'> &
    Scope & { condition?: Text | undefined })[],
  sections: SectionDrafts,
  files: readonly DatedFile[],
  isOpen: (kind: EvidenceKindId, submittedFile?: string) => boolean,
): AskedEvidence[] => {
  const isFileOpen = ({ id, kinds: served, isFrozen }: DatedFile): boolean =>
    served.every(kind => isEvidenceKind(kind) && isOpen(kind, isFrozen ? id : undefined))
  const due = new Set(evidenceDue(rules, sections))
  const { expired } = presentKinds(files)
  const asked = kinds.filter(
    kind => isAskedKind(kind, rules, sections) || servingFiles(files, kind).length > 0,
  )
  return asked.map(kind => {
    const rule = rules.find(({ id }) => id === kind)
    const serving = servingFiles(files, kind)
    return {
      kind,
      isDue: due.has(kind),
      why: rule?.why ?? null,
      condition: rule?.condition ?? null,
      isOpen: isOpen(kind),
      criteria: rule?.criteria ?? [],
      expiredOn: expired.get(kind) ?? null,
      files: serving,
      openFiles: serving.filter(isFileOpen).map(file => file.id),
    }
  })
}

const computedItem = (
  scheme: {
    pillars: readonly { items: readonly { points: number; kind: string; computedBy?: unknown }[] }[]
  },
  by: string,
): number => scheme.pillars.flatMap(pillar => pillar.items).find(item => item.computedBy === by)?.points ?? 0

/** What the figure of the chief technician reads; never who it is. */
const technicianOf = (
  officer: NonNullable<SectionDrafts['quality_officer']>,
): SectionDrafts['quality_officer'] => {
  const { hasTechnician, technicianSkill, technicianStudio, technicianApprentices } = officer
  return {
    ...(hasTechnician === undefined ? {} : { hasTechnician }),
    ...(technicianSkill ? { technicianSkill } : {}),
    ...(technicianStudio ? { technicianStudio } : {}),
    ...(technicianApprentices === undefined ? {} : { technicianApprentices }),
  }
}

const completeIn = (groups: readonly GroupProgress[]): Set<SectionId> => {
  const tasks = groups.flatMap(group => group.tasks)
  const open = new Set(tasks.filter(task => task.progress.status !== 'complete').map(task => task.sectionId))
  return new Set(SECTION_IDS.filter(id => !open.has(id)))
}

const missingIn = (
  rules: Parameters<typeof evidenceDue>[0],
  sections: SectionDrafts,
  files: readonly DatedFile[],
): number => {
  const { present } = presentKinds(files)
  return evidenceDue(rules, sections).filter(kind => !present.has(kind)).length
}

/**
 * One section as its page shows it: answers, what keeps it from being complete, its files, and what may be edited.
 * Numbers of identity documents are masked; `reveal` shows them to whoever may edit, and leaves a line in the audit log.
 */
export const viewSection = async (
  ctx: Ctx,
  id: string,
  section: string,
  reveal = false,
): Promise<Outcome<SectionView>> => {
  if (!isSectionId(section)) return refuse('missing')
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  const { row, scheme } = own.value
  const [shell, sections, files, stored] = await Promise.all([
    caseShell(db, ctx, own.value),
    readDrafts(db, row.id),
    listEvidence(db, row.id),
    db
      .select({ version: draftSection.version, savedAt: draftSection.savedAt, savedBy: person.name })
      .from(draftSection)
      .leftJoin(person, eq(person.id, draftSection.savedBy))
      .where(and(eq(draftSection.applicationId, row.id), eq(draftSection.section, section))),
  ])
  const items = row.stage === 'correction' ? await openItems(db, row.id) : []
  const targets = targetsOf(items)
  const flaggedNames = await fileNames(
    db,
    items.map(item => item.evidenceId),
  )
  const isReadOnly = !shell.mayEdit || (row.stage !== 'draft' && row.stage !== 'correction')
  const open = Object.keys(sectionOf(section).fields).filter(fieldId =>
    isUnlocked(targets, { kind: 'answer', sectionId: section, fieldId }, scheme.variants),
  )
  const context = ruleContext(shanghaiDate(ctx.now), scheme, sections)
  const mayChange = (evidenceKind: EvidenceKindId, evidenceId?: string): boolean =>
    shell.mayEdit &&
    (row.stage === 'draft' ||
      (row.stage === 'correction' &&
        isUnlocked(targets, { kind: 'evidence', evidenceKind, evidenceId }, scheme.variants)))
  const { enterprise, ...rest } = sections
  const leases = row.stage === 'draft' || row.stage === 'correction' ? await readLeases(db, row.id) : []
  const dated = dateFiles(files, sections, {
    today: context.today,
    decisionOn: decisionDay(shell.course.expected, scheme, context.today),
  })
  const groups = taskList(sections, context)
  const answers: Record<string, unknown> = { ...sections[section] }
  const isPersonal = Object.keys(answers).some(isIdNumber)
  const isShown = isPersonal && reveal && !isReadOnly
  if (isShown) await recordRead(ctx, 'reveal_personal', 'application', row.id, { section })
  return done({
    shell,
    section,
    next: nextStep(section, completeIn(groups), missingIn(scheme.evidence, sections, dated)),
    values: isShown ? answers : maskAnswers(answers),
    personal: isPersonal ? (isShown ? 'shown' : 'masked') : 'none',
    version: stored[0]?.version ?? 0,
    savedAt: stored[0]?.savedAt.toISOString() ?? null,
    savedBy: stored[0]?.savedBy ?? null,
    progress: sectionProgress(section, sections, context),
    groups,
    context,
    others: {
      ...(enterprise?.industry ? { enterprise: { industry: enterprise.industry } } : {}),
      ...(rest.indicators ? { indicators: rest.indicators } : {}),
      ...(rest.tests ? { tests: rest.tests } : {}),
      ...(rest.quality_officer ? { quality_officer: technicianOf(rest.quality_officer) } : {}),
      ...(rest.quality_results ? { quality_results: rest.quality_results } : {}),
      ...(rest.brand_value ? { brand_value: rest.brand_value } : {}),
      ...(rest.elements ? { elements: rest.elements } : {}),
    },
    settings: scheme.brandValue,
    registered:
      section === 'enterprise' && sections.enterprise?.creditCode
        ? await registryIn(db)(sections.enterprise.creditCode)
        : null,
    indicatorPoints: computedItem(scheme, 'indicator_table'),
    brandValuePoints: computedItem(scheme, 'brand_value'),
    open: row.stage === 'correction' ? open : null,
    isReadOnly: isReadOnly || (row.stage === 'correction' && open.length === 0),
    items: items
      .filter(
        item => item.section === section || evidenceKindsOf(section).some(kind => kind === item.evidenceKind),
      )
      .map(item => ({
        id: item.id,
        seq: item.seq,
        section: item.section,
        field: item.field,
        evidenceKind: item.evidenceKind,
        fileName: (item.evidenceId && flaggedNames.get(item.evidenceId)) || null,
        reason: item.reason,
        note: item.note,
        answeredAt: item.answeredAt?.toISOString() ?? null,
        answeredBy: null,
      })),
    hold: holdAtOpening(
      ctx,
      leases.find(lease => lease.section === section),
    ),
    present: presentIn(ctx, leases),
    evidence: askedEvidence(evidenceKindsOf(section), scheme.evidence, sections, dated, mayChange),
    openKinds: EVIDENCE_KIND_IDS.filter(kind => mayChange(kind)),
    carried: row.stage === 'draft' ? await carriedView(db, row, sections, ctx.now, true) : null,
  })
}
