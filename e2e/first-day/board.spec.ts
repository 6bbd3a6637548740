import { type Browser, expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { moveFromBoard } from '../steps/board'
import { type Account, accounts, becomePersona, persona } from '../steps/personas'
import { caseAt, onlyValue, staffWith } from '../steps/planted'
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

/** Watches a page that keeps itself up to date, from when it does. */
const watching = async (walker: Walker, path: `/${string}`): Promise<void> => {
  await go(walker, path)
  await expect(walker.page.locator('.live-mark[data-state=live]')).toBeVisible()
}

test('a move taken back by toast, by key, by the case page and as a bulk; all who watch see it at once', async ({
  browser,
}) => {
  const { id, areaId } = await caseAt('district_check')
  const reference = await onlyValue(
    'reference',
    sql`select reference as value from application where id = ${id}`,
  )
  const mover = persona((await staffWith('district', { areaId })).email)
  const [district, colleague, officer] = [
    await newWalker(browser),
    await newWalker(browser),
    await newWalker(browser),
  ]
  await becomePersona(district, mover)
  await becomePersona(colleague, mover)
  await becomePersona(officer, persona('officer'))
  const { say, page } = district
  const found = `q=${encodeURIComponent(reference)}`
  const undo = page.getByRole('button', { name: say('board.undo.action'), exact: true })
  const recommend = () => moveFromBoard(district, reference, 'recommend')
  const soon = { timeout: 5_000 }

  await test.step('by the toast: the table of another shows both, and keeps focus and ticks', async () => {
    await watching(officer, paths.board(`view=list&${found}`))
    const row = officer.page.locator(`[data-row="${id}"]`)
    const stage = (name: 'expert_review' | 'district_check') =>
      officer.page.getByRole('cell', { name: say(`workflow.stage.${name}`), exact: true })
    await officer.page.locator(`input[name=id][value="${id}"]`).check()
    await row.focus()
    await recommend()
    await expect(stage('expert_review')).toBeVisible(soon)
    await undo.click()
    await expect(stage('district_check')).toBeVisible(soon)
    await expect(row).toBeFocused()
    await expect(officer.page.locator(`input[name=id][value="${id}"]`)).toBeChecked()
  })

  await test.step('by the key: the card goes from cell to cell of its lane and back', async () => {
    await watching(officer, paths.board(`lane=district&${found}`))
    const cardIn = (stage: string) =>
      officer.page.locator(`.lane-cell[data-stage=${stage}] [data-card="${id}"]`)
    await expect(cardIn('district_check')).toBeVisible()
    await officer.page.keyboard.press('j')
    await officer.page.keyboard.press('x')
    await expect(cardIn('district_check')).toHaveAttribute('data-picked', 'true')
    await recommend()
    await expect(cardIn('expert_review')).toBeVisible(soon)
    await page.keyboard.press('z')
    await expect(cardIn('district_check')).toBeVisible(soon)
    await expect(cardIn('district_check')).toHaveAttribute('data-picked', 'true')
  })

  await test.step('by the case page: it comes to a board that was empty, and goes again', async () => {
    await watching(officer, paths.board(`stage=expert_review&${found}`))
    await expect(officer.page.getByRole('heading', { name: say('board.empty.title') })).toBeVisible()
    await recommend()
    await expect(officer.page.locator(`[data-card="${id}"]`)).toBeVisible(soon)
    await go(district, paths.reviewCase(id))
    await undo.click()
    await expect(officer.page.getByRole('heading', { name: say('board.empty.title') })).toBeVisible(soon)
  })

  await test.step('as a bulk: it leaves the queue of the day and comes back to it', async () => {
    await watching(colleague, paths.review())
    const waits = colleague.page.locator(`[data-row="${id}"]`)
    await expect(waits).toBeVisible()
    await go(district, paths.bulkNew(`picked=1&id=${id}&move=recommend`))
    const move = say('workflow.transition.recommend')
    await page.getByRole('button', { name: say('bulk.confirm', { n: 1, move }) }).click()
    await expect(waits).toHaveCount(0)
    await page.getByRole('button', { name: say('bulk.undo.action', { n: 1 }) }).click()
    const done = say('bulk.undo.done', { undone: 1, kept: 0 })
    await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible()
    await expect(waits).toBeVisible(soon)
  })

  await test.step('no more once something else has happened', async () => {
    await recommend()
    await go(district, paths.reviewCase(id))
    await expect(undo).toBeVisible()
    const note = await officer.page.request.post(paths.act('add-note'), {
      headers: { origin: new URL(officer.page.url()).origin, 'content-type': 'application/json' },
      data: { applicationId: id, text: '已电话告知企业进入专家评审。' },
    })
    expect(note.status()).toBe(200)
    await undo.click()
    await expect(page.getByText(say('refusal.undo_no_move'))).toBeVisible()
  })
  for (const walker of [district, colleague, officer]) await leave(walker)
})
