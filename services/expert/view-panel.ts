import { and, asc, eq } from 'drizzle-orm'
import { expertProfile } from '@/db/schema/expert'
import { person } from '@/db/schema/people'
import { assignment, scoreSheet } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import type { PanelView } from '@/domain/expert/views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { quorumOf } from '@/domain/scheme/quorum'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { drawAhead } from '../draw/ahead'
import { schemeOf } from '../scheme/load'
import { caseHead } from './case-head'
import { drawRecords } from './draw-record'
import { areSheetsOpen } from './open-sheets'
import { seatsNeeded } from './seats-needed'

/** Who sits on a panel, who left it and why, and how it was drawn; for the officer of the case, and without any score. */
export const viewPanel = async (ctx: Ctx, applicationId: string): Promise<Outcome<PanelView>> => {
  const db = database().orm
  const row = await loadCase(db, applicationId)
  if (!row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  if (!standing.roles.includes('officer') || !mayOpen(standing, row)) return refuse('missing')
  const scheme = await schemeOf(db, row.schemeVersionId)
  const [seats, draws, head, isOpen, needed, ahead] = await Promise.all([
    db
      .select({
        assignmentId: assignment.id,
        alias: assignment.alias,
        name: person.name,
        employer: expertProfile.employer,
        disciplines: expertProfile.disciplines,
        status: assignment.status,
        because: assignment.because,
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
    areSheetsOpen(db, row.id, scheme),
    seatsNeeded(db, row.id, scheme),
    drawAhead(db, ctx, row, scheme),
  ])
  const live = seats.filter(s => s.status === 'invited' || s.status === 'declared')
  const sealed = live.filter(s => s.sheet === 'sealed').length
  const isOn = row.stage === 'expert_review'
  const isLate = row.dueOn !== null && shanghaiDate(ctx.now) > row.dueOn
  return done({
    head,
    size: needed,
    quorum: quorumOf(scheme),
    sealed,
    isOpen,
    ahead: isOn ? ahead : null,
    canOpen:
      isOn &&
      !isOpen &&
      sealed >= quorumOf(scheme) &&
      (sealed === live.length ? live.length < needed : isLate),
    canReplace: isOn && (!isOpen || isLate),
    seats: seats.map(({ sheet, employer, disciplines, seal, ...seat }) => ({
      ...seat,
      employer: employer ?? '',
      disciplines: disciplines ?? [],
      isSealed: sheet === 'sealed',
      isVoid: sheet === 'void',
      seal,
    })),
    draws,
  })
}
