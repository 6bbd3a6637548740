import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftSection } from '@/db/schema/application'
import { feedbackReport } from '@/db/schema/decision'
import { auditLog } from '@/db/schema/log'
import { SELF_SCORE } from '@/domain/application/self-score'
import { snapshotText } from '@/domain/application/snapshot'
import { FeedbackReport } from '@/domain/decision/feedback'
import { done } from '@/domain/outcome'
import { prepareFeedback } from '../case/effects/prepare-feedback'
import { loadCase } from '../case/load'
import { latestSnapshot } from '../case/sections'
import { sha256 } from '../crypto'
import { database } from '../database'
import { viewScoring } from '../expert/view-scoring'
import { schemeOf } from '../scheme/load'
import { addComplete, addFirm, type Draft, type Firm, must, refusedAs } from '../testing/drafts'
import { addReviewCase, addStaff, seatPanel, trio } from '../testing/review'
import { withTx } from '../tx'
import { readSelfScore } from './read-self-score'
import { saveSelfScore } from './save-self-score'
import { submitApplication } from './sign'
import { startApplication } from './start'
import { viewHub } from './view-hub'
import { viewSelfItem, viewSelfScore } from './view-self-score'

let ours: Firm
let theirs: Firm
beforeAll(async () => {
  ours = await addFirm()
  theirs = await addFirm()
})

const open = async () =>
  (await must(startApplication(ours.people.editor, { enterpriseId: ours.id }))).applicationId

const test = (applicationId: string, version: number, more: Record<string, unknown> = {}) => ({
  applicationId,
  item: 'test_evidence',
  version,
  points: 61,
  claim: '十二项核心指标都有双资质报告',
  kinds: ['test_report'],
  ...more,
})

describe('scoring oneself', () => {
  it('keeps points, reason and evidence, and shows what the next level asks for', async () => {
    const id = await open()
    expect(await must(saveSelfScore(ours.people.editor, test(id, 0)))).toMatchObject({
      version: 1,
      points: 61,
      following: 'standard_setting',
    })
    const view = await must(viewSelfItem(ours.people.viewer, id, 'test_evidence'))
    expect(view.line).toMatchObject({ total: 61, level: 4, next: { level: 5, from: 72, lacking: 11 } })
    expect(view.line.proofs).toEqual([{ kind: 'test_report', isRelied: true, isDue: true, files: 0 }])
    expect(view).toMatchObject({ version: 1, isReadOnly: true, isFrozen: false, hasNext: true })
    expect((await must(viewHub(ours.people.editor, id))).selfScore).toEqual({ done: 1, of: 13 })
  })

  it('takes the middle of a level, and lets a score be taken back', async () => {
    const id = await open()
    const { points: _, ...none } = test(id, 0)
    expect((await must(saveSelfScore(ours.people.owner, { ...none, level: 4 }))).points).toBe(65)
    expect(await must(saveSelfScore(ours.people.owner, { ...none, version: 1 }))).toMatchObject({
      points: null,
      version: 2,
    })
  })

  it('is refused to strangers, viewers, and after the draft is closed', async () => {
    const id = await open()
    expect(await refusedAs(saveSelfScore(theirs.people.owner, test(id, 0)))).toBe('missing')
    expect(await refusedAs(saveSelfScore(ours.people.viewer, test(id, 0)))).toBe('forbidden')
    expect(await refusedAs(saveSelfScore(ours.people.owner, test(randomUUID(), 0)))).toBe('missing')
    for (const view of [viewSelfScore, viewHub])
      expect(await refusedAs(view(theirs.people.owner, id))).toBe('missing')
    expect(await refusedAs(viewSelfItem(theirs.people.owner, id, 'test_evidence'))).toBe('missing')
    expect(await refusedAs(viewSelfItem(ours.people.owner, id, 'nothing'))).toBe('missing')
    expect(await readSelfScore(database().orm, id)).toEqual({})
  })

  it('takes no computed item, no foreign evidence and no points outside the item', async () => {
    const id = await open()
    const tried = async (more: Record<string, unknown>) => {
      const answer = await saveSelfScore(ours.people.editor, test(id, 0, more))
      return answer.ok ? 'done' : answer.because.fields
    }
    expect(await tried({ item: 'indicator_table', kinds: [] })).toEqual({ item: 'item_is_computed' })
    expect(await tried({ item: 'nothing' })).toEqual({ item: 'unknown' })
    expect(await tried({ points: 81 })).toEqual({ points: 'points_out_of_range' })
    expect(await tried({ level: 1 })).toEqual({ points: 'points_outside_level' })
    expect(await tried({ kinds: ['audit_report'] })).toEqual({ kinds: 'unknown' })
    expect(await readSelfScore(database().orm, id)).toEqual({})
  })

  it('never overwrites a colleague on the same item, and lets two items be scored at once', async () => {
    const id = await open()
    const first = await Promise.all([
      refusedAs(saveSelfScore(ours.people.owner, test(id, 0, { points: 50 }))),
      refusedAs(saveSelfScore(ours.people.editor, test(id, 0, { points: 70 }))),
    ])
    expect(first.sort()).toEqual(['done', 'stale'])
    await must(saveSelfScore(ours.people.owner, test(id, 1, { points: 55 })))
    expect(await saveSelfScore(ours.people.editor, test(id, 1, { points: 70 }))).toMatchObject({
      because: {
        code: 'stale',
        changed: { by: '范晓溪' },
        current: { version: 2, values: { points: 55 } },
      },
    })
    const other = test(id, 0, { item: 'standard_level', points: 50, kinds: [] })
    expect(await refusedAs(saveSelfScore(ours.people.editor, other))).toBe('done')
    expect(Object.keys(await readSelfScore(database().orm, id)).sort()).toEqual([
      'standard_level',
      'test_evidence',
    ])
  })

  it('does a repeated save once, and leaves no points in the audit log', async () => {
    const id = await open()
    const idempotency = { action: 'save-self-score', key: randomUUID(), fingerprint: 'same' }
    const ctx = { ...ours.people.editor, idempotency }
    const once = await must(saveSelfScore(ctx, test(id, 0)))
    expect(await must(saveSelfScore(ctx, test(id, 0)))).toEqual(once)
    expect((await must(saveSelfScore(ours.people.editor, test(id, 1)))).version).toBe(1)
    const lines = await database().orm.select().from(auditLog).where(eq(auditLog.targetId, id))
    expect(lines.filter(line => line.action === 'save-self-score').map(line => line.data)).toEqual([
      { item: 'test_evidence', version: 1 },
    ])
  })
})

describe('a submitted self-score', () => {
  let draft: Draft
  beforeAll(async () => {
    draft = await addComplete(ours)
    await must(saveSelfScore(ours.people.editor, test(draft.id, 0)))
    await must(
      saveSelfScore(
        ours.people.editor,
        test(draft.id, 0, { item: 'quality_results', points: 20, kinds: [], claim: '' }),
      ),
    )
    await must(
      submitApplication(ours.people.signer, {
        applicationId: draft.id,
        version: 1,
        name: '石书遥',
        agree: 'yes',
      }),
    )
  })

  it('is frozen with the application, under its hash, without who saved it', async () => {
    const frozen = await latestSnapshot(database().orm, draft.id)
    expect(frozen?.data.selfScore).toEqual({
      quality_results: { points: 20, claim: '', kinds: [] },
      test_evidence: { points: 61, claim: '十二项核心指标都有双资质报告', kinds: ['test_report'] },
    })
    expect(frozen && sha256(snapshotText(frozen.data))).toBe(frozen?.hash)
    expect(await refusedAs(saveSelfScore(ours.people.owner, test(draft.id, 1, { points: 79 })))).toBe(
      'blocked:wrong_stage',
    )
  })

  it('is read as submitted, whatever the draft would say', async () => {
    await database()
      .orm.update(draftSection)
      .set({ data: {} })
      .where(and(eq(draftSection.applicationId, draft.id), eq(draftSection.section, SELF_SCORE)))
    const view = await must(viewSelfScore(ours.people.editor, draft.id))
    expect(view).toMatchObject({ isFrozen: true, isReadOnly: true, hasAny: true })
    const line = view.sheet.lines.find(one => one.item.code === 'quality_results')
    expect(line?.total).toBe(20 + (line?.computed?.points ?? Number.NaN))
    expect((await must(viewHub(ours.people.viewer, draft.id))).selfScore.done).toBe(2)
    expect(await refusedAs(viewSelfScore(theirs.people.owner, draft.id))).toBe('missing')
  })

  it('stands in the feedback report beside the panel’s points, computed part included', async () => {
    const row = await loadCase(database().orm, draft.id)
    if (!row) throw new Error('no case')
    const scheme = await schemeOf(database().orm, row.schemeVersionId)
    const view = await must(viewSelfScore(ours.people.editor, draft.id))
    await must(
      withTx(ours.people.owner, async tx => {
        const written = await prepareFeedback(tx, ours.people.owner, {
          before: row,
          move: { applicationId: row.id, name: 'not_accept', version: row.version, reason: '不在范围内' },
          scheme,
        } as Parameters<typeof prepareFeedback>[2])
        return written.ok ? done(null) : written
      }),
    )
    const [found] = await database()
      .orm.select()
      .from(feedbackReport)
      .where(eq(feedbackReport.applicationId, draft.id))
    const { items } = FeedbackReport.parse(found?.data)
    const own = (id: string) => items.find(one => one.id === id)?.self
    expect(own('1.3')).toBe(61)
    expect(own('2.4')).toBe(view.sheet.lines.find(one => one.item.id === '2.4')?.total)
    expect(own('1.2')).toBeNull()
    expect(own('1.1')).toBeNull()
  })
})

describe('a self-score in the scoring room', () => {
  it('is shown to a seated expert beside the item, and to no other', async () => {
    const officer = await addStaff('officer')
    for (let i = 0; i < 6; i++) await addStaff('expert')
    const review = await addReviewCase({
      test_evidence: { points: 74, claim: '十二项都有报告', kinds: ['test_report'] },
    })
    const [seated] = trio(await seatPanel(review, officer))
    const view = await must(viewScoring(seated.ctx, review.id))
    const selfOf = (code: string) => view.items.find(one => one.rubric.code === code)?.self
    expect(selfOf('test_evidence')).toMatchObject({
      points: 74,
      level: { 'zh-CN': '卓越' },
      claim: '十二项都有报告',
      kinds: [{ 'zh-CN': '检验检测报告' }],
    })
    expect(selfOf('standard_level')).toBeNull()
    const outsider = await addStaff('expert')
    expect(await refusedAs(viewScoring(outsider.ctx, review.id))).toBe('missing')
    expect(await refusedAs(viewSelfScore(seated.ctx, review.id))).toBe('missing')
    expect(await refusedAs(viewSelfScore(officer.ctx, review.id))).toBe('missing')
  })
})
