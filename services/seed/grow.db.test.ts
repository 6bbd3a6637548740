import { and, eq, inArray, isNull, like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { scoreItem, scoreSheet } from '@/db/schema/review'
import { setting } from '@/db/schema/scheme'
import { sealText } from '@/domain/expert/sheet'
import { sha256 } from '../crypto'
import { closeDatabase, database } from '../database'
import { showNonce } from '../expert/hidden'
import { ownItems } from '../expert/sheet-items'
import { addCaseIn, appoint } from '../testing/decided'
import { addReviewCase, addStaff, fillSheet, scoredItems, sealFor, seatPanel, trio } from '../testing/review'
import { growCases } from './grow-cases'
import { growChairs, growOfficers } from './grow-people'

const db = () => database().orm
beforeAll(async () => {
  const cast = await appoint()
  await addCaseIn('deliberation', cast, 80)
  const officer = await addStaff('officer')
  const review = await addReviewCase()
  const [a, b] = trio(await seatPanel(review, officer))
  await fillSheet(review, a, 70)
  await sealFor(review, a)
  await fillSheet(review, b, 60)
})
afterAll(closeDatabase)

it('copied sheets are as readable as their templates: drafts and sealed ones to their expert alone, opened ones to all', async () => {
  await growCases(db(), 14, 1000)
  const grown = await db().select().from(application).where(like(application.reference, 'CQZZ-LOAD-%'))
  expect(new Set(grown.map(row => row.stage))).toEqual(new Set(['deliberation', 'expert_review']))
  const sheets = await db()
    .select()
    .from(scoreSheet)
    .where(
      inArray(
        scoreSheet.applicationId,
        grown.map(row => row.id),
      ),
    )
  const counts = { draft: 0, sealed: 0, opened: 0 }
  for (const sheet of sheets) {
    const plain = await db()
      .select({ n: sql<number>`count(*)::int` })
      .from(scoreItem)
      .where(and(eq(scoreItem.sheetId, sheet.id), isNull(scoreItem.cipher)))
    const items = await ownItems(db(), sheet.id)
    if (sheet.openedAt) {
      counts.opened += 1
      expect(plain[0]?.n).toBe(scoredItems.length)
      continue
    }
    expect(plain[0]?.n).toBe(0)
    if (sheet.status === 'draft') counts.draft += 1
    else {
      counts.sealed += 1
      const nonce = showNonce(sheet.id, sheet.nonceCipher ?? Buffer.from(''))
      expect(sha256(sealText({ id: sheet.id, items }, nonce))).toBe(sheet.seal)
      expect(items).toHaveLength(scoredItems.length)
    }
  }
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(0)
})

it('people of the load world are added once, however often it is grown', async () => {
  const inRole = async (role: string, like: string) => {
    const [row] = (
      await db().execute<{ n: number }>(sql`
        select count(distinct p.id)::int as n from person p join staff_role r on r.person_id = p.id
        where r.role = ${role} and p.email like ${like}`)
    ).rows
    return row?.n ?? 0
  }
  await db().insert(setting).values({ key: 'demo_personas', value: [], at: new Date() }).onConflictDoNothing()
  for (let turn = 0; turn < 2; turn++) {
    await growOfficers(db())
    await growChairs(db())
  }
  expect(await inRole('officer', 'load-officer-%')).toBe(36)
  expect(await inRole('chair', 'load-chair-%')).toBe(6)
  const [personas] = await db().select().from(setting).where(eq(setting.key, 'demo_personas'))
  expect(personas?.value).toHaveLength(6)
})
