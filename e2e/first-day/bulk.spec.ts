import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { REASON_MIN } from '@/domain/workflow/guards'
import { database } from '@/services/database'
import { accounts, becomePersona } from '../steps/personas'
import { go, leave, newWalker, type Walker } from '../steps/walker'

const REASON = '出席委员不足法定人数，本次会议改期举行。'

const casesIn = async (stage: string, isBegun: boolean): Promise<string[]> => {
  const begun = sql`exists (select 1 from case_event e where e.application_id = a.id and e.kind = 'check_begun')`
  const found = await database().orm.execute<{ id: string }>(sql`
    select a.id from application a where a.stage = ${stage} and ${isBegun ? begun : sql`not ${begun}`} order by a.id`)
  return found.rows.map(row => row.id)
}

const countEvents = async (ids: readonly string[], kind: string): Promise<number> => {
  const found = await database().orm.execute<{ n: number }>(sql`
    select count(*)::int as n from case_event where kind = ${kind} and application_id in (${sql.join(
      ids.map(id => sql`${id}::uuid`),
      sql`, `,
    )})`)
  return found.rows[0]?.n ?? 0
}

const as = async (walker: Walker, role: string): Promise<void> => {
  const who = accounts().find(account => account.role === role)
  if (!who) throw new Error(`nobody is ${role}`)
  await becomePersona(walker, who)
}

/** Ticks these cases in the table of a stage and goes on to the list of what is about to be moved. */
const pick = async (
  { page, say, ...walker }: Walker,
  stage: string,
  ids: readonly string[],
  move: string,
): Promise<void> => {
  await go({ page, say, ...walker }, paths.board(`stage=${stage}&view=list`))
  for (const id of ids) await page.locator(`input[name=id][value="${id}"]`).check()
  await expect(
    page.getByRole('status').filter({ hasText: say('bulk.picked', { n: ids.length }) }),
  ).toBeVisible()
  await page.getByRole('button', { name: say('bulk.open'), exact: true }).click()
  await page
    .getByRole('navigation', { name: say('bulk.which') })
    .getByRole('link', { name: move, exact: true })
    .click()
  await expect(page.getByRole('heading', { name: say('bulk.count', { n: ids.length }) })).toBeVisible()
}

test('many at once: the chair puts off every deliberation with one sheet', async ({ browser }) => {
  const ids = await casesIn('deliberation', true)
  expect(ids.length).toBeGreaterThan(0)
  const before = await countEvents(ids, 'defer')
  const walker = await newWalker(browser)
  const { page, say } = walker
  await as(walker, 'chair')
  const move = say('workflow.transition.defer')
  await pick(walker, 'deliberation', ids, move)
  await page.getByLabel(say('board.sheet.reason')).fill('短')
  const begin = page.getByRole('button', { name: say('bulk.confirm', { n: ids.length, move }) })
  await begin.click()
  await expect(page.getByText(say('bulk.tooShort', { min: REASON_MIN })).first()).toBeVisible()
  expect(await countEvents(ids, 'defer')).toBe(before)
  await page.getByLabel(say('board.sheet.reason')).fill(REASON)
  await begin.click()
  const done = say('bulk.finished', { total: ids.length, moved: ids.length, left: 0 })
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible({ timeout: 30_000 })
  expect(await countEvents(ids, 'defer')).toBe(before + ids.length)
  await expect(page.getByText(say('bulk.reason', { reason: REASON }))).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: say('bulk.download') }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^bulk-.*\.csv$/)
  // Opened again, it moves nothing again.
  await page.reload()
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible()
  expect(await countEvents(ids, 'defer')).toBe(before + ids.length)
  await leave(walker)
})

test('many at once: what may not go stays, and says what is missing before and after', async ({
  browser,
}) => {
  const ids = await casesIn('formal_check', false)
  expect(ids.length).toBeGreaterThan(0)
  const walker = await newWalker(browser)
  const { page, say } = walker
  await as(walker, 'officer')
  const move = say('workflow.transition.accept')
  await pick(walker, 'formal_check', ids, move)
  await expect(page.getByText(say('bulk.judged', { blocked: ids.length }))).toBeVisible()
  await page.getByRole('button', { name: say('bulk.confirm', { n: ids.length, move }) }).click()
  const done = say('bulk.finished', { total: ids.length, moved: 0, left: ids.length })
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('cell', { name: say('bulk.state.refused') })).toHaveCount(ids.length)
  expect(await countEvents(ids, 'accept')).toBe(0)
  await leave(walker)
})
