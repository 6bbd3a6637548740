import { and, asc, eq, isNull } from 'drizzle-orm'
import { withdrawalRequest } from '@/db/schema/conflict'
import { expertProfile } from '@/db/schema/expert'
import { person } from '@/db/schema/people'
import { assignment, scoreSheet } from '@/db/schema/review'
import { areScoresKnown, openingOf, whyNotReopen, whyNotReplace } from '@/domain/expert/opening'
import type { PanelView } from '@/domain/expert/panel-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { drawAhead } from '../draw/ahead'
import { schemeOf } from '../scheme/load'
import { caseHead } from './case-head'
import { drawRecords } from './draw-record'
import { panelFacts } from './panel-facts'

/** Who sits on a panel, who left it and why, and how it was drawn; for the officer of the case, and without any score. */
export const viewPanel = async (ctx: Ctx, applicationId: string): Promise<Outcome<PanelView>> => {
  const db = database().orm
  const row = await loadCase(db, applicationId)
  if (!row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  if (!standing.roles.includes('officer') || !mayOpen(standing, row)) return refuse('missing')
  const scheme = await schemeOf(db, row.schemeVersionId)
  const [seats, draws, head, panel, ahead, requests] = await Promise.all([
    db
      .select({
        assignmentId: assignment.id,
        alias: assignment.alias,
        name: person.name,
        employer: expertProfile.employer,
        disciplines: expertProfile.disciplines,
        status: assignment.status,
        because: assignment.because,
        answerBy: assignment.answerBy,
        sheet: scoreSheet.status,
        seal: scoreSheet.seal,
      })
      .from(assignment)
      .innerJoin(person, eq(person.id, assignment.personId))
      .leftJoin(expertProfile, eq(expertProfile.personId, assignment.personId))
      .leftJoin(scoreSheet, eq(scoreSheet.assignmentId, assignment.id))
      .where(and(eq(assignment.applicationId, row.id), eq(assignment.role, 'expert')))
      .orderBy(asc(assignment.at), asc(assignment.alias)),
    drawRecords(db, row.id),
    caseHead(db, ctx, row, scheme),
    panelFacts(db, ctx, row, scheme),
    drawAhead(db, ctx, row, scheme),
    db
      .select({ id: withdrawalRequest.id, name: withdrawalRequest.personName })
      .from(withdrawalRequest)
      .where(and(eq(withdrawalRequest.applicationId, row.id), isNull(withdrawalRequest.answer)))
      .orderBy(asc(withdrawalRequest.at)),
  ])
  const isOn = row.stage === 'expert_review'
  const opening = openingOf(panel)
  const factOf = (assignmentId: string) => panel.seats.find(({ seat }) => seat.assignmentId === assignmentId)
  const mayReplace = (assignmentId: string): boolean => {
    const fact = factOf(assignmentId)
    return fact !== undefined && whyNotReplace(panel, fact) === null
  }
  return done({
    head,
    size: panel.size,
    quorum: panel.quorum,
    sealed: panel.seats.filter(({ sheet }) => sheet === 'sealed' || sheet === 'open').length,
    isOpen: opening === 'sheets_open',
    opening: isOn ? opening : null,
    areScoresKnown: areScoresKnown(panel),
    requests: isOn ? requests : [],
    ahead: isOn ? ahead : null,
    seats: seats.map(({ sheet, employer, disciplines, seal, ...seat }) => ({
      ...seat,
      answerBy: seat.status === 'invited' ? seat.answerBy : null,
      employer: employer ?? '',
      disciplines: disciplines ?? [],
      isSealed: sheet === 'sealed',
      isVoid: sheet === 'void',
      isBroken: factOf(seat.assignmentId)?.isBroken ?? false,
      mayReplace: isOn && mayReplace(seat.assignmentId),
      mayReopen: isOn && sheet === 'sealed' && whyNotReopen(panel) === null,
      seal,
    })),
    draws,
  })
}
