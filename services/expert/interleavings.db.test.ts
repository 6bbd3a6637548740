import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '@/db/client'
import { application } from '@/db/schema/application'
import { assignment, panelOpening, scoreSheet } from '@/db/schema/review'
import { moveCase } from '../case/move'
import { panelResult } from '../case/result'
import { closeDatabase, database } from '../database'
import { env } from '../env'
import { schemeOf } from '../scheme/load'
import { everyInterleaving } from '../testing/interleave'
import {
  addReviewCase,
  addStaff,
  because,
  ctxOf,
  fullScore,
  itemNamed,
  REVIEW_NOW,
  type ReviewCase,
  type Somebody,
  scoredItems,
  sealFor,
  trio,
} from '../testing/review'
import { layIn } from '../testing/sheets'
import { openWithQuorum } from './open-with-quorum'
import { saveScore } from './save-score'
import { sealSheet } from './seal-sheet'

const db = () => database().orm
const LATE = new Date('2026-12-16T02:00:00Z')

let watch: Database
let officer: Somebody
let panel: [Somebody, Somebody, Somebody]
let review: ReviewCase
let drafts: string[] = []

beforeAll(async () => {
  watch = openDatabase(env().databaseUrl, { role: null, max: 2 })
  officer = await addStaff('officer')
  panel = trio([await addStaff('expert'), await addStaff('expert'), await addStaff('expert')])
})
afterAll(async () => {
  await watch.close()
  await closeDatabase()
})

/** A case whose three seats have complete sheets, the first two of them sealed. */
beforeEach(async () => {
  await setScene()
})
const setScene = async () => {
  review = await addReviewCase()
  const seats = await db()
    .insert(assignment)
    .values(
      panel.map(({ id }, n) => ({
        applicationId: review.id,
        personId: id,
        role: 'expert' as const,
        alias: 'ABC'.charAt(n),
        status: 'declared' as const,
        declaredAt: REVIEW_NOW,
        at: REVIEW_NOW,
      })),
    )
    .returning()
  const sheets = await db()
    .insert(scoreSheet)
    .values(
      seats.map(({ id, personId }) => ({
        applicationId: review.id,
        assignmentId: id,
        personId,
        createdAt: REVIEW_NOW,
      })),
    )
    .returning()
  drafts = sheets.map(sheet => sheet.id)
  for (const id of drafts)
    await layIn(
      id,
      scoredItems.map(item => fullScore(review, item, 72)),
      REVIEW_NOW,
    )
  for (const expert of panel.slice(0, 2)) expect(because(await sealFor(review, expert))).toBe('ok')
}

const rowNow = async () => {
  const [row] = await db().select().from(application).where(eq(application.id, review.id))
  if (!row) throw new Error('no case')
  return row
}
const close = async (version: number) =>
  moveCase(officer.ctx, { applicationId: review.id, name: 'close_scoring', version })
const openLate = () =>
  openWithQuorum(ctxOf(officer.actor, LATE), {
    applicationId: review.id,
    reason: '第三位专家逾期未交，按议事规则以法定人数开封',
  })
const sealLate = () => sealSheet(ctxOf(panel[2].actor, LATE), { applicationId: review.id })

/** The sheets that count are those of the panel, each of them opened; what does not count is visibly void. */
const expectCounted = async (sheets: number) => {
  const all = await db().select().from(scoreSheet).where(eq(scoreSheet.applicationId, review.id))
  const counted = all.filter(sheet => sheet.status === 'sealed' && sheet.openedAt !== null)
  expect(counted).toHaveLength(sheets)
  expect(all.filter(sheet => sheet.status === 'void')).toHaveLength(3 - sheets)
  const row = await rowNow()
  const result = await panelResult(db(), review.id, await schemeOf(db(), row.schemeVersionId))
  expect(result?.sheets).toHaveLength(sheets)
  const openings = await db().select().from(panelOpening).where(eq(panelOpening.applicationId, review.id))
  expect(openings.map(each => each.seats)).toEqual([sheets])
}

describe('at every statement of the one, the other comes in:', () => {
  it('the last sheet and the close of the stage: the sheet counts, the close waits or is refused', async () => {
    const make = (sealsFirst: boolean) => async () => {
      await setScene()
      const { version } = await rowNow()
      const [seal, shut] = [() => sealFor(review, panel[2]), () => close(version)]
      return {
        first: sealsFirst ? seal : shut,
        second: sealsFirst ? shut : seal,
        check: async (one: { ok: boolean }, other: { ok: boolean }) => {
          const [sealed, closed] = sealsFirst ? [one, other] : [other, one]
          expect(because(sealed)).toBe('ok')
          expect((await rowNow()).stage).toBe(closed.ok ? 'site_visit' : 'expert_review')
          if (!closed.ok) expect(because(await close((await rowNow()).version))).toBe('ok')
          await expectCounted(3)
        },
      }
    }
    expect(await everyInterleaving(watch.pool, make(true))).toBeGreaterThan(10)
    expect(await everyInterleaving(watch.pool, make(false))).toBeGreaterThan(5)
  }, 400_000)

  it('the last sheet and the opening with a quorum: it counts, or it is refused and its seat named', async () => {
    const seen = new Set<string>()
    const make = (sealsFirst: boolean) => async () => {
      await setScene()
      return {
        first: sealsFirst ? sealLate : openLate,
        second: sealsFirst ? openLate : sealLate,
        check: async (one: { ok: boolean }, other: { ok: boolean }) => {
          const [sealed, opened] = sealsFirst ? [one, other] : [other, one]
          seen.add(`${because(sealed)} ${because(opened)}`)
          await expectCounted(sealed.ok ? 3 : 2)
          const [opening] = await db()
            .select()
            .from(panelOpening)
            .where(eq(panelOpening.applicationId, review.id))
          expect(opening?.missing.map(seat => seat.alias)).toEqual(sealed.ok ? [] : ['C'])
        },
      }
    }
    await everyInterleaving(watch.pool, make(true))
    await everyInterleaving(watch.pool, make(false))
    expect([...seen].sort()).toEqual(['missing ok', 'ok repeated:sheets_open'])
  }, 400_000)
})

describe('after the close', () => {
  it('the service refuses a score, and so does the database without it', async () => {
    expect(because(await openLate())).toBe('ok')
    expect(because(await close((await rowNow()).version))).toBe('ok')
    expect(because(await saveScore(panel[2].ctx, fullScore(review, itemNamed('1.1'), 60)))).toBe('missing')
    const said = async (text: string) =>
      watch.pool.query(text).then(
        () => 'written',
        (error: Error) => error.message,
      )
    for (const id of drafts)
      expect(
        await said(
          `insert into score_item (sheet_id, item, cipher, saved_at) values ('${id}', '9.9', '\\x00', now())`,
        ),
      ).toBe('sealed scores are kept')
    // A draft left over in a closed stage, for which the service has no seat either.
    await setScene()
    await db().update(application).set({ stage: 'site_visit' }).where(eq(application.id, review.id))
    const left = drafts[2] ?? ''
    expect(
      await said(`update score_item set cipher = '\\x01', version = version + 1 where sheet_id = '${left}'`),
    ).toBe('scoring of this case is closed')
    expect(await said(`update score_sheet set status = 'sealed', seal = 'x' where id = '${left}'`)).toBe(
      'scoring of this case is closed',
    )
  })

  it('a plain score is refused by the database as long as nothing is open', async () => {
    await expect(
      watch.pool.query(
        `insert into score_item (sheet_id, item, points, saved_at) values ('${drafts[2]}', '9.9', 3, now())`,
      ),
    ).rejects.toThrow(/encrypted until the opening/)
  })
})
