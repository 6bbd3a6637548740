import { and, eq } from 'drizzle-orm'
import { siteVisit, type VisitCheck, visitSignature } from '@/db/schema/visit'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { signersOf } from '../visit/record'
import { ownCase } from './own-case'
import { type CaseShell, caseShell } from './shell'

export type OwnVisit = {
  shell: CaseShell
  plannedOn: string | null
  agenda: string
  checks: VisitCheck[]
  summary: string
  version: number
  inspectorsSigned: number
  ourSignature: { at: string; remark: string } | null
}

/** The record of the site visit as the enterprise may read it: once an inspector has signed it. */
export const viewOwnVisit = async (ctx: Ctx, id: string): Promise<Outcome<OwnVisit>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  const [visit] = await db.select().from(siteVisit).where(eq(siteVisit.applicationId, own.value.row.id))
  if (!visit) return refuse('missing')
  // A signature counts for the record it was given under.
  const signed = await db
    .select()
    .from(visitSignature)
    .where(and(eq(visitSignature.visitId, visit.id), eq(visitSignature.recordHash, visit.recordHash)))
  const inspectorsSigned = (await signersOf(db, visit, 'inspector')).length
  if (inspectorsSigned === 0) return refuse('missing')
  const ours = signed.find(s => s.side === 'enterprise')
  return done({
    shell: await caseShell(db, ctx, own.value),
    plannedOn: visit.plannedOn,
    agenda: visit.agenda,
    checks: visit.checks,
    summary: visit.summary,
    version: visit.version,
    inspectorsSigned,
    ourSignature: ours ? { at: ours.at.toISOString(), remark: ours.remark } : null,
  })
}
