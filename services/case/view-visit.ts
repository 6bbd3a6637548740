import { and, asc, eq } from 'drizzle-orm'
import { person } from '@/db/schema/people'
import { finding, siteVisit, type VisitCheck, visitSignature } from '@/db/schema/visit'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { leaversOf } from '../visit/leavers'
import { openPart } from './open-case'

export type VisitView = {
  plannedOn: string | null
  agenda: string
  summary: string
  checks: VisitCheck[]
  signatures: { name: string; side: 'inspector' | 'enterprise'; at: Date }[]
  findings: {
    id: string
    code: string
    grade: 'minor' | 'major' | 'critical'
    item: string
    text: string
    remedy: string
    dueOn: string
    status: 'open' | 'answered' | 'closed'
    answer: string
    closureNote: string
  }[]
  /** Whether the reader inspects this case and goes on in the visit's own page. */
  isInspector: boolean
}

/** The site visit as recorded so far, for those who may see it; null before there is any. */
export const viewVisit = async (ctx: Ctx, id: string): Promise<Outcome<VisitView | null>> => {
  const opened = await openPart(ctx, id, 'visit')
  if (!opened.ok) return opened
  const { db, row, standing } = opened.value
  const isInspector = standing.roles.includes('inspector')
  const [[visit], findings] = await Promise.all([
    db.select().from(siteVisit).where(eq(siteVisit.applicationId, row.id)),
    db.select().from(finding).where(eq(finding.applicationId, row.id)).orderBy(asc(finding.code)),
  ])
  if (!visit && findings.length === 0) return done(null)
  const given = visit
    ? await db
        .select({
          personId: visitSignature.personId,
          name: person.name,
          side: visitSignature.side,
          at: visitSignature.at,
        })
        .from(visitSignature)
        .innerJoin(person, eq(person.id, visitSignature.personId))
        .where(and(eq(visitSignature.visitId, visit.id), eq(visitSignature.recordHash, visit.recordHash)))
    : []
  // An inspector who left counts no longer, and bears no name here.
  const left = new Set((await leaversOf(db, row.id)).map(each => each.personId))
  const signatures = given
    .filter(each => each.side === 'enterprise' || !left.has(each.personId))
    .map(({ personId: _, ...rest }) => rest)
  return done({
    plannedOn: visit?.plannedOn ?? null,
    agenda: visit?.agenda ?? '',
    summary: visit?.summary ?? '',
    checks: visit?.checks ?? [],
    signatures,
    findings: findings.map(f => ({
      id: f.id,
      code: f.code,
      grade: f.grade,
      item: f.item,
      text: f.text,
      remedy: f.remedy,
      dueOn: f.dueOn,
      status: f.status,
      answer: f.answer,
      closureNote: f.closureNote,
    })),
    isInspector,
  })
}
