import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { countInHands } from '@/db/queries/load'
import { readOfficers } from '@/db/queries/officers'
import { type SameOfficer, sameOfficer } from '@/db/queries/same-officer'
import { caseNote, creditCheck, formalPoint } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { vetoEntry } from '@/db/schema/veto'
import { asDate, dayNumber, shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import { type VetoState, vetoState } from '@/domain/veto/state'
import { isDoneIn } from '@/domain/workflow/work'
import type { Ctx } from '../context'
import { feedbackDue } from '../feedback/due'
import { isCheckDue } from './begin-check'
import { type ExtensionRequest, openRequest } from './extensions'
import { formalPointsOf } from './formal-points'
import { openCase } from './open-case'

export type CheckPoint = {
  point: string
  answer: 'pass' | 'fail' | 'not_applicable' | null
  note: string
  version: number
  by: string
  at: Date | null
  /** The answer was carried over to a resubmission that left its inputs as they were. */
  isCarried: boolean
  /** A resubmission changed what the answer rested on; this was the answer before. */
  formerly: 'pass' | 'fail' | 'not_applicable' | null
}
export type CreditCheck = {
  id: string
  checkedOn: string
  isClear: boolean
  source: string
  note: string
  by: string
  ageDays: number
}
export type Veto = {
  id: string
  list: string
  decisionNumber: string
  source: string
  legalBasis: string
  decidedOn: string
  expiresOn: string
  repairedOn: string | null
  state: VetoState
}
export type Note = { id: string; text: string; by: string; at: Date }

export type ChecksView = {
  points: CheckPoint[] | null
  /** Whether answers can be changed now by this reader. */
  isEditable: boolean
  /** Whether this reader can begin the check, which closes the way back to the enterprise. */
  mayBegin: boolean
  credits: CreditCheck[] | null
  creditMaxAge: number
  vetoes: Veto[] | null
  notes: Note[] | null
  /** Other enterprises' applications with the same chief quality officer; for the office alone. */
  sameOfficer: SameOfficer[] | null
  /** By when the feedback report has to go out, while it waits for the officer. */
  reportDue: string | null
  /** Officers a case can be given to; for the office alone. */
  officers: { id: string; name: string; now: number }[] | null
  /** How many open cases an officer should carry at most. */
  wipPerOfficer: number | null
  /** Working days a correction can be extended by, and how often. */
  extension: { days: number; times: number }
  /** What the enterprise asked and nobody answered yet. */
  request: ExtensionRequest | null
}

const officersWithLoad = async (db: Db): Promise<ChecksView['officers']> => {
  const officers = await readOfficers(db)
  const hands = await countInHands(
    db,
    officers.map(({ id }) => id),
  )
  return officers.map(one => ({ ...one, now: hands.get(one.id) ?? 0 }))
}

/** Checklist, credit, vetoes and notes of a case: each only for those who may see it, absent otherwise. */
export const viewChecks = async (ctx: Ctx, id: string): Promise<Outcome<ChecksView>> => {
  const opened = await openCase(ctx, id)
  if (!opened.ok) return opened
  const { db, row, scheme, standing, access } = opened.value
  const today = shanghaiDate(ctx.now)
  const isOfficer = standing.roles.includes('officer')
  const [points, credits, vetoes, notes, officers] = await Promise.all([
    access('checklist') === 'none'
      ? null
      : db
          .select({ row: formalPoint, by: person.name })
          .from(formalPoint)
          .innerJoin(person, eq(person.id, formalPoint.by))
          .where(eq(formalPoint.applicationId, row.id)),
    access('credit') === 'none'
      ? null
      : db
          .select({ row: creditCheck, by: person.name })
          .from(creditCheck)
          .innerJoin(person, eq(person.id, creditCheck.by))
          .where(eq(creditCheck.applicationId, row.id))
          .orderBy(desc(creditCheck.at)),
    access('veto') === 'none'
      ? null
      : db
          .select({ veto: vetoEntry })
          .from(vetoEntry)
          .innerJoin(enterprise, eq(enterprise.creditCode, vetoEntry.creditCode))
          .where(and(eq(enterprise.id, row.enterpriseId), isNull(vetoEntry.withdrawnAt)))
          .orderBy(desc(vetoEntry.decidedOn)),
    access('notes') === 'none'
      ? null
      : db
          .select({ id: caseNote.id, text: caseNote.text, by: person.name, at: caseNote.at })
          .from(caseNote)
          .innerJoin(person, eq(person.id, caseNote.by))
          .where(eq(caseNote.applicationId, row.id))
          .orderBy(desc(caseNote.at)),
    isOfficer ? officersWithLoad(db) : null,
  ])
  const answered = new Map((points ?? []).map(p => [p.row.point, p]))
  return done({
    points:
      points &&
      formalPointsOf(scheme, row).map(point => {
        const known = answered.get(point)
        return {
          point,
          answer: known && !known.row.reopenedAt ? known.row.answer : null,
          isCarried: known?.row.carriedTo != null,
          formerly: known?.row.reopenedAt ? known.row.answer : null,
          note: known?.row.note ?? '',
          version: known?.row.version ?? 0,
          by: known?.by ?? '',
          at: known?.row.at ?? null,
        }
      }),
    isEditable: isOfficer && isDoneIn('formal_points', row.stage),
    mayBegin: isOfficer && (await isCheckDue(db, row)),
    credits:
      credits?.map(({ row: c, by }) => ({
        id: c.id,
        checkedOn: c.checkedOn,
        isClear: c.isClear,
        source: c.source,
        note: c.note,
        by,
        ageDays: dayNumber(today) - dayNumber(asDate(c.checkedOn)),
      })) ?? null,
    creditMaxAge: scheme.creditCheckMaxAgeDays,
    vetoes:
      vetoes?.map(({ veto: v }) => ({
        id: v.id,
        list: v.list,
        decisionNumber: v.decisionNumber,
        legalBasis: v.legalBasis,
        decidedOn: v.decidedOn,
        expiresOn: v.expiresOn,
        repairedOn: v.repairedOn,
        source: v.source,
        state: vetoState(v, today),
      })) ?? null,
    notes,
    sameOfficer: isOfficer ? await sameOfficer(db, row.id) : null,
    reportDue: isOfficer ? await feedbackDue(db, row.id) : null,
    officers,
    wipPerOfficer: scheme.wipPerOfficer ?? null,
    request: isOfficer && isDoneIn('corrections', row.stage) ? await openRequest(db, row.id) : null,
    extension: { days: scheme.correction.extensionDays, times: scheme.correction.extensions },
  })
}
