import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '@/db/client'
import { caseEvent } from '@/db/schema/application'
import { auditLog } from '@/db/schema/log'
import { notification } from '@/db/schema/people'
import { assignment, scoreItem, scoreSheet, sheetReopening } from '@/db/schema/review'
import { closeDatabase, database } from '../database'
import { env } from '../env'
import {
  addReviewCase,
  addStaff,
  because,
  fillSheet,
  fullScore,
  itemNamed,
  type ReviewCase,
  type Somebody,
  scoredItems,
  sealFor,
  seatPanel,
  trio,
} from '../testing/review'
import { hideScores } from './hide-scores'
import { reopenSheet } from './reopen-sheet'
import { saveScore } from './save-score'
import { viewConsensus } from './view-consensus'
import { viewScoreChanges } from './view-score-changes'
import { viewScoring } from './view-scoring'

const MARK = '秘而不宣的评语玄黄宇宙洪荒'
const db = () => database().orm
let owner: Database
let officer: Somebody
let review: ReviewCase
let panel: [Somebody, Somebody, Somebody]
beforeAll(async () => {
  owner = openDatabase(env().databaseUrl, { role: null, max: 1 })
  officer = await addStaff('officer')
  for (let i = 0; i < 6; i++) await addStaff('expert')
})
afterAll(async () => {
  await owner.close()
  await closeDatabase()
})
beforeEach(async () => {
  review = await addReviewCase()
  panel = trio(await seatPanel(review, officer))
})

/** Tables in which the text stands, read by the owner of the database as a backup would. */
const tablesWith = async (text: string): Promise<string[]> => {
  const tables = await owner.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname = 'public'`,
  )
  const hex = Buffer.from(text).toString('hex')
  const hits: string[] = []
  for (const { name } of tables.rows) {
    const found = await owner.pool.query(
      `select 1 from "${name}" t where t::text like $1 or t::text like $2 limit 1`,
      [`%${text}%`, `%${hex}%`],
    )
    if (found.rowCount) hits.push(name)
  }
  return hits.sort()
}

const fillMarked = async (expert: Somebody) => {
  for (const item of scoredItems) {
    const full = fullScore(review, item, 70)
    await saveScore(expert.ctx, { ...full, justification: `${full.justification}${MARK}` })
  }
}

/** Bytes changed by somebody with the database in hand. */
const tamper = async (text: string) => {
  await owner.pool.query('begin')
  await owner.pool.query('alter table score_item disable trigger user')
  await owner.pool.query(text)
  await owner.pool.query('alter table score_item enable trigger user')
  await owner.pool.query('commit')
}

describe('until the opening', () => {
  it('no table holds a word of a draft or of a sealed sheet; its expert reads both', async () => {
    const [a, b, c] = panel
    await fillMarked(a)
    expect(await tablesWith(MARK)).toEqual([])
    const draft = await viewScoring(a.ctx, review.id)
    expect(draft.ok && draft.value.items.filter(i => i.score.justification.includes(MARK))).toHaveLength(
      scoredItems.length,
    )
    expect(because(await sealFor(review, a))).toBe('ok')
    await fillSheet(review, b, 71)
    await sealFor(review, b)
    expect(await tablesWith(MARK)).toEqual([])
    const sizes = await db()
      .select({ n: sql<number>`length(${scoreItem.cipher})` })
      .from(scoreItem)
      .innerJoin(scoreSheet, eq(scoreSheet.id, scoreItem.sheetId))
      .where(eq(scoreSheet.applicationId, review.id))
    // Remarks of different length look alike.
    expect(new Set(sizes.map(row => row.n)).size).toBe(1)
    await fillSheet(review, c, 72)
    expect(await sealFor(review, c)).toMatchObject({ ok: true, value: { isOpen: true } })
    expect(await tablesWith(MARK)).toEqual(['score_item'])
    const room = await viewConsensus(b.ctx, review.id)
    expect(JSON.stringify(room)).toContain(MARK)
  })

  it('a sheet that does not fit its seal opens nothing, and is named', async () => {
    const [a, b, c] = panel
    for (const expert of panel) await fillSheet(review, expert, 70)
    await sealFor(review, a)
    await sealFor(review, b)
    const [sheet] = await db()
      .select()
      .from(scoreSheet)
      .where(sql`${scoreSheet.applicationId} = ${review.id} and ${scoreSheet.personId} = ${a.id}`)
    await tamper(
      `update score_item set cipher = set_byte(cipher, 40, get_byte(cipher, 40) # 1) where sheet_id = '${sheet?.id}' and item = '1.1'`,
    )
    expect(await sealFor(review, c)).toMatchObject({ ok: true, value: { isOpen: false } })
    const sheets = await db().select().from(scoreSheet).where(eq(scoreSheet.applicationId, review.id))
    expect(
      sheets.every(each => each.status === 'sealed' && each.openedAt === null && each.nonce === null),
    ).toBe(true)
    expect(because(await viewConsensus(officer.ctx, review.id))).toBe('missing')
    const events = await db().select().from(caseEvent).where(eq(caseEvent.applicationId, review.id))
    expect(events.find(each => each.kind === 'opening_refused')?.data).toEqual({ aliases: ['A'] })
    const lines = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.targetId, sheet?.id ?? ''))
    expect(lines.filter(line => line.reason === 'seal_mismatch')).toHaveLength(1)
  })

  it('items exchanged between two sheets, or with an item of the same sheet, fit neither', async () => {
    for (const expert of panel) await fillSheet(review, expert, 70)
    await sealFor(review, panel[0])
    await tamper(`update score_item i set cipher = o.cipher from score_item o join score_sheet s on s.id = o.sheet_id
      where i.item = '1.1' and o.item = '2.1' and i.sheet_id = o.sheet_id and s.status = 'sealed' and s.application_id = '${review.id}'`)
    await sealFor(review, panel[1])
    expect(await sealFor(review, panel[2])).toMatchObject({ ok: true, value: { isOpen: false } })
  })

  it('plain words from earlier times are hidden at the start, once', async () => {
    const [a] = panel
    const old = '从前写成明文的评语'
    await fillSheet(review, a, 70)
    const [sheet] = await db()
      .select()
      .from(scoreSheet)
      .where(sql`${scoreSheet.applicationId} = ${review.id} and ${scoreSheet.personId} = ${a.id}`)
    const here = `sheet_id = '${sheet?.id}' and item = '1.1'`
    await tamper(`update score_item set cipher = null, points = 30, justification = '${old}' where ${here}`)
    await tamper(`insert into score_history (sheet_id, item, after, by, at)
      values ('${sheet?.id}', '1.1', '{"justification":"${old}"}', '${a.id}', now())`)
    expect(await tablesWith(old)).toEqual(['score_history', 'score_item'])
    expect(await hideScores()).toBe(2)
    expect(await hideScores()).toBe(0)
    expect(await tablesWith(old)).toEqual([])
    await expect(
      db().execute(sql`update score_history set reason = 'x' where sheet_id = ${sheet?.id}`),
    ).rejects.toThrow()
    const mine = await viewScoring(a.ctx, review.id)
    const item = mine.ok ? mine.value.items.find(i => i.rubric.id === '1.1') : undefined
    expect(item?.score).toMatchObject({ points: 30, justification: old })
  })
})

describe('a sealed sheet given back', () => {
  it('is changed and sealed anew; its old seal, who and why are kept; once open it stays as it is', async () => {
    const [a, b, c] = panel
    for (const expert of panel) await fillSheet(review, expert, 70)
    const first = await sealFor(review, a)
    const seats = await db().select().from(assignment).where(eq(assignment.applicationId, review.id))
    const ask = (reason = '专家来电说明漏看了一份检测报告') =>
      reopenSheet(officer.ctx, {
        applicationId: review.id,
        assignmentId: seats.find(seat => seat.personId === a.id)?.id ?? '',
        reason,
      })
    expect(because(await ask())).toBe('ok')
    expect(because(await ask())).toBe('repeated:sheet_not_sealed')
    const changed = { ...fullScore(review, itemNamed('1.3'), 40), version: 1 }
    const later = { ...a.ctx, now: new Date(a.ctx.now.getTime() + 60_000) }
    expect(because(await saveScore(later, changed))).toBe('ok')
    const second = await sealFor(review, a)
    const seals = [first, second].map(sealed => (sealed.ok ? sealed.value.seal : ''))
    expect(new Set(seals).size).toBe(2)
    const kept = await db().select().from(sheetReopening).where(eq(sheetReopening.by, officer.id))
    expect(kept).toMatchObject([{ seal: seals[0], reason: '专家来电说明漏看了一份检测报告' }])
    const told = await db().select().from(notification).where(eq(notification.kind, 'sheet_reopened'))
    expect(told.map(({ personId }) => personId)).toEqual([a.id])
    await sealFor(review, b)
    expect(await viewScoreChanges(officer.ctx, review.id)).toEqual({ ok: true, value: [] })
    expect(await sealFor(review, c)).toMatchObject({ ok: true, value: { isOpen: true } })
    expect(because(await ask())).toBe('blocked:sheet_open')
    expect(await viewScoreChanges(officer.ctx, review.id)).toMatchObject({
      ok: true,
      value: [
        {
          by: officer.name,
          reason: '专家来电说明漏看了一份检测报告',
          changes: [{ item: '1.3', before: 56, after: 32 }],
        },
      ],
    })
    expect(await viewScoreChanges(a.ctx, review.id)).toEqual({ ok: true, value: [] })
    expect(because(await viewScoreChanges((await addStaff('expert')).ctx, review.id))).toBe('missing')
    const sheet = kept[0]?.sheetId ?? ''
    await expect(
      owner.pool.query(`update score_sheet set status = 'draft' where id = '${sheet}'`),
    ).rejects.toThrow(/before the opening only/)
    await expect(owner.pool.query(`delete from sheet_reopening`)).rejects.toThrow(/append-only/)
  })
})
