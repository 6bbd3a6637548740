import { and, eq, inArray } from 'drizzle-orm'
import { assignment } from '@/db/schema/review'
import { finding } from '@/db/schema/visit'
import type { Grade } from '@/domain/visit/inputs'
import type { Ctx } from '../context'
import { database } from '../database'
import { publishDrawPool } from '../draw/publish-pool'
import { addFinding } from '../visit/add-finding'
import { declareInspection } from '../visit/declare'
import { drawVisitInspectors } from '../visit/draw-inspectors'
import { planVisit } from '../visit/plan-visit'
import { loadVisit } from '../visit/record'
import { saveVisit } from '../visit/save-visit'
import { signVisit } from '../visit/sign-visit'
import { addCaseIn, at, type Cast, type HeldCase } from './decided'
import { because, onceDrawn, type Somebody } from './review'

export const VISIT_DAY = '2026-11-25'
/** The afternoon of the visit. */
export const ON_SITE = new Date('2026-11-25T08:00:00Z')
export const AGENDA = '09:00 首次会议；生产现场；14:00 记录核对'
export const SUMMARY = '看了装配线、检验室和仓库，与首席质量官面谈，申报内容与现场总体相符。'

export type Visited = { held: HeldCase; a: Somebody; b: Somebody }

/** The live inspectors of a case. */
export const teamOf = async (cast: Cast, held: HeldCase): Promise<Somebody[]> => {
  const rows = await database()
    .orm.select()
    .from(assignment)
    .where(
      and(
        eq(assignment.applicationId, held.id),
        eq(assignment.role, 'inspector'),
        inArray(assignment.status, ['invited', 'declared']),
      ),
    )
    .orderBy(assignment.alias)
  return rows.flatMap(row => cast.inspectors.find(each => each.id === row.personId) ?? [])
}

/** Publishes the list of the inspectors and draws from it as soon as it may be. */
export const publishAndDrawInspectors = async (officer: Somebody, held: { id: string }) => {
  const published = await publishDrawPool(officer.ctx, { applicationId: held.id })
  return published.ok ? drawVisitInspectors(onceDrawn(officer), { applicationId: held.id }) : published
}

/** A case whose two inspectors are drawn and have not declared. */
export const drawnVisit = async (cast: Cast): Promise<Visited> => {
  const held = await addCaseIn('site_visit', cast)
  const drawn = await publishAndDrawInspectors(cast.officer, held)
  const [a, b] = await teamOf(cast, held)
  if (!a || !b) throw new Error(`no team of two: ${because(drawn)}`)
  return { held, a, b }
}

export const declareNone = (who: Somebody, held: HeldCase) =>
  declareInspection(who.ctx, { applicationId: held.id, answer: 'none', ground: '' })

/** A case whose visit is planned for the day of these tests. */
export const plannedVisit = async (cast: Cast): Promise<Visited> => {
  const visited = await drawnVisit(cast)
  const { held, a, b } = visited
  for (const who of [a, b]) await declareNone(who, held)
  const plan = await planVisit(a.ctx, {
    applicationId: held.id,
    version: 0,
    plannedOn: VISIT_DAY,
    agenda: AGENDA,
  })
  if (!plan.ok) throw new Error(because(plan))
  return visited
}

const versionOf = async (held: HeldCase): Promise<number> =>
  (await loadVisit(database().orm, held.id))?.version ?? 0

/** Finds everything as claimed. */
export const fillRecord = async (who: Somebody, held: HeldCase) => {
  const visit = await loadVisit(database().orm, held.id)
  if (!visit) throw new Error('no record')
  return saveVisit(at(who, ON_SITE), {
    applicationId: held.id,
    version: visit.version,
    checks: visit.checks.map(({ id }) => ({ id, result: 'as_claimed' as const, note: '' })),
    summary: SUMMARY,
  })
}

/** Signs the record as it now is. */
export const signRecord = async (who: Somebody, held: HeldCase, now = ON_SITE) =>
  signVisit(at(who, now), { applicationId: held.id, version: await versionOf(held) })

/** Records a finding. */
export const recordFinding = async (ctx: Ctx, held: HeldCase, grade: Grade = 'minor') =>
  addFinding(ctx, {
    applicationId: held.id,
    version: await versionOf(held),
    grade,
    item: '2.5',
    text: '9月第2周出厂扭矩复检记录缺失，与追溯制度第4条不符',
    remedy: '补齐记录并说明原因',
    dueOn: '2026-12-02',
  })

/** The enterprise's answer to a finding, with or without a file. */
export const answerWith = async (held: HeldCase, code: string, withFile: boolean) => {
  const [row] = await database()
    .orm.update(finding)
    .set({
      status: 'answered',
      answer: '已补齐复检记录，附扫描件',
      answerEvidenceId: withFile ? held.evidenceId : null,
    })
    .where(and(eq(finding.applicationId, held.id), eq(finding.code, code)))
    .returning()
  if (!row) throw new Error('no finding')
  return row
}

/** What closes or returns a finding. */
export const settled = (held: HeldCase, row: { id: string; version: number }) => ({
  applicationId: held.id,
  findingId: row.id,
  version: row.version,
  closureNote: '核对补交记录，内容完整，予以结清',
})
