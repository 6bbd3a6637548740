import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { feedbackDraft, feedbackReport } from '@/db/schema/decision'
import { notification } from '@/db/schema/people'
import type { FeedbackForm } from '@/domain/decision/feedback'
import { viewFeedback } from '../application/view-feedback'
import { viewToday } from '../board/view-today'
import { closeDatabase, database } from '../database'
import { checkInvariants } from '../invariants'
import { recuse } from '../testing/board'
import { addCaseIn, addMember, appoint, type Cast, type HeldCase, move, voteAll } from '../testing/decided'
import { addStaff, because, REVIEW_NOW, type Somebody } from '../testing/review'
import { releaseFeedback } from './release'
import { saveFeedback } from './save'
import { viewDraft } from './view-draft'

let cast: Cast
let declined: HeldCase
let owner: Somebody

beforeAll(async () => {
  cast = await appoint()
  declined = await addCaseIn('deliberation', cast)
  owner = await addMember(declined, 'owner')
  await voteAll(declined, cast, 1)
  const moved = await move(cast.chair.ctx, declined, 'decline', '关键指标的第三方验证不足，不予认定')
  if (!moved.ok) throw new Error(because(moved))
})
afterAll(async () => {
  expect(await checkInvariants(database().orm)).toEqual([])
  await closeDatabase()
})

const draftOf = async (who: Somebody, held = declined) => {
  const view = await viewDraft(who.ctx, held.id)
  if (!view.ok) throw new Error(because(view))
  return view.value
}
const form = (version: number, more: Partial<FeedbackForm> = {}): FeedbackForm => ({
  applicationId: declined.id,
  version,
  note: '',
  comments: {},
  ...more,
})

describe('a feedback report', () => {
  it('waits for its officer after the decision, with what the experts wrote and without who wrote it', async () => {
    const { draft, dueOn } = await draftOf(cast.officer)
    expect(draft.outcome).toBe('declined')
    expect(dueOn > REVIEW_NOW.toISOString().slice(0, 10)).toBe(true)
    const said = draft.items.flatMap(item => item.comments)
    expect(said.length).toBeGreaterThan(20)
    expect(said.every(comment => comment.text === comment.said)).toBe(true)
    for (const { name } of cast.experts) expect(JSON.stringify(draft)).not.toContain(name)
    expect(because(await viewFeedback(owner.ctx, declined.id))).toBe('missing')
  })

  it('is for the office alone: strangers and other roles find nothing and can send nothing', async () => {
    const stranger = await addMember(await addCaseIn('formal_check', cast), 'owner')
    for (const who of [owner, stranger, ...cast.experts, ...cast.committee, cast.chair, cast.district]) {
      expect(because(await viewDraft(who.ctx, declined.id))).toBe('missing')
      expect(['missing', 'forbidden']).toContain(because(await saveFeedback(who.ctx, form(1))))
      expect(['missing', 'forbidden']).toContain(because(await releaseFeedback(who.ctx, form(1))))
    }
    const recused = await addStaff('officer')
    await recuse(recused.id, declined.enterpriseId)
    expect(because(await viewDraft(recused.ctx, declined.id))).toBe('missing')
    expect(because(await releaseFeedback(recused.ctx, form(1)))).toBe('missing')
    const waiting = await viewToday(recused.ctx)
    expect(waiting.ok && waiting.value.reports.reports.map(({ id }) => id)).not.toContain(declined.id)
  })

  it('is for no case without a decision, or whose scoring never was', async () => {
    const undecided = await addCaseIn('deliberation', cast)
    expect(because(await viewDraft(cast.officer.ctx, undecided.id))).toBe('missing')
    expect(
      because(await releaseFeedback(cast.officer.ctx, { ...form(1), applicationId: undecided.id })),
    ).toBe('missing')
    const early = await addCaseIn('formal_check', cast)
    const member = await addMember(early, 'owner')
    await move(cast.officer.ctx, early, 'not_accept', '申报产品不在本方案认定范围内')
    const report = await viewFeedback(member.ctx, early.id)
    expect(report.ok && report.value.report).toMatchObject({ outcome: 'not_accepted', total: null })
  })

  it('keeps how it is worded, and tells the second of two officers what stands', async () => {
    const { draft, version } = await draftOf(cast.officer)
    const [one, two] = draft.items.flatMap(item => item.comments)
    if (!one || !two) throw new Error('no comments')
    const saved = await saveFeedback(
      cast.officer.ctx,
      form(version, { note: '先补强品牌价值', comments: { [one.id]: '测试方法写得不全' } }),
    )
    expect(saved).toMatchObject({ ok: true, value: { version: version + 1 } })
    const second = await saveFeedback(
      cast.otherOfficer.ctx,
      form(version, { comments: { [one.id]: '另一种写法' } }),
    )
    expect(second).toMatchObject({
      ok: false,
      because: {
        code: 'stale',
        current: {
          version: version + 1,
          values: { note: '先补强品牌价值', comments: { [one.id]: '测试方法写得不全' } },
        },
      },
    })
    expect(because(await releaseFeedback(cast.otherOfficer.ctx, form(version)))).toBe('stale')
  })

  it('goes out once as worded: the enterprise is told and reads it, nothing left out, and nobody changes it', async () => {
    const { draft, version } = await draftOf(cast.officer)
    const [one, two] = draft.items.flatMap(item => item.comments)
    if (!one || !two) throw new Error('no comments')
    const mine = await viewToday(cast.officer.ctx)
    expect(mine.ok && mine.value.reports.reports.map(({ id }) => id)).toContain(declined.id)
    const both = await Promise.all(
      [cast.officer, cast.otherOfficer].map(who =>
        releaseFeedback(
          who.ctx,
          form(version, { note: '先补强品牌价值', comments: { [one.id]: '测试方法写得不全', [two.id]: '' } }),
        ),
      ),
    )
    expect(both.filter(one => one.ok)).toHaveLength(1)
    const read = await viewFeedback(owner.ctx, declined.id)
    if (!read.ok) throw new Error(because(read))
    const { report } = read.value
    const words = report.items.flatMap(item => item.comments)
    expect(report.note).toBe('先补强品牌价值')
    expect(words).toContain('测试方法写得不全')
    expect(words).toHaveLength(draft.items.flatMap(item => item.comments).length - 1)
    expect(JSON.stringify(report)).not.toContain('"said"')
    const told = await database()
      .orm.select()
      .from(notification)
      .where(eq(notification.kind, 'feedback_ready'))
    expect(told.map(({ personId }) => personId)).toEqual([owner.id])
    expect(because(await saveFeedback(cast.officer.ctx, form(version + 1)))).toBe(
      'repeated:feedback_released',
    )
    await expect(
      database()
        .orm.update(feedbackReport)
        .set({ releasedAt: REVIEW_NOW })
        .where(eq(feedbackReport.applicationId, declined.id)),
    ).rejects.toThrow()
    const [kept] = await database()
      .orm.select()
      .from(feedbackDraft)
      .where(eq(feedbackDraft.applicationId, declined.id))
    expect(kept?.releasedAt).not.toBeNull()
    const after = await viewToday(cast.officer.ctx)
    expect(after.ok && after.value.reports.reports.map(({ id }) => id)).not.toContain(declined.id)
  })
})
