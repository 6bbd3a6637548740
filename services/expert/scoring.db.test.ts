import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { application, caseEvent, evidence } from '@/db/schema/application'
import { scoreHistory, scoreItem, scoreSheet } from '@/db/schema/review'
import { SaveScore } from '@/domain/expert/input'
import { sealText } from '@/domain/expert/sheet'
import { sha256 } from '../crypto'
import { closeDatabase, database } from '../database'
import {
  addReviewCase,
  addStaff,
  because,
  fillSheet,
  fullScore,
  itemNamed,
  panelOf,
  type ReviewCase,
  type Somebody,
  scoredItems,
  sealFor,
  seatPanel,
  trio,
} from '../testing/review'
import { showChange, showNonce } from './hidden'
import { recuseFromCase } from './recuse'
import { saveScore } from './save-score'
import { ownItems } from './sheet-items'

afterAll(closeDatabase)

const db = () => database().orm
let officer: Somebody
let review: ReviewCase
let panel: [Somebody, Somebody, Somebody]
beforeAll(async () => {
  officer = await addStaff('officer')
  for (let i = 0; i < 9; i++) await addStaff('expert')
})
beforeEach(async () => {
  review = await addReviewCase()
  panel = trio(await seatPanel(review, officer))
})

describe('saving a score', () => {
  it('takes a draft, tells what is missing, keeps the history', async () => {
    const [a] = panel
    const empty = {
      ...fullScore(review, itemNamed('1.3'), 70),
      points: null,
      justification: '还在看',
      reasonCodes: [],
      anchors: [],
    }
    const saved = await saveScore(a.ctx, empty)
    expect(saved.ok && saved.value).toMatchObject({ item: '1.3', version: 1 })
    expect(saved.ok && saved.value.problems.map(p => p.code)).toEqual([
      'points_missing',
      'justification_too_short',
    ])
    const full = await saveScore(a.ctx, { ...fullScore(review, itemNamed('1.3'), 70), version: 1 })
    expect(full.ok && full.value).toMatchObject({ version: 2, problems: [] })
    const again = await saveScore(a.ctx, { ...fullScore(review, itemNamed('1.3'), 70), version: 2 })
    expect(again.ok && again.value.version).toBe(2)
    const history = await db().select().from(scoreHistory).where(eq(scoreHistory.by, a.id))
    expect(history.filter(h => h.item === '1.3')).toHaveLength(2)
    expect(history.every(h => h.before === null && h.after === null)).toBe(true)
    const changes = history.flatMap(h => (h.cipher ? [showChange(h.sheetId, h.item, h.cipher)] : []))
    expect(changes.find(c => c.before)?.before).toMatchObject({ points: null, version: 1 })
  })

  it('refuses what is malformed, field by field', async () => {
    const [a] = panel
    const base = fullScore(review, itemNamed('1.3'), 70)
    const fields = async (more: Partial<SaveScore>) => {
      const outcome = await saveScore(a.ctx, { ...base, ...more })
      return outcome.ok ? 'ok' : outcome.because.fields
    }
    expect(await fields({ points: 81 })).toEqual({ points: 'points_out_of_range' })
    expect(await fields({ points: 57.5 })).toEqual({ points: 'points_not_on_step' })
    expect(await fields({ isNotApplicable: true })).toEqual({ points: 'points_with_not_applicable' })
    expect(await fields({ reasonCodes: ['Q1-01'] })).toEqual({ reasonCodes: 'reason_unknown' })
    expect(await fields({ item: '1.2' })).toEqual({ item: 'item_is_computed' })
    expect(await fields({ item: '9.9' })).toEqual({ item: 'item' })
    const own = base.anchors[0]?.evidenceId ?? ''
    expect(await fields({ anchors: [{ evidenceId: own, page: 5 }] })).toEqual({
      'anchors.0.page': 'anchor_page',
    })
    const other = await addReviewCase()
    expect(await fields({ anchors: [{ evidenceId: other.files[0]?.id ?? '', page: 1 }] })).toEqual({
      'anchors.0.evidenceId': 'anchor_file',
    })
    await db().update(evidence).set({ removedAt: officer.ctx.now }).where(eq(evidence.id, own))
    expect(await fields({ anchors: [{ evidenceId: own, page: 1 }] })).toEqual({
      'anchors.0.evidenceId': 'anchor_file',
    })
    expect(
      SaveScore.safeParse({
        ...base,
        anchors: [{ evidenceId: own, page: 1, region: { x: 0.9, y: 0, w: 0.5, h: 1 } }],
      }).success,
    ).toBe(false)
    expect(SaveScore.safeParse({ ...base, personId: a.id }).success).toBe(false)
    expect(await db().select().from(scoreItem).where(eq(scoreItem.item, '9.9'))).toEqual([])
  })

  it('tells the second device what stands now, also when both save in the same moment', async () => {
    const [a] = panel
    const base = fullScore(review, itemNamed('2.1'), 70)
    const both = await Promise.all([saveScore(a.ctx, base), saveScore(a.ctx, { ...base, points: 40 })])
    expect(both.map(because).sort()).toEqual(['ok', 'stale'])
    const late = await saveScore(a.ctx, { ...base, points: 41 })
    const [sheet] = await db()
      .select()
      .from(scoreSheet)
      .where(and(eq(scoreSheet.personId, a.id), eq(scoreSheet.applicationId, review.id)))
    const stored = await ownItems(db(), sheet?.id ?? '')
    expect(late).toMatchObject({
      ok: false,
      because: { code: 'stale', current: { version: 1, values: { points: stored[0]?.points } } },
    })
  })

  it('is missing to strangers, other experts, the undeclared and the recused', async () => {
    const score = fullScore(review, itemNamed('1.1'), 70)
    expect(because(await saveScore(officer.ctx, score))).toBe('missing')
    expect(because(await saveScore((await addStaff('expert')).ctx, score))).toBe('missing')
    const other = await addReviewCase()
    expect(because(await saveScore(panel[0].ctx, fullScore(other, itemNamed('1.1'), 70)))).toBe('missing')
    await recuseFromCase(panel[0].ctx, { applicationId: review.id, reason: '发现配偶近期入职该企业' })
    expect(because(await saveScore(panel[0].ctx, score))).toBe('missing')
    const called = (await panelOf(review)).find(e => !panel.includes(e))
    expect(called && because(await saveScore(called.ctx, score))).toBe('missing')
  })

  it('is refused outside the stage', async () => {
    await db().update(application).set({ stage: 'withdrawn' }).where(eq(application.id, review.id))
    expect(because(await saveScore(panel[0].ctx, fullScore(review, itemNamed('1.1'), 70)))).toBe(
      'blocked:wrong_stage',
    )
    expect(because(await sealFor(review, panel[0]))).toBe('blocked:wrong_stage')
  })
})

describe('sealing', () => {
  it('needs every item, happens once, and the seal fits the sheet', async () => {
    const [a] = panel
    const early = await sealFor(review, a)
    expect(early.ok ? {} : early.because.fields).toMatchObject({ '1.1': 'points_missing' })
    await fillSheet(review, a, 70)
    const sealed = await sealFor(review, a)
    expect(because(sealed)).toBe('ok')
    expect(because(await sealFor(review, a))).toBe('repeated:sheet_sealed')
    const [sheet] = await db()
      .select()
      .from(scoreSheet)
      .where(and(eq(scoreSheet.applicationId, review.id), eq(scoreSheet.personId, a.id)))
    expect(sheet?.nonce).toBeNull()
    const nonce = sheet?.nonceCipher ? showNonce(sheet.id, sheet.nonceCipher) : ''
    const items = await ownItems(db(), sheet?.id ?? '')
    expect(sealed.ok && sealed.value.seal).toBe(sha256(sealText({ id: sheet?.id ?? '', items }, nonce)))
    const [event] = await db()
      .select()
      .from(caseEvent)
      .where(and(eq(caseEvent.applicationId, review.id), eq(caseEvent.kind, 'sheet_sealed')))
    expect(event).toMatchObject({ audience: 'office', data: { alias: 'A' } })
    const [row] = await db().select().from(application).where(eq(application.id, review.id))
    expect(row?.waiting).toEqual({ for: 'expert', reason: 'score', done: 1, of: 3 })
  })

  it('is final, also for the database', async () => {
    const [a] = panel
    await fillSheet(review, a, 70)
    await sealFor(review, a)
    expect(because(await saveScore(a.ctx, { ...fullScore(review, itemNamed('1.1'), 60), version: 1 }))).toBe(
      'blocked:sheet_sealed',
    )
    const [sheet] = await db()
      .select()
      .from(scoreSheet)
      .where(and(eq(scoreSheet.applicationId, review.id), eq(scoreSheet.personId, a.id)))
    const id = sheet?.id ?? ''
    const refused = async (work: Promise<unknown>) =>
      work.then(
        () => 'written',
        (error: Error) => String(error.cause),
      )
    expect(await refused(db().update(scoreItem).set({ points: 1 }).where(eq(scoreItem.sheetId, id)))).toMatch(
      /sealed scores/,
    )
    expect(await refused(db().delete(scoreItem).where(eq(scoreItem.sheetId, id)))).toMatch(/sealed scores/)
    expect(await refused(db().update(scoreSheet).set({ seal: 'x' }).where(eq(scoreSheet.id, id)))).toMatch(
      /kept as it was/,
    )
    expect(await refused(db().delete(scoreSheet).where(eq(scoreSheet.id, id)))).toMatch(/kept/)
    expect(await refused(db().delete(scoreHistory).where(eq(scoreHistory.sheetId, id)))).toMatch(
      /append-only|denied/,
    )
  })

  it('never crosses with a save: what is sealed is what was hashed', async () => {
    const [a] = panel
    await fillSheet(review, a, 70)
    const saves = scoredItems
      .slice(0, 6)
      .map(i => saveScore(a.ctx, { ...fullScore(review, i, 65), version: 1 }))
    const [sealed] = await Promise.all([sealFor(review, a), ...saves])
    const [sheet] = await db()
      .select()
      .from(scoreSheet)
      .where(and(eq(scoreSheet.applicationId, review.id), eq(scoreSheet.personId, a.id)))
    expect(sheet?.nonce).toBeNull()
    const nonce = sheet?.nonceCipher ? showNonce(sheet.id, sheet.nonceCipher) : ''
    const items = await ownItems(db(), sheet?.id ?? '')
    expect(sealed.ok && sealed.value.seal).toBe(sha256(sealText({ id: sheet?.id ?? '', items }, nonce)))
  })
})
