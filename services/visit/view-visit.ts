import { eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evidence } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { visitSignature } from '@/db/schema/visit'
import { kindsOf } from '@/domain/application/served'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { shanghaiDate } from '@/domain/calendar/days'
import type { DrawAhead } from '@/domain/expert/draw-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Text } from '@/domain/scheme/text'
import { closingBar, type Unready, unready } from '@/domain/visit/record'
import type { Stage } from '@/domain/workflow/types'
import { isDoneIn } from '@/domain/workflow/work'
import { type CaseRow, loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { latestSnapshot } from '../case/sections'
import { movesOf } from '../case/view-moves'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { drawAhead } from '../draw/ahead'
import { schemeOf } from '../scheme/load'
import { recordRead } from '../security-log'
import { claimsOfCase, claimText } from './checklist'
import { type Leaver, leaversOf } from './leavers'
import { type FindingRow, loadFindings, loadVisit, type VisitRow } from './record'
import { inspectorSeats, myInspectorSeat, tiedAmong } from './seat'

export type VisitCase = {
  id: string
  reference: string
  brand: string
  product: string
  enterprise: string
  creditCode: string
  areaId: string
  stage: Stage
  dueOn: string | null
}

export type VisitFinding = Pick<
  FindingRow,
  | 'id'
  | 'code'
  | 'grade'
  | 'item'
  | 'text'
  | 'remedy'
  | 'dueOn'
  | 'status'
  | 'answer'
  | 'closureNote'
  | 'version'
> & { file: { id: string; name: string } | null; closedOn: string | null; bar: ReturnType<typeof closingBar> }

export type VisitSignature = {
  id: string
  /** Empty of an inspector who left: what they signed bears the pseudonym. */
  name: string
  alias: string | null
  side: 'inspector' | 'enterprise'
  at: string
  remark: string
  hash: string
  /** Under the record as it now is, by somebody still on the visit; any other no longer counts. */
  isCurrent: boolean
}

/** What an invited inspector may know before declaring: whose case it is, and nothing of it. */
export type VisitInvitation = { mode: 'declare'; case: VisitCase }

export type OpenVisit = {
  mode: 'open'
  case: VisitCase
  as: 'inspector' | 'officer'
  today: string
  needed: number
  inspectors: {
    personId: string
    assignmentId: string
    name: string
    status: 'invited' | 'declared'
    isMe: boolean
    /** A tie came up, so that the seat has to be filled anew; told to the officer alone. */
    isTied: boolean
  }[]
  /** Who left the visit and why; for the officer alone. */
  left: Omit<Leaver, 'personId'>[]
  record:
    | (Pick<VisitRow, 'plannedOn' | 'agenda' | 'checks' | 'summary' | 'version' | 'recordHash'> & {
        savedAt: string
      })
    | null
  /** What the checklist will hold, while the visit is not planned. */
  preview: { id: string; item: string; claim: string }[]
  lacks: Unready[]
  iSigned: boolean
  signatures: VisitSignature[]
  findings: VisitFinding[]
  items: { id: string; title: Text }[]
  files: { id: string; kinds: string[]; name: string }[]
  isRunning: boolean
  /** The draw for free seats, for the officer; null while none is free. */
  ahead: DrawAhead | null
  /** Whether findings may still be closed or given back. */
  maySettle: boolean
  finish: { offer: MoveOffer; menders: MoveView['menders']; version: number } | null
}

const caseOf = async (db: Db, row: CaseRow): Promise<VisitCase> => {
  const [holder] = await db.select().from(enterprise).where(eq(enterprise.id, row.enterpriseId))
  return {
    id: row.id,
    reference: row.reference ?? '',
    brand: row.brandName,
    product: row.productName,
    enterprise: holder?.name ?? '',
    creditCode: holder?.creditCode ?? '',
    areaId: row.areaId,
    stage: row.stage,
    dueOn: row.dueOn,
  }
}

const namesOf = async (db: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]))
  return new Map(rows.map(row => [row.id, row.name]))
}

const signaturesOf = async (
  db: Db,
  visit: VisitRow | null,
  left: readonly Leaver[],
): Promise<(VisitSignature & { personId: string })[]> => {
  if (!visit) return []
  const rows = await db
    .select()
    .from(visitSignature)
    .where(eq(visitSignature.visitId, visit.id))
    .orderBy(visitSignature.at)
  const names = await namesOf(
    db,
    rows.map(row => row.personId),
  )
  const aliases = new Map(left.map(each => [each.personId, each.alias]))
  const aliasOf = (row: (typeof rows)[number]) =>
    row.side === 'inspector' ? (aliases.get(row.personId) ?? null) : null
  return rows.map(row => ({
    id: row.id,
    personId: row.personId,
    name: aliasOf(row) === null ? (names.get(row.personId) ?? '') : '',
    alias: aliasOf(row),
    side: row.side,
    at: row.at.toISOString(),
    remark: row.remark,
    hash: row.recordHash,
    isCurrent: row.recordHash === visit.recordHash && aliasOf(row) === null,
  }))
}

const findingsOf = async (db: Db, applicationId: string): Promise<VisitFinding[]> => {
  const rows = await loadFindings(db, applicationId)
  const ids = rows.flatMap(row => row.answerEvidenceId ?? [])
  const files =
    ids.length > 0
      ? await db
          .select({ id: evidence.id, name: evidence.name })
          .from(evidence)
          .where(inArray(evidence.id, ids))
      : []
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    grade: row.grade,
    item: row.item,
    text: row.text,
    remedy: row.remedy,
    dueOn: row.dueOn,
    status: row.status,
    answer: row.answer,
    closureNote: row.closureNote,
    version: row.version,
    file: files.find(file => file.id === row.answerEvidenceId) ?? null,
    closedOn: row.closedAt ? shanghaiDate(row.closedAt) : null,
    bar: closingBar(row),
  }))
}

/** The record as its reader's language tells the claims; a claim no longer found is told as it was written down. */
const recordOf = async (
  db: Db,
  ctx: Ctx,
  visit: VisitRow | null,
  scheme: Parameters<typeof claimsOfCase>[2],
): Promise<OpenVisit['record']> => {
  if (!visit) return null
  const claims = ctx.locale === 'en' ? await claimsOfCase(db, visit.applicationId, scheme) : []
  const said = new Map(claims.map(claim => [claim.id, claimText(claim, ctx.locale)]))
  return {
    plannedOn: visit.plannedOn,
    agenda: visit.agenda,
    checks: visit.checks.map(check => ({ ...check, claim: said.get(check.id) ?? check.claim })),
    summary: visit.summary,
    version: visit.version,
    recordHash: visit.recordHash,
    savedAt: visit.savedAt.toISOString(),
  }
}

/**
 * The site visit of a case for its inspectors and officers: plan, record, signatures, findings and what is still
 * missing. An inspector who has not declared sees whose case it is and the declaration. Everybody else: missing.
 */
export const viewVisit = async (ctx: Ctx, id: string): Promise<Outcome<VisitInvitation | OpenVisit>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const db = database().orm
  const row = await loadCase(db, id)
  if (!row) return refuse('missing')
  const [seat, standing] = await Promise.all([myInspectorSeat(db, ctx, row), standingOn(db, ctx, row)])
  const isOfficer = standing.roles.includes('officer') && mayOpen(standing, row)
  if (!seat && !isOfficer) return refuse('missing')
  const facts = await caseOf(db, row)
  if (seat?.status === 'invited' && !isOfficer) return done({ mode: 'declare', case: facts })
  const scheme = await schemeOf(db, row.schemeVersionId)
  const [visit, left] = await Promise.all([loadVisit(db, row.id), leaversOf(db, row.id)])
  const [seats, record, signatures, findings, frozen, moves, ahead] = await Promise.all([
    inspectorSeats(db, row.id),
    recordOf(db, ctx, visit, scheme),
    signaturesOf(db, visit, left),
    findingsOf(db, row.id),
    latestSnapshot(db, row.id),
    movesOf(db, ctx, row, standing, scheme),
    seat?.status === 'declared' ? null : drawAhead(db, ctx, row, scheme),
  ])
  const tied = isOfficer ? await tiedAmong(db, ctx, row, seats) : new Set<string>()
  await recordRead(ctx, 'open_visit', 'application', row.id)
  const finish = moves.moves.find(move => move.name === 'finish_visit')
  return done({
    mode: 'open',
    case: facts,
    as: seat?.status === 'declared' ? 'inspector' : 'officer',
    today: shanghaiDate(ctx.now),
    needed: scheme.minInspectors,
    inspectors: seats.map(({ personId, assignmentId, name, status }) => ({
      personId,
      assignmentId,
      name,
      status,
      isMe: personId === me.personId,
      isTied: tied.has(personId),
    })),
    left: isOfficer ? left.map(({ personId: _, ...each }) => each) : [],
    record,
    lacks: visit ? unready(visit, shanghaiDate(ctx.now), seat?.joinedOn) : ['visit_not_planned'],
    iSigned: signatures.some(s => s.personId === me.personId && s.isCurrent),
    preview: visit
      ? []
      : (await claimsOfCase(db, row.id, scheme)).map(({ id, item, ...claim }) => ({
          id,
          item,
          claim: claimText({ id, item, ...claim }, ctx.locale),
        })),
    signatures: signatures.map(({ personId: _, ...rest }) => rest),
    findings,
    items: scheme.pillars.flatMap(pillar => pillar.items.map(({ id: item, title }) => ({ id: item, title }))),
    files: (frozen?.data.files ?? []).map(file => ({
      id: file.id,
      kinds: kindsOf(file),
      name: file.name,
    })),
    isRunning: isDoneIn('visiting', row.stage),
    ahead,
    maySettle: isDoneIn('findings', row.stage),
    finish: finish ? { offer: finish, menders: moves.menders, version: row.version } : null,
  })
}
