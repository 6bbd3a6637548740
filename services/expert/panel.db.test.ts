import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { draw } from '@/db/schema/draw'
import { membership } from '@/db/schema/enterprise'
import { expertProfile, expertTie } from '@/db/schema/expert'
import { notification } from '@/db/schema/people'
import { assignment, recusal, scoreSheet } from '@/db/schema/review'
import { drawPanel } from '@/domain/draw'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { sha256 } from '../crypto'
import { closeDatabase, database } from '../database'
import { publishDrawPool } from '../draw/publish-pool'
import { drawPseudonym } from '../draw/stand'
import {
  addReviewCase,
  addStaff,
  because,
  ctxOf,
  onceDrawn,
  panelOf,
  publishAndDraw,
  REVIEW_NOW,
  type ReviewCase,
  type Somebody,
  seatPanel,
} from '../testing/review'
import { declareInterest } from './declare'
import { declineTask } from './decline'
import { drawExpertPanel } from './draw-panel'
import { replaceExpert } from './replace-expert'
import { viewDeclaration } from './view-declaration'
import { viewPanel } from './view-panel'
import { viewRegister } from './view-register'
import { viewScoring } from './view-scoring'
import { viewTasks } from './view-tasks'

afterAll(closeDatabase)

const db = () => database().orm

let officer: Somebody
let experts: Somebody[]
let review: ReviewCase
beforeAll(async () => {
  officer = await addStaff('officer')
  experts = []
  for (let i = 0; i < 9; i++) experts.push(await addStaff('expert'))
})
beforeEach(async () => {
  review = await addReviewCase()
})
const drawIt = (who = officer) => drawExpertPanel(onceDrawn(who), { applicationId: review.id })
const publishIt = (who = officer) => publishDrawPool(who.ctx, { applicationId: review.id })
const first = async (): Promise<Somebody> => {
  const [expert] = await panelOf(review)
  if (!expert) throw new Error('nobody was drawn')
  return expert
}

describe('the draw of a panel', () => {
  it('seats three under pseudonyms, calls them, tells nobody else a name, and can be repeated by hand', async () => {
    expect(because(await drawIt())).toBe('blocked:no_pool')
    expect(because(await publishIt())).toBe('ok')
    expect(because(await publishIt())).toBe('repeated:pool_published')
    expect(because(await drawExpertPanel(officer.ctx, { applicationId: review.id }))).toBe(
      'blocked:pool_too_young',
    )
    expect(await drawIt()).toEqual({ ok: true, value: { seated: 3, vacant: 0 } })
    const rows = await db().select().from(assignment).where(eq(assignment.applicationId, review.id))
    expect(rows.map(r => r.alias).sort()).toEqual(['A', 'B', 'C'])
    expect(rows.every(r => r.status === 'invited' && r.dueOn === '2026-12-14')).toBe(true)
    const [, event] = await db()
      .select()
      .from(caseEvent)
      .where(eq(caseEvent.applicationId, review.id))
      .orderBy(caseEvent.seq)
    expect(event).toMatchObject({ kind: 'panel_drawn', audience: 'office' })
    expect(JSON.stringify(event?.data)).not.toMatch(/专员/)
    const called = await db().select().from(notification).where(eq(notification.applicationId, review.id))
    expect(called.map(n => n.kind)).toEqual(['expert_called', 'expert_called', 'expert_called'])

    const [record] = await db().select().from(draw).where(eq(draw.applicationId, review.id))
    if (!record) throw new Error('no record')
    expect(sha256(record.seed)).toBe(record.commitment)
    const pool = record.pool as { label: string; size: number; required: string[]; candidates: never[] }
    const again = drawPanel({ ...pool, seed: record.seed, purpose: pool.label, sha256 })
    expect(again.picked).toEqual(
      rows
        .sort((a, b) => (a.alias < b.alias ? -1 : 1))
        .map(r => drawPseudonym(record.poolId ?? '', r.personId)),
    )
    for (const someone of experts) {
      expect(JSON.stringify(record)).not.toContain(someone.id)
      expect(JSON.stringify(record)).not.toContain(someone.name)
    }
    const seen = new Set(rows.map(r => r.personId))
    const profiles = await db().select().from(expertProfile)
    const covered = new Set(profiles.filter(p => seen.has(p.personId)).flatMap(p => p.disciplines))
    expect([...covered].sort()).toEqual([...PANEL_DISCIPLINES].sort())
  })

  it('is refused to strangers, other roles, outside the stage, and twice', async () => {
    expect(because(await drawIt(await addStaff('district')))).toBe('missing')
    expect(because(await drawIt(await addStaff('chair')))).toBe('missing')
    expect(because(await drawExpertPanel(ctxOf({ kind: 'anonymous' }), { applicationId: review.id }))).toBe(
      'missing',
    )
    await publishAndDraw(review, officer)
    expect(because(await publishIt())).toBe('repeated:panel_complete')
    expect(because(await drawIt())).toBe('repeated:panel_complete')
    const later = await addReviewCase()
    await db().update(application).set({ stage: 'site_visit' }).where(eq(application.id, later.id))
    const late = { applicationId: later.id }
    expect(because(await drawExpertPanel(officer.ctx, late))).toBe('blocked:wrong_stage')
    expect(because(await publishDrawPool((await addStaff('chair')).ctx, late))).toBe('missing')
  })

  it('is done once when two officers draw in the same moment', async () => {
    const other = await addStaff('officer')
    const published = await Promise.all([publishIt(), publishIt(other)])
    expect(published.map(because).sort()).toEqual(['ok', 'repeated:pool_published'])
    const both = await Promise.all([drawIt(), drawIt(other)])
    expect(both.map(because).sort()).toEqual(['ok', 'repeated:panel_complete'])
    expect(await panelOf(review)).toHaveLength(3)
  })

  it('never seats anybody conflicted, suspended, full or employed by the enterprise', async () => {
    const grounds = fc.constantFrom(
      'clear',
      'recusal',
      'member',
      'tie',
      'old_tie',
      'employer',
      'suspended',
      'full',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(grounds, { minLength: 4, maxLength: 7 }), async list => {
        const target = await addReviewCase()
        const barred = new Set<string>()
        for (const ground of list) {
          const someone = await addStaff('expert', {
            ...(ground === 'employer' ? { employerCode: target.creditCode } : {}),
            ...(ground === 'suspended' ? { suspendedUntil: '2026-12-31' } : {}),
            ...(ground === 'full' ? { capacity: 0 } : {}),
          })
          const { id: personId } = someone
          const tie = {
            personId,
            kind: 'consultancy' as const,
            creditCode: target.creditCode,
            organisation: '甲',
            addedAt: REVIEW_NOW,
          }
          if (ground === 'recusal')
            await db()
              .insert(recusal)
              .values({ personId, enterpriseId: target.enterpriseId, ground: '亲属', at: REVIEW_NOW })
          if (ground === 'member')
            await db()
              .insert(membership)
              .values({ personId, enterpriseId: target.enterpriseId, role: 'viewer', addedAt: REVIEW_NOW })
          if (ground === 'tie')
            await db()
              .insert(expertTie)
              .values({ ...tie, until: '2024-06-30' })
          if (ground === 'old_tie')
            await db()
              .insert(expertTie)
              .values({ ...tie, until: '2020-06-30' })
          if (ground !== 'clear' && ground !== 'old_tie') barred.add(personId)
        }
        await publishAndDraw(target, officer)
        const rows = await db().select().from(assignment).where(eq(assignment.applicationId, target.id))
        expect(rows).toHaveLength(3)
        expect(rows.filter(r => barred.has(r.personId))).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('before the declaration', () => {
  it('a called expert sees enterprise and brand and nothing else', async () => {
    await publishAndDraw(review, officer)
    const expert = await first()
    const row = await loadCase(db(), review.id)
    if (!row) throw new Error('no case')
    expect(mayOpen(await standingOn(db(), expert.ctx, row), row)).toBe(false)
    expect(because(await viewScoring(expert.ctx, review.id))).toBe('missing')
    const page = await viewDeclaration(expert.ctx, review.id)
    expect(page.ok && Object.keys(page.value).sort()).toEqual([
      'answerBy',
      'brand',
      'creditCode',
      'due',
      'enterprise',
      'id',
      'status',
    ])
    const tasks = await viewTasks(expert.ctx)
    const mine = tasks.ok ? tasks.value.expert.find(t => t.id === review.id) : undefined
    expect(mine).toMatchObject({ state: 'declare', product: null, reference: null })
    const stranger = await addStaff('expert')
    expect(because(await viewDeclaration(stranger.ctx, review.id))).toBe('missing')
  })

  it('opens the case on a declaration of no interest, once', async () => {
    await publishAndDraw(review, officer)
    const expert = await first()
    const say = () => declareInterest(expert.ctx, { applicationId: review.id, answer: 'none', ground: '' })
    expect(because(await say())).toBe('ok')
    expect(because(await say())).toBe('repeated:declared_already')
    expect((await viewScoring(expert.ctx, review.id)).ok).toBe(true)
    expect(
      because(await declineTask(expert.ctx, { applicationId: review.id, reason: '临时出差不能参加评审' })),
    ).toBe('blocked:declared_already')
  })

  it('makes a stranger of who declares a conflict, and draws somebody else', async () => {
    await publishAndDraw(review, officer)
    const expert = await first()
    const declared = await declareInterest(expert.ctx, {
      applicationId: review.id,
      answer: 'conflict',
      ground: '三年内为该企业做过技术咨询',
    })
    expect(declared).toEqual({ ok: true, value: { isOpen: false } })
    const row = await loadCase(db(), review.id)
    if (!row) throw new Error('no case')
    expect(await standingOn(db(), expert.ctx, row)).toMatchObject({ roles: [], isRecused: true })
    expect(because(await viewDeclaration(expert.ctx, review.id))).toBe('missing')
    const tasks = await viewTasks(expert.ctx)
    expect(tasks.ok && tasks.value.expert.some(t => t.id === review.id)).toBe(false)
    const panel = await panelOf(review)
    expect(panel).toHaveLength(3)
    expect(panel).not.toContain(expert)
  })

  it('lets an expert decline with a reason; the seat is drawn anew and the alias never comes back', async () => {
    await publishAndDraw(review, officer)
    const expert = await first()
    expect(
      because(
        await declineTask(expert.ctx, { applicationId: review.id, reason: '评审期间已有其他任务安排' }),
      ),
    ).toBe('ok')
    expect(
      because(
        await declineTask(expert.ctx, { applicationId: review.id, reason: '评审期间已有其他任务安排' }),
      ),
    ).toBe('missing')
    const rows = await db().select().from(assignment).where(eq(assignment.applicationId, review.id))
    expect(rows.map(r => `${r.alias} ${r.status}`).sort()).toEqual([
      'A declined',
      'B invited',
      'C invited',
      'D invited',
    ])
  })
})

describe('the officer', () => {
  it('replaces a member with a reason: the sheet is void, a replacement is drawn, never chosen', async () => {
    const panel = await seatPanel(review, officer)
    const gone = panel[1]
    const [row] = await db()
      .select()
      .from(assignment)
      .where(and(eq(assignment.applicationId, review.id), eq(assignment.personId, gone?.id ?? '')))
    const input = {
      applicationId: review.id,
      assignmentId: row?.id ?? '',
      reason: '该专家住院，确实不能继续评审',
    }
    expect(because(await replaceExpert((await addStaff('district')).ctx, input))).toBe('missing')
    expect(because(await replaceExpert(officer.ctx, input))).toBe('ok')
    expect(because(await replaceExpert(officer.ctx, input))).toBe('missing')
    const [sheet] = await db()
      .select()
      .from(scoreSheet)
      .where(eq(scoreSheet.assignmentId, row?.id ?? ''))
    expect(sheet?.status).toBe('void')
    expect(gone && because(await viewScoring(gone.ctx, review.id))).toBe('missing')
    expect(await panelOf(review)).toHaveLength(3)
  })

  it('sees people and draws without any score; others do not', async () => {
    const panel = await seatPanel(review, officer)
    const view = await viewPanel(officer.ctx, review.id)
    expect(view.ok && view.value.seats.map(s => s.alias)).toEqual(['A', 'B', 'C'])
    expect(view.ok && view.value.draws[0]?.candidates.filter(c => c.isPicked)).toHaveLength(3)
    expect(panel[0] && because(await viewPanel(panel[0].ctx, review.id))).toBe('missing')
    const register = await viewRegister(officer.ctx, { q: '', discipline: '', state: '', page: 1 })
    expect(register.ok && register.value.total).toBeGreaterThanOrEqual(9)
    expect(
      because(
        await viewRegister((await addStaff('expert')).ctx, { q: '', discipline: '', state: '', page: 1 }),
      ),
    ).toBe('missing')
  })
})
