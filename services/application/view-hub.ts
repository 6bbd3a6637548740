import { and, asc, desc, eq, max } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseEvent, draftSection } from '@/db/schema/application'
import { decision, feedbackReport } from '@/db/schema/decision'
import { person } from '@/db/schema/people'
import { finding, siteVisit } from '@/db/schema/visit'
import { checkApplication } from '@/domain/application/check'
import { ruleContext } from '@/domain/application/context'
import { type GroupProgress, taskList } from '@/domain/application/status'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { STAGE_TABLE } from '@/domain/workflow/table'
import { fileNames } from '../case/correction-draft'
import { type ExtensionRequest, extensionsGiven, lastRequest } from '../case/extensions'
import { latestSnapshot } from '../case/sections'
import type { Ctx } from '../context'
import { database } from '../database'
import { dateFiles, presentKinds } from '../evidence/dated'
import { listEvidence } from '../evidence/list'
import { feedbackDue } from '../feedback/due'
import { type CarriedView, carriedView } from '../renewal/carried'
import { type Again, mayTakeUp, successorOf } from '../renewal/may-renew'
import { type HoldingVeto, holdingVetoes } from '../veto/holding'
import { signersOf } from '../visit/record'
import { openItems } from './correction-items'
import { readDrafts } from './drafts'
import { type CaseForecast, forecastCase } from './forecast-case'
import { readLeases } from './leases'
import { type Recall, recallOf } from './may-recall'
import { ownCase } from './own-case'
import { readSelfScore } from './read-self-score'
import { type CaseShell, caseShell } from './shell'
import { type Present, presentIn } from './view-presence'

export type HubItem = {
  id: string
  seq: number
  section: string
  field: string | null
  evidenceKind: string | null
  /** Name of the one file that is flagged; null when all of the kind are. */
  fileName: string | null
  reason: string
  note: string
  answeredAt: string | null
  answeredBy: string | null
}

export type HubEvent = {
  seq: number
  kind: string
  role: string
  /** Named only for colleagues of the same enterprise. */
  name: string | null
  at: string
  toStage: string | null
  reason: string | null
}

export type HubFinding = {
  id: string
  code: string
  grade: 'minor' | 'major' | 'critical'
  text: string
  dueOn: string
  status: 'open' | 'answered' | 'closed'
}

export type Hub = {
  shell: CaseShell
  groups: GroupProgress[]
  /** When a colleague or the person last saved anything. */
  savedAt: string | null
  evidence: { due: number; missing: number; pending: number; rejected: number; files: number }
  isComplete: boolean
  /** Items the enterprise has given itself points for, of how many; of a submitted case, as submitted. */
  selfScore: { done: number; of: number }
  items: HubItem[]
  events: HubEvent[]
  findings: HubFinding[]
  visit: { plannedOn: string | null; signedByUs: boolean; hasRecord: boolean } | null
  /** While the formal check has the case: whether the submission can be taken back. */
  recall: Recall | null
  /** Who fills which section now. */
  present: Present[]
  hasFeedback: boolean
  /** By when the feedback report comes, while the office prepares it. */
  feedbackDue: string | null
  /** What holds every application of the enterprise up, with its basis. */
  vetoes: HoldingVeto[]
  /** While a correction is open: more time, asked for and still to be had. */
  extension: ExtensionFacts | null
  /** What it took over from an earlier case, and as what it can be taken up again itself. */
  carried: CarriedView | null
  again: Again
  successor: string | null
  decision: { outcome: 'certified' | 'declined' | 'not_accepted'; reason: string } | null
  forecast: CaseForecast | null
}

type ExtensionFacts = { days: number; left: number; times: number; request: ExtensionRequest | null }

const extensionOf = async (db: Db, id: string, { correction }: Scheme): Promise<ExtensionFacts> => {
  const [given, request] = await Promise.all([extensionsGiven(db, id), lastRequest(db, id)])
  return {
    days: correction.extensionDays,
    times: correction.extensions,
    left: correction.extensions - given,
    request,
  }
}

const MEMBERS = ['owner', 'editor', 'signer', 'viewer']

const eventsFor = async (applicationId: string): Promise<HubEvent[]> => {
  const rows = await database()
    .orm.select()
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, applicationId), eq(caseEvent.audience, 'applicant')))
    .orderBy(desc(caseEvent.seq))
    .limit(100)
  // Issuing is a move and an act on the register; to the enterprise it happened once.
  return rows
    .filter(row => row.kind !== 'certificate_issued')
    .map(row => ({
      seq: row.seq,
      kind: row.kind,
      role: row.actorRole,
      name: MEMBERS.includes(row.actorRole) ? row.actorName : null,
      at: row.at.toISOString(),
      toStage: row.toStage,
      reason: typeof row.data.reason === 'string' ? row.data.reason : null,
    }))
}

const itemsFor = async (applicationId: string): Promise<HubItem[]> => {
  const db = database().orm
  const items = await openItems(db, applicationId)
  const people = await Promise.all(
    items.map(async item => {
      if (!item.answeredBy) return null
      const [row] = await db.select({ name: person.name }).from(person).where(eq(person.id, item.answeredBy))
      return row?.name ?? null
    }),
  )
  const names = await fileNames(
    db,
    items.map(item => item.evidenceId),
  )
  return items.map((item, i) => ({
    id: item.id,
    seq: item.seq,
    section: item.section,
    field: item.field,
    evidenceKind: item.evidenceKind,
    fileName: item.evidenceId ? (names.get(item.evidenceId) ?? null) : null,
    reason: item.reason,
    note: item.note,
    answeredAt: item.answeredAt?.toISOString() ?? null,
    answeredBy: people[i] ?? null,
  }))
}

const visitOf = async (applicationId: string): Promise<Hub['visit']> => {
  const db = database().orm
  const [row] = await db.select().from(siteVisit).where(eq(siteVisit.applicationId, applicationId))
  if (!row) return null
  const [ours, theirs] = await Promise.all([
    signersOf(db, row, 'enterprise'),
    signersOf(db, row, 'inspector'),
  ])
  return { plannedOn: row.plannedOn, signedByUs: ours.length > 0, hasRecord: theirs.length > 0 }
}

/** Everything the page of one application shows, chosen field by field: no scores, no names of the office. */
export const viewHub = async (ctx: Ctx, id: string): Promise<Outcome<Hub>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  const { row, scheme } = own.value
  const [shell, sections, files, events, items, visit, forecast, vetoes] = await Promise.all([
    caseShell(db, ctx, own.value),
    readDrafts(db, row.id),
    listEvidence(db, row.id),
    eventsFor(row.id),
    itemsFor(row.id),
    visitOf(row.id),
    forecastCase(db, ctx, own.value),
    holdingVetoes(db, row.enterpriseId, shanghaiDate(ctx.now)),
  ])
  const entries =
    row.stage === 'draft'
      ? await readSelfScore(db, row.id)
      : ((await latestSnapshot(db, row.id))?.data.selfScore ?? {})
  const today = shanghaiDate(ctx.now)
  const proof = presentKinds(dateFiles(files, sections, { today }))
  const check = checkApplication(sections, proof, scheme, today)
  const [saved] = await db
    .select({ at: max(draftSection.savedAt) })
    .from(draftSection)
    .where(eq(draftSection.applicationId, row.id))
  const findings = await db
    .select()
    .from(finding)
    .where(eq(finding.applicationId, row.id))
    .orderBy(asc(finding.code))
  const [report] = await db
    .select({ id: feedbackReport.applicationId })
    .from(feedbackReport)
    .where(eq(feedbackReport.applicationId, row.id))
  const [decided] = await db.select().from(decision).where(eq(decision.applicationId, row.id))
  return done({
    shell,
    groups: taskList(sections, ruleContext(today, scheme, sections)),
    savedAt: saved?.at?.toISOString() ?? null,
    evidence: {
      due: check.missingEvidence.length + proof.present.size,
      missing: check.missingEvidence.length,
      pending: files.filter(file => file.status === 'pending').length,
      rejected: files.filter(file => file.status === 'rejected').length,
      files: files.length,
    },
    isComplete: check.isComplete,
    selfScore: {
      done: Object.values(entries).filter(entry => entry.points !== null).length,
      of: scheme.pillars.flatMap(pillar => pillar.items).filter(item => item.kind !== 'computed').length,
    },
    items,
    events,
    findings: findings.map(({ id: findingId, code, grade, text, dueOn, status }) => ({
      id: findingId,
      code,
      grade,
      text,
      dueOn,
      status,
    })),
    visit,
    recall: await recallOf(db, ctx, row),
    vetoes: STAGE_TABLE[row.stage].isEnd || row.settledAt ? [] : vetoes,
    present:
      row.stage === 'draft' || row.stage === 'correction' ? presentIn(ctx, await readLeases(db, row.id)) : [],
    extension: row.stage === 'correction' ? await extensionOf(db, row.id, scheme) : null,
    hasFeedback: report !== undefined,
    feedbackDue: report ? null : await feedbackDue(db, row.id),
    carried: row.stage === 'draft' ? await carriedView(db, row, sections, ctx.now, true) : null,
    again: await mayTakeUp(db, row, scheme, today),
    successor: (await successorOf(db, row.id))?.id ?? null,
    decision: decided ? { outcome: decided.outcome, reason: decided.reason } : null,
    forecast,
  })
}
