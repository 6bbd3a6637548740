import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { consensusRemark, consensusStep } from '@/db/schema/consensus'
import { notification } from '@/db/schema/people'
import { consensusItem, consensusVoice, scoreSheet } from '@/db/schema/review'
import { moveCase } from '../case/move'
import { closeDatabase, database } from '../database'
import {
  addReviewCase,
  addStaff,
  because,
  fillSheet,
  panelOf,
  type ReviewCase,
  type Somebody,
  sealFor,
  seatPanel,
  trio,
} from '../testing/review'
import { answerConsensus } from './answer-consensus'
import { declareInterest } from './declare'
import { proposeConsensus } from './propose-consensus'
import { recuseFromCase } from './recuse'
import { sayInConsensus } from './say-in-consensus'
import { viewConsensus } from './view-consensus'

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

const sealAll = async (others: Record<string, number> = {}) => {
  await fillSheet(review, panel[0], 72)
  await fillSheet(review, panel[1], 74, others)
  await fillSheet(review, panel[2], 73)
  for (const expert of panel) expect(because(await sealFor(review, expert))).toBe('ok')
}

describe('consensus', () => {
  const reason = '逐条复核授权书后，组内认为应按中间档认定。'
  const propose = (who: Somebody, points: number, version: number, id = '2.1') =>
    proposeConsensus(who.ctx, { applicationId: review.id, item: id, points, rationale: reason, version })
  const answer = (who: Somebody, kind: 'agree' | 'dissent', version: number) =>
    answerConsensus(who.ctx, {
      applicationId: review.id,
      item: '2.1',
      version,
      answer: kind,
      dissent: kind === 'dissent' ? '须经同意的否决不构成独立否决权。' : '',
    })

  it('keeps first scores, settles when all have answered, keeps dissent', async () => {
    await sealAll({ '2.1': 40 })
    expect(because(await close())).toBe('blocked')
    expect(because(await propose(panel[0], 50, 0, '1.1'))).toBe('blocked:no_spread')
    expect(because(await propose(officer, 50, 0))).toBe('missing')
    expect(because(await propose(panel[0], 71, 0))).toBe('invalid')
    expect(because(await answer(panel[1], 'agree', 1))).toBe('missing')
    expect(because(await propose(panel[0], 50, 0))).toBe('ok')
    expect(because(await propose(panel[1], 45, 0))).toBe('stale')
    expect(because(await propose(panel[1], 45, 1))).toBe('ok')
    expect(because(await answer(panel[0], 'agree', 1))).toBe('stale')
    expect(await answer(panel[0], 'agree', 2)).toEqual({ ok: true, value: { isSettled: false } })
    expect(because(await close())).toBe('blocked')
    expect(await answer(panel[2], 'dissent', 2)).toEqual({ ok: true, value: { isSettled: true } })
    expect(because(await answer(panel[2], 'agree', 2))).toBe('repeated:item_settled')
    expect(because(await propose(panel[2], 44, 2))).toBe('repeated:item_settled')
    const view = await viewConsensus(officer.ctx, review.id)
    const row = view.ok ? view.value.pillars.flatMap(p => p.items).find(i => i.id === '2.1') : undefined
    expect(row).toMatchObject({ state: 'agreed', value: '45.0', proposal: { by: 'B', points: 45 } })
    expect(row?.scores.map(s => s.points)).toEqual([50, 28, 51])
    expect(row?.proposal?.voices.find(v => v.alias === 'C')).toMatchObject({ agrees: false })
    expect(because(await close())).toBe('ok')
  })

  it('does not settle against the majority', async () => {
    await sealAll({ '2.1': 40 })
    await propose(panel[0], 60, 0)
    await answer(panel[1], 'dissent', 1)
    expect(await answer(panel[2], 'dissent', 1)).toEqual({ ok: true, value: { isSettled: false } })
    expect(because(await propose(panel[2], 47, 1))).toBe('ok')
  })

  it('is settled once when the last two answer in the same moment', async () => {
    await sealAll({ '2.1': 40 })
    await propose(panel[0], 50, 0)
    const both = await Promise.all([answer(panel[1], 'agree', 1), answer(panel[2], 'agree', 1)])
    expect(both.map(o => (o.ok ? o.value.isSettled : 'refused')).sort()).toEqual([false, true])
    expect(
      await db()
        .select()
        .from(caseEvent)
        .where(and(eq(caseEvent.applicationId, review.id), eq(caseEvent.kind, 'consensus_agreed'))),
    ).toHaveLength(1)
  })

  it('a late recusal voids the sheet, draws a replacement, closes the scores again and asks for new answers', async () => {
    await sealAll({ '2.1': 40 })
    await propose(panel[0], 50, 0)
    await answer(panel[1], 'agree', 1)
    await answer(panel[2], 'agree', 1)
    expect(
      because(
        await recuseFromCase(panel[2].ctx, {
          applicationId: review.id,
          reason: '发现本单位承担过其检测任务',
        }),
      ),
    ).toBe('ok')
    const sheets = await db().select().from(scoreSheet).where(eq(scoreSheet.applicationId, review.id))
    expect(sheets.map(s => s.status).sort()).toEqual(['sealed', 'sealed', 'void'])
    expect(sheets.find(s => s.status === 'void')?.seal).toBeTruthy()
    expect(because(await viewConsensus(panel[0].ctx, review.id))).toBe('missing')
    expect(because(await viewConsensus(panel[2].ctx, review.id))).toBe('missing')
    expect(because(await close())).toBe('blocked')
    const fresh = (await panelOf(review)).find(e => !panel.includes(e))
    if (!fresh) throw new Error('no replacement')
    await declareInterest(fresh.ctx, { applicationId: review.id, answer: 'none', ground: '' })
    expect(because(await viewConsensus(fresh.ctx, review.id))).toBe('missing')
    await fillSheet(review, fresh, 73)
    expect(await sealFor(review, fresh)).toMatchObject({ ok: true, value: { isOpen: true } })
    const [proposal] = await db()
      .select()
      .from(consensusItem)
      .where(eq(consensusItem.applicationId, review.id))
    expect(proposal).toMatchObject({ settledAt: null, version: 2 })
    const voices = await db()
      .select()
      .from(consensusVoice)
      .where(eq(consensusVoice.consensusId, proposal?.id ?? ''))
    expect(voices).toHaveLength(3)
    const view = await viewConsensus(fresh.ctx, review.id)
    const row = view.ok ? view.value.pillars.flatMap(p => p.items).find(i => i.id === '2.1') : undefined
    expect(row?.proposal).toMatchObject({ settledAt: null, silent: ['A', 'B', 'D'] })
  })
})

describe('what is left of a panel that changed', () => {
  it('names who has left, keeps every proposal and answer, and lets a proposal no longer needed replace nothing', async () => {
    await sealAll({ '2.1': 40 })
    const here = { applicationId: review.id, item: '2.1' }
    const propose = (who: Somebody, points: number, rationale: string, version: number) =>
      proposeConsensus(who.ctx, { ...here, points, rationale, version })
    await sayInConsensus(panel[1].ctx, { ...here, text: '授权书只写了建议权。' })
    const [first, second] = ['按建议权认定，取低档为宜。', '补充材料写明了否决的条件，取中间档。']
    const dissent = '附件第2页另有否决条款，不止是建议权。'
    expect(because(await propose(panel[1], 30, first, 0))).toBe('ok')
    const said = await answerConsensus(panel[0].ctx, { ...here, version: 1, answer: 'dissent', dissent })
    expect(because(said)).toBe('ok')
    expect(because(await propose(panel[0], 50, second, 1))).toBe('ok')
    await recuseFromCase(panel[1].ctx, { applicationId: review.id, reason: '发现本单位承担过其检测任务' })
    const fresh = (await panelOf(review)).find(each => !panel.includes(each))
    if (!fresh) throw new Error('no replacement')
    await declareInterest(fresh.ctx, { applicationId: review.id, answer: 'none', ground: '' })
    await fillSheet(review, fresh, 73)
    expect(await sealFor(review, fresh)).toMatchObject({ ok: true, value: { isOpen: true } })

    const seen = await viewConsensus(fresh.ctx, review.id)
    const item = seen.ok ? seen.value.pillars.flatMap(p => p.items).find(i => i.id === '2.1') : undefined
    expect(item).toMatchObject({ state: 'average', proposal: null, mayPropose: false })
    expect(item?.steps.map(({ id, at, ...step }) => step)).toEqual([
      { alias: 'B', hasLeft: true, kind: 'proposed', version: 1, points: 30, text: first },
      { alias: 'A', hasLeft: false, kind: 'dissented', version: 1, points: 30, text: dissent },
      { alias: 'A', hasLeft: false, kind: 'proposed', version: 2, points: 50, text: second },
    ])
    expect(item?.remarks).toMatchObject([{ alias: 'B', hasLeft: true, text: '授权书只写了建议权。' }])

    const [left] = await db().select().from(consensusItem).where(eq(consensusItem.applicationId, review.id))
    for (const who of [panel[0], panel[2], fresh]) {
      const agreed = { ...here, version: left?.version ?? 0, answer: 'agree' as const, dissent: '' }
      expect(because(await answerConsensus(who.ctx, agreed))).toBe('blocked:no_spread')
    }
    expect(because(await close())).toBe('ok')
    await expect(
      db().update(consensusStep).set({ text: '' }).where(eq(consensusStep.applicationId, review.id)),
    ).rejects.toThrow()
  })
})

describe('discussion of an item', () => {
  let minute = 0
  const say = (who: Somebody, text: string, item = '2.1') => {
    minute += 1
    const now = new Date(who.ctx.now.getTime() + minute * 60_000)
    return sayInConsensus({ ...who.ctx, now }, { applicationId: review.id, item, text })
  }
  const heard = async (who: Somebody) => {
    const view = await viewConsensus(who.ctx, review.id)
    return view.ok
      ? view.value.pillars
          .flatMap(p => p.items)
          .find(i => i.id === '2.1')
          ?.remarks.map(r => [r.alias, r.text])
      : because(view)
  }

  it('is open to the panel from the opening on and stays as it was said', async () => {
    expect(because(await say(panel[0], '先说一句'))).toBe('missing')
    await sealAll({ '2.1': 40 })
    expect(because(await say(panel[0], '授权书第2页只写了建议权。'))).toBe('ok')
    expect(because(await say(panel[1], '第3页有否决的条件。'))).toBe('ok')
    expect(because(await say(panel[1], '没有这一项', '9.9'))).toBe('invalid')
    expect(because(await say(officer, '请尽快达成一致'))).toBe('missing')
    expect(because(await say(await addStaff('expert'), '旁人'))).toBe('missing')
    const said = [
      ['A', '授权书第2页只写了建议权。'],
      ['B', '第3页有否决的条件。'],
    ]
    expect(await heard(panel[2])).toEqual(said)
    expect(await heard(officer)).toEqual(said)
    await expect(
      db().delete(consensusRemark).where(eq(consensusRemark.applicationId, review.id)),
    ).rejects.toThrow()
  })

  it('tells the others once a day for an item, and nobody who has left hears more', async () => {
    await sealAll({ '2.1': 40 })
    await say(panel[0], '第一句。')
    await say(panel[0], '第二句。')
    const told = await db()
      .select({ who: notification.personId })
      .from(notification)
      .where(and(eq(notification.applicationId, review.id), eq(notification.kind, 'consensus_said')))
    expect(told.map(t => t.who).sort()).toEqual([panel[1].id, panel[2].id].sort())
    await recuseFromCase(panel[2].ctx, { applicationId: review.id, reason: '发现本单位承担过其检测任务' })
    expect(because(await say(panel[2], '再说一句'))).toBe('missing')
    expect(because(await say(panel[0], '评分又合上了'))).toBe('missing')
  })
})

it('every case ends these tests with aggregates that can be recomputed', async () => {
  const found = await db().execute<{
    n: number
  }>(sql`select count(*)::int as n from score_sheet s join assignment a on a.id = s.assignment_id
    where s.status = 'sealed' and is_conflicted(s.person_id, s.application_id, '2026-11-23'::date)`)
  expect(found.rows[0]?.n).toBe(0)
})
