import { type Browser, expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { type Account, accounts, becomePersona } from '../steps/personas'
import { onlyValue } from '../steps/planted'
import { go, leave, newWalker, type Walker } from '../steps/walker'

const REASON = '所报产品不在认定范围之内，已电话告知企业并取得谅解。'

/** A case whose formal check has begun; one that nobody has looked at is for the walk of the correction. */
const begunCase = (what: 'id' | 'reference'): Promise<string> =>
  onlyValue(
    'case whose formal check has begun',
    sql`select ${what === 'id' ? sql`id::text` : sql`reference`} as value from application
      where stage = 'formal_check' and exists (select 1 from case_event e
        where e.application_id = application.id and e.kind = 'check_begun')
      order by created_at, id limit 1`,
  )

const onBoard = async (browser: Browser, who: Account, reference: string): Promise<Walker> => {
  const walker = await newWalker(browser)
  await becomePersona(walker, who)
  await go(walker, paths.board(`q=${encodeURIComponent(reference)}`))
  await expect(walker.page.locator('[data-card]')).toHaveCount(1)
  await expect(walker.page.locator('.live-mark[data-state=live]')).toBeVisible()
  return walker
}

test('two officers at one card: news at once, one moves by keys, the other by clicks and is told', async ({
  browser,
}) => {
  const [id, reference] = [await begunCase('id'), await begunCase('reference')]
  const [one, other] = accounts().filter(({ role }) => role === 'officer')
  if (!one || !other) throw new Error('two officers are needed')
  const mouse = await onBoard(browser, one, reference)
  const keys = await onBoard(browser, other, reference)
  const { say } = mouse
  const card = mouse.page.locator('[data-card]')
  const move = say('workflow.transition.not_accept')
  const confirm = say('board.sheet.confirm', { move })

  await test.step('a note of one marks the card of the other, whose focus stays where it was', async () => {
    await mouse.page.keyboard.press('j')
    await expect(card).toBeFocused()
    const answer = await keys.page.request.post(paths.act('add-note'), {
      headers: { origin: new URL(keys.page.url()).origin, 'content-type': 'application/json' },
      data: { applicationId: id, text: '已电话联系企业，等回复。' },
    })
    expect(answer.status()).toBe(200)
    await expect(card).toHaveAttribute('data-unread', 'true', { timeout: 5_000 })
    await expect(card).toBeFocused()
  })

  await test.step('by clicks: the sheet is open and the reason written', async () => {
    await card.hover()
    await card.getByRole('button').click()
    await mouse.page.getByRole('menuitem', { name: new RegExp(`^${move}`) }).click()
    await mouse.page.getByRole('dialog').getByLabel(say('board.sheet.reason')).fill(REASON)
  })

  await test.step('by keys alone: the same move is made', async () => {
    const { page } = keys
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    const item = page.getByRole('menuitem', { name: new RegExp(`^${move}`) })
    await expect(item).toBeVisible()
    for (let i = 0; i < 12 && !(await item.evaluate(node => node === document.activeElement)); i++)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const reason = page.getByRole('dialog').getByLabel(say('board.sheet.reason'))
    await expect(reason).toBeVisible()
    for (let i = 0; i < 20 && !(await reason.evaluate(node => node === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.type(REASON)
    const button = page.getByRole('button', { name: confirm })
    for (let i = 0; i < 20 && !(await button.evaluate(node => node === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.locator('[data-card]')).toHaveCount(0)
  })

  await test.step('the other keeps sheet and words, and is told who was before', async () => {
    const sheet = mouse.page.getByRole('dialog')
    await expect(sheet.getByLabel(say('board.sheet.reason'))).toHaveValue(REASON)
    await sheet.getByRole('button', { name: confirm }).click()
    await expect(sheet.getByRole('alert').filter({ hasText: other.name })).toBeVisible()
    await mouse.page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
  })
  await leave(mouse)
  await leave(keys)
})
