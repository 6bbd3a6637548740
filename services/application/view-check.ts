import { checkApplication, type Lack } from '@/domain/application/check'
import { isUnlocked } from '@/domain/application/correction'
import { EVIDENCE_KIND_IDS, type EvidenceKindId, isAskedKind } from '@/domain/application/evidence-kinds'
import { withAskedOnly } from '@/domain/application/particulars'
import { type ReadItem, readBack } from '@/domain/application/read-back'
import { SECTION_IDS, type SectionId } from '@/domain/application/section'
import { shanghaiDate } from '@/domain/calendar/days'
import { decisionDay } from '@/domain/evidence/decision-day'
import { done, type Outcome } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Scheme } from '@/domain/scheme/schema'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import type { Text } from '@/domain/scheme/text'
import { transitionsFor } from '@/domain/workflow/decide'
import { linked } from '@/domain/workflow/mend-at'
import type { Condition } from '@/domain/workflow/types'
import { gatherFacts } from '../case/facts'
import { standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { dateFiles, presentKinds } from '../evidence/dated'
import { listEvidence } from '../evidence/list'
import { contentDigest } from './content-digest'
import { openItems, targetsOf } from './correction-items'
import { readDrafts } from './drafts'
import { ownCase } from './own-case'
import { type CaseShell, caseShell } from './shell'
import { type AskedEvidence, askedEvidence } from './view-section'

export type CheckView = {
  shell: CaseShell
  /** Digest of what is shown, for the signature under it. */
  content: string
  sections: { id: SectionId; items: ReadItem[] }[]
  evidence: AskedEvidence[]
  openKinds: EvidenceKindId[]
  /** Names of the rubric's items by id. */
  criteria: Record<string, Text>
  lacks: Lack[]
  /** Conditions of the move this page leads to; empty when it is not this person's to make. */
  conditions: Condition[]
  move: 'submit' | 'resubmit' | null
  /** For the names of the five elements' figures. */
  settings: BrandValueSettings
  questions: Scheme['variants']['questions']
}

/** The whole application read back before it is signed, with everything that still stands in the way. */
export const viewCheck = async (ctx: Ctx, id: string): Promise<Outcome<CheckView>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  const { row, scheme } = own.value
  // Taken before the answers are read: what changes in between is refused as unread rather than signed unseen.
  const content = await contentDigest(db, row.id)
  const sections = await readDrafts(db, row.id)
  const asked = withAskedOnly(sections, scheme.variants.questions)
  const move = row.stage === 'draft' ? 'submit' : row.stage === 'correction' ? 'resubmit' : null
  const facts = await gatherFacts(db, ctx, row, await standingOn(db, ctx, row), scheme)
  const targets = row.stage === 'correction' ? targetsOf(await openItems(db, row.id)) : []
  const shell = await caseShell(db, ctx, own.value)
  const today = shanghaiDate(ctx.now)
  const decisionOn = decisionDay(shell.course.expected, scheme, today)
  const files = dateFiles(await listEvidence(db, row.id), sections, { today, decisionOn })
  const proof = presentKinds(files)
  const mayChange = (evidenceKind: EvidenceKindId, evidenceId?: string): boolean =>
    shell.mayEdit &&
    (row.stage === 'correction'
      ? isUnlocked(targets, { kind: 'evidence', evidenceKind, evidenceId }, scheme.variants)
      : row.stage === 'draft')
  return done({
    shell,
    content,
    sections: SECTION_IDS.map(section => ({
      id: section,
      items: readBack(section, asked, scheme.variants.asked),
    })),
    evidence: askedEvidence(EVIDENCE_KIND_IDS, scheme.evidence, sections, files, mayChange),
    openKinds: EVIDENCE_KIND_IDS.filter(
      kind => mayChange(kind) && isAskedKind(kind, scheme.evidence, sections),
    ),
    criteria: Object.fromEntries(
      scheme.pillars.flatMap(pillar => pillar.items.map(({ id: item, title }) => [item, title])),
    ),
    lacks: move ? checkApplication(sections, proof, scheme, today).lacks : [],
    conditions: linked(
      transitionsFor(facts).find(offered => offered.name === move)?.conditions ?? [],
      row.id,
      facts.actor.roles,
    ).map(({ href, ...c }) => (href && href !== paths.applyCheck(row.id) ? { ...c, href } : c)),
    move,
    settings: scheme.brandValue,
    questions: scheme.variants.questions,
  })
}
