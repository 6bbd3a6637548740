import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { assignment, scoreSheet } from '@/db/schema/review'
import { moveCase } from '../case/move'
import { viewScores } from '../case/view-scores'
import { sha256 } from '../crypto'
import { closeDatabase, database } from '../database'
import {
  addReviewCase,
  addStaff,
  because,
  ctxOf,
  fillSheet,
  fullScore,
  type ReviewCase,
  type Somebody,
  scoredItems,
  sealFor,
  seatPanel,
  trio,
} from '../testing/review'
import { recuseFromCase } from './recuse'
import { saveScore } from './save-score'
import { sealProof } from './seal-proof'
import { viewConsensus } from './view-consensus'
import { viewPanel } from './view-panel'
import { viewScoring } from './view-scoring'
import { viewTasks } from './view-tasks'

afterAll(closeDatabase)

const db = () => database().orm
let officer: Somebody
let review: ReviewCase
let panel: [Somebody, Somebody, Somebody]
const close = async () => {
  const [row] = await db().select().from(application).where(eq(application.id, review.id))
  return moveCase(officer.ctx, {
    applicationId: review.id,
    name: 'close_scoring',
    version: row?.version ?? 0,
  })
}
beforeAll(async () => {
  officer = await addStaff('officer')
  for (let i = 0; i < 9; i++) await addStaff('expert')
})
beforeEach(async () => {
  review = await addReviewCase()
  panel = trio(await seatPanel(review, officer))
})

describe('before all sheets are in', () => {
  it('nothing of a score reaches anybody else, whatever they ask', async () => {
    const [a, b, c] = panel
    // Marks no real figure of the case could be mistaken for.
    const marked =
      '独一无二的评语甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥一二三四五六七八九十百千万亿天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往'
    for (const i of scoredItems) {
      const points = i.id === '1.3' ? { points: 57 } : {}
      await saveScore(a.ctx, { ...fullScore(review, i, 70), ...points, justification: marked })
    }
    await sealFor(review, a)
    await fillSheet(review, b, 40)
    const chair = await addStaff('chair')
    const probes = [
      viewScoring(b.ctx, review.id),
      viewScoring(c.ctx, review.id),
      viewConsensus(a.ctx, review.id),
      viewConsensus(b.ctx, review.id),
      viewConsensus(officer.ctx, review.id),
      viewConsensus(chair.ctx, review.id),
      viewPanel(officer.ctx, review.id),
      viewPanel(c.ctx, review.id),
      viewScores(officer.ctx, review.id),
      viewScores(c.ctx, review.id),
      viewTasks(c.ctx),
      viewTasks(officer.ctx),
    ]
    const answers = await Promise.all(probes)
    for (const answer of answers) expect(JSON.stringify(answer)).not.toContain(marked.slice(0, 12))
    for (const at of [2, 3, 4, 5])
      expect(answers[at]).toMatchObject({ ok: false, because: { code: 'missing' } })
    expect(answers[8]).toMatchObject({ ok: true, value: { state: 'sealed', sealed: 1, of: 3 } })
    expect(answers[9]).toMatchObject({ ok: true, value: null })
    const foreign = await viewScoring(c.ctx, review.id)
    expect(
      foreign.ok && foreign.value.items.every(i => i.score.points === null && i.score.version === 0),
    ).toBe(true)
    const people = await viewPanel(officer.ctx, review.id)
    const fields = people.ok ? Object.keys(people.value.seats[0] ?? {}) : []
    expect(fields.filter(f => /point|score|total|item|spread|average/i.test(f))).toEqual([])
    const events = await db().select().from(caseEvent).where(eq(caseEvent.applicationId, review.id))
    expect(JSON.stringify(events.map(e => e.data))).not.toMatch(/points|total|spread/)
    const blocked = await close()
    const conditions = blocked.ok ? [] : (blocked.because.conditions ?? [])
    expect(conditions.find(x => x.guard === 'consensus_reached')?.value).toEqual({ agreed: 0, needed: 0 })
  })

  it('two of three sealed with a seat empty open nothing', async () => {
    const [a, b, c] = panel
    for (const expert of [a, b]) {
      await fillSheet(review, expert, 70)
      await sealFor(review, expert)
    }
    await db()
      .update(assignment)
      .set({ status: 'replaced' })
      .where(and(eq(assignment.applicationId, review.id), eq(assignment.personId, c.id)))
    expect(because(await viewConsensus(a.ctx, review.id))).toBe('missing')
    expect(await viewScores(officer.ctx, review.id)).toMatchObject({ ok: true, value: { state: 'sealed' } })
  })
})

describe('the seals', () => {
  it('are shown to the panel member by member, to nobody whose own sheet is not in', async () => {
    const sealsOf = async (who: Somebody) => {
      const view = await viewScoring(who.ctx, review.id)
      return view.ok ? view.value.seals.map(each => [each.alias, each.seal?.length ?? null]) : because(view)
    }
    await fillSheet(review, panel[0], 72)
    const first = await sealFor(review, panel[0])
    const seal = first.ok ? first.value.seal : ''
    expect(await sealsOf(panel[1])).toEqual([])
    for (const view of [
      await viewScoring(panel[1].ctx, review.id),
      await viewConsensus(panel[1].ctx, review.id),
      await viewTasks(panel[1].ctx),
    ])
      expect(JSON.stringify(view)).not.toContain(seal)
    await fillSheet(review, panel[1], 73)
    await sealFor(review, panel[1])
    expect(await sealsOf(panel[1])).toEqual([
      ['A', 64],
      ['B', 64],
      ['C', null],
    ])
    const seen = await viewScoring(panel[1].ctx, review.id)
    expect(seen.ok && seen.value.seals[0]).toMatchObject({ seal, sealedAt: panel[0].ctx.now.toISOString() })
    for (const alias of ['A', 'B', 'C'])
      for (const who of [panel[0], panel[1], panel[2], officer])
        expect(because(await sealProof(who.ctx, review.id, alias))).toBe('missing')
  })

  it('can be computed again from the text of each opened sheet by whoever may read the scores', async () => {
    await sealAll()
    const view = await viewConsensus(panel[1].ctx, review.id)
    const members = view.ok ? view.value.members : []
    expect(members).toHaveLength(3)
    for (const { alias, seal } of members)
      for (const who of [panel[0], officer]) {
        const proof = await sealProof(who.ctx, review.id, alias)
        expect(proof.ok && sha256(proof.value.text)).toBe(seal)
      }
    expect(because(await sealProof(officer.ctx, review.id, 'D'))).toBe('missing')
    for (const role of ['expert', 'district', 'inspector', 'admin', 'auditor'] as const)
      expect(because(await sealProof((await addStaff(role)).ctx, review.id, 'A'))).toBe('missing')
    expect(because(await sealProof(ctxOf({ kind: 'anonymous' }), review.id, 'A'))).toBe('unauthenticated')
  })
})

const sealAll = async (others: Record<string, number> = {}) => {
  await fillSheet(review, panel[0], 72)
  await fillSheet(review, panel[1], 74, others)
  await fillSheet(review, panel[2], 73)
  for (const expert of panel) expect(because(await sealFor(review, expert))).toBe('ok')
}

describe('the opening', () => {
  it('opens all sheets together with the last seal and hands over to the officer when nothing is left to agree', async () => {
    await sealAll()
    const sheets = await db().select().from(scoreSheet).where(eq(scoreSheet.applicationId, review.id))
    expect(new Set(sheets.map(s => s.openedAt?.toISOString()))).toEqual(
      new Set([officer.ctx.now.toISOString()]),
    )
    const view = await viewConsensus(panel[1].ctx, review.id)
    expect(view.ok && view.value).toMatchObject({ myAlias: 'B', open: 0, totals: { isFinal: true } })
    expect(JSON.stringify(view)).not.toMatch(/专员/)
    const [row] = await db().select().from(application).where(eq(application.id, review.id))
    expect(row?.waiting).toEqual({ for: 'officer', reason: 'close', done: 0, of: 0 })
    expect(because(await close())).toBe('ok')
    expect(
      because(
        await recuseFromCase(panel[0].ctx, { applicationId: review.id, reason: '评审结束之后才发现的关系' }),
      ),
    ).toBe('blocked:wrong_stage')
  })
})
