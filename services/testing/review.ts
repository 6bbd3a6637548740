import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { application, evidence, snapshot } from '@/db/schema/application'
import { calibrationAttempt } from '@/db/schema/calibration'
import { enterprise } from '@/db/schema/enterprise'
import { expertProfile, expertTraining } from '@/db/schema/expert'
import { person, staffRole } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { sampleApplication } from '@/domain/application/sample'
import type { SelfScore } from '@/domain/application/self-score'
import { buildSnapshot, snapshotText } from '@/domain/application/snapshot'
import type { SaveScore } from '@/domain/expert/input'
import type { PersonActor, StaffRole } from '@/domain/people/roles'
import { expertPoints, type RubricItem } from '@/domain/scheme/schema-rubric'
import { schemeV1 } from '@/domain/scheme/v1'
import { waiting } from '@/domain/workflow/waiting'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { database } from '../database'
import { publishDrawPool } from '../draw/publish-pool'
import { declareInterest } from '../expert/declare'
import { drawExpertPanel } from '../expert/draw-panel'
import { saveScore } from '../expert/save-score'
import { sealSheet } from '../expert/seal-sheet'
import { schemeId } from './scheme'

/** A Monday morning on which every review in these tests happens. */
export const REVIEW_NOW = new Date('2026-11-23T02:00:00Z')

export type Somebody = { id: string; name: string; actor: PersonActor; ctx: Ctx }

const SENTENCE =
  '逐项核对所附文件，主要数据有据可查，制度文件完整并有执行记录；与同行业先进水平相比仍有差距，主要在第三方验证的覆盖面上，故取此档。'

let count = 0
const everyone = new Map<string, Somebody>()

/** A context in which that actor acts at the time of these tests. */
export const ctxOf = (actor: Ctx['actor'], now = REVIEW_NOW): Ctx => ({
  now,
  actor,
  requestId: randomUUID(),
  address: '192.0.2.1',
  locale: 'zh-CN',
})

/** Adds a member of staff; experts get a line in the register. */
export const addStaff = async (
  role: StaffRole,
  profile: Partial<typeof expertProfile.$inferInsert> = {},
  isCalibrated = true,
): Promise<Somebody> => {
  count += 1
  const db = database().orm
  const [row] = await db
    .insert(person)
    .values({ email: `staff${count}@example.cn`, name: `专员${count}号`, createdAt: REVIEW_NOW })
    .returning()
  if (!row) throw new Error('no person')
  await db.insert(staffRole).values({ personId: row.id, role, grantedAt: REVIEW_NOW })
  if (role === 'expert' || role === 'inspector')
    await db.insert(expertProfile).values({
      disciplines: [['standards', 'quality', 'finance'][count % 3] ?? 'quality'],
      fields: [],
      employer: `单位${count}`,
      capacity: 50,
      ...profile,
      personId: row.id,
    })
  if (role === 'expert')
    await db.insert(expertTraining).values({
      personId: row.id,
      title: '评审规则培训',
      hours: 16,
      onDay: '2026-03-02',
      evidence: `培训证书 ${count}`,
      addedAt: REVIEW_NOW,
    })
  if (role === 'expert' && isCalibrated)
    await db.insert(calibrationAttempt).values({
      personId: row.id,
      schemeVersionId: await schemeId(),
      attempt: 1,
      anchorCase: 'reducer',
      scores: [],
      widest: 0,
      passed: true,
      at: REVIEW_NOW,
    })
  const actor: PersonActor = {
    kind: 'person',
    personId: row.id,
    name: row.name,
    sessionId: '',
    roles: [role],
    areaIds: [],
    memberships: [],
  }
  const somebody = { id: row.id, name: row.name, actor, ctx: ctxOf(actor) }
  everyone.set(row.id, somebody)
  return somebody
}

export type ReviewCase = {
  id: string
  enterpriseId: string
  creditCode: string
  files: { id: string; kind: string }[]
}

/** A submitted case in expert review with a frozen snapshot and one file of each kind it has to bring. */
export const addReviewCase = async (selfScore?: SelfScore): Promise<ReviewCase> => {
  count += 1
  const db = database().orm
  const sample = sampleApplication(count)
  const creditCode = sample.sections.enterprise.creditCode ?? ''
  const [holder] = await db
    .insert(enterprise)
    .values({
      creditCode: `${creditCode.slice(0, 8)}${String(count).padStart(10, '0')}`,
      name: `重庆样例${count}有限公司`,
      areaId: 'yuzhong',
      createdAt: REVIEW_NOW,
    })
    .returning()
  if (!holder) throw new Error('no enterprise')
  const someone = randomUUID()
  const [row] = await db
    .insert(application)
    .values({
      reference: `T-2026-${String(count).padStart(4, '0')}`,
      enterpriseId: holder.id,
      schemeVersionId: await schemeId(),
      brandName: `样例${count}`,
      productName: '减速机',
      areaId: 'yuzhong',
      stage: 'expert_review',
      stageSince: REVIEW_NOW,
      dueOn: '2026-12-14',
      lastEventAt: REVIEW_NOW,
      createdAt: REVIEW_NOW,
      createdBy: someone,
      waiting: waiting('score', 0, 3),
    })
    .returning()
  if (!row) throw new Error('no case')
  const files = await db
    .insert(evidence)
    .values(
      sample.evidenceKinds.map(kind => ({
        applicationId: row.id,
        kind,
        name: `${kind}.pdf`,
        sha256: sha256(`${row.id}${kind}`),
        size: 1000,
        mime: 'application/pdf',
        pages: 4,
        status: 'clean' as const,
        uploadedBy: someone,
        uploadedAt: REVIEW_NOW,
        frozenAt: REVIEW_NOW,
      })),
    )
    .returning()
  const data = buildSnapshot({
    scheme: schemeV1.code,
    asked: schemeV1.variants.asked,
    sections: sample.sections,
    selfScore,
    ask: (_, key) => key,
    files: files.map(f => ({
      id: f.id,
      evidenceKind: f.kind,
      name: f.name,
      mediaType: f.mime,
      bytes: f.size,
      sha256: f.sha256,
    })),
  })
  const canonical = snapshotText(data)
  await db.insert(snapshot).values({
    applicationId: row.id,
    seq: 1,
    data,
    canonical,
    hash: sha256(canonical),
    at: REVIEW_NOW,
    signedBy: someone,
  })
  return {
    id: row.id,
    enterpriseId: holder.id,
    creditCode: holder.creditCode,
    files: files.map(f => ({ id: f.id, kind: f.kind })),
  }
}

/** The items an expert scores. */
export const scoredItems = schemeV1.pillars.flatMap(p => p.items).filter(i => expertPoints(i) > 0)

/** A complete score of an item at a percent of its expert points. */
export const fullScore = (review: ReviewCase, item: RubricItem, percent: number): SaveScore => {
  const points = Math.round((expertPoints(item) * percent) / 100)
  const kinds = schemeV1.evidence.filter(k => k.criteria.includes(item.id)).map(k => k.id)
  const file = review.files.find(f => kinds.includes(f.kind))
  const reason = item.kind === 'computed' ? undefined : item.reasons[0]?.code
  return {
    applicationId: review.id,
    item: item.id,
    points,
    isNotApplicable: false,
    justification: SENTENCE,
    reasonCodes: reason ? [reason] : [],
    anchors: file ? [{ evidenceId: file.id, page: 1, region: { x: 0.1, y: 0.1, w: 0.5, h: 0.1 } }] : [],
    version: 0,
  }
}

/** The live experts of a case in the order of their aliases. */
export const panelOf = async (review: ReviewCase): Promise<Somebody[]> => {
  const rows = await database()
    .orm.select()
    .from(assignment)
    .where(
      and(
        eq(assignment.applicationId, review.id),
        eq(assignment.role, 'expert'),
        inArray(assignment.status, ['invited', 'declared']),
      ),
    )
    .orderBy(assignment.alias)
  return rows.flatMap(row => everyone.get(row.personId) ?? [])
}

/** How long a list stands in these tests before it is drawn from. */
const STANDS = schemeV1.drawPoolMinutes * 60_000

/** Somebody a while later, when a list published now may be drawn from. */
export const onceDrawn = <T extends { ctx: Ctx }>(who: T): Ctx => ({
  ...who.ctx,
  now: new Date(who.ctx.now.getTime() + STANDS),
})

/** Publishes the list of a panel and draws from it as soon as it may be; a refusal of either is the answer. */
export const publishAndDraw = async (review: { id: string }, officer: Somebody) => {
  const published = await publishDrawPool(officer.ctx, { applicationId: review.id })
  return published.ok ? drawExpertPanel(onceDrawn(officer), { applicationId: review.id }) : published
}

/** Draws a panel and has everyone declare no interest. */
export const seatPanel = async (review: ReviewCase, officer: Somebody): Promise<Somebody[]> => {
  const drawn = await publishAndDraw(review, officer)
  if (!drawn.ok) throw new Error(`draw: ${drawn.because.reason}`)
  const panel = await panelOf(review)
  for (const expert of panel)
    await declareInterest(expert.ctx, { applicationId: review.id, answer: 'none', ground: '' })
  return panel
}

/** Fills a sheet at a percent, with other percents for some items. */
export const fillSheet = async (
  review: ReviewCase,
  expert: Somebody,
  percent: number,
  other: Record<string, number> = {},
): Promise<void> => {
  for (const item of scoredItems) {
    const saved = await saveScore(expert.ctx, fullScore(review, item, other[item.id] ?? percent))
    if (!saved.ok || saved.value.problems.length > 0) throw new Error(`${item.id}: ${JSON.stringify(saved)}`)
  }
}

/** Seals a sheet that is full. */
export const sealFor = async (review: ReviewCase, expert: Somebody) =>
  sealSheet(expert.ctx, { applicationId: review.id })

/** `ok`, or code and reason of a refusal, for short expectations. */
export const because = (outcome: { ok: boolean; because?: { code: string; reason?: string } }): string =>
  outcome.ok ? 'ok' : [outcome.because?.code, outcome.because?.reason].filter(Boolean).join(':')

/** The first three of a list, which must have them. */
export const trio = (list: Somebody[]): [Somebody, Somebody, Somebody] => {
  const [a, b, c] = list
  if (!a || !b || !c) throw new Error('no panel of three')
  return [a, b, c]
}

/** A scored item by its number. */
export const itemNamed = (id: string): RubricItem => {
  const found = scoredItems.find(i => i.id === id)
  if (!found) throw new Error(id)
  return found
}
