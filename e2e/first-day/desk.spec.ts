import { expect, type Page, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { database } from '@/services/database'
import { base } from '../steps/http'
import { accounts, becomePersona, persona } from '../steps/personas'
import { go, leave, newWalker } from '../steps/walker'

const NOTE = '从表格打开，记一笔再往下看。'
const SEARCH_AT = '**/api/review/search?*'

const post = async (page: Page, action: Parameters<typeof paths.act>[0], data: object) => {
  const answer = await page.request.post(paths.act(action), {
    headers: { origin: base, 'content-type': 'application/json' },
    data,
  })
  expect(answer.status()).toBe(200)
  return (await answer.json()).value
}

const openCases = async () => {
  const found = await database().orm.execute<{ id: string; reference: string; brand: string }>(sql`
    select id, reference, brand_name as brand from application where stage <> 'draft' and due_on is not null order by due_on, id`)
  return found.rows
}

test('search by an input method, and Enter before the answer, open the case that was typed', async ({
  browser,
}) => {
  const [one, two] = await openCases()
  if (!one || !two) throw new Error('two open cases are needed')
  const walker = await newWalker(browser)
  await becomePersona(walker, persona('officer'))
  const { page, say } = walker
  const hits = page.getByRole('listbox', { name: say('board.find.label') }).getByRole('option')

  await test.step('the page of the day has its keys', async () => {
    await go(walker, paths.review())
    await expect(page.locator('.live-mark[data-state=live]')).toBeVisible()
    await page.keyboard.press('j')
    await expect(page.locator('a[data-row]').first()).toBeFocused()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: say('board.keys.title') })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await expect(page.locator('[data-find]')).toBeFocused()
  })

  await test.step('what an input method wrote is asked for when it ends', async () => {
    const client = await page.context().newCDPSession(page)
    const text = one.brand
    for (const part of ["p'i", "pin'p"])
      await client.send('Input.imeSetComposition', {
        text: part,
        selectionStart: part.length,
        selectionEnd: part.length,
      })
    await expect(hits).toHaveCount(0)
    await client.send('Input.insertText', { text })
    await client.detach()
    await expect(page.locator('[data-find]')).toHaveValue(text)
    await expect(hits.filter({ hasText: one.reference })).toHaveCount(1)
  })

  await test.step('Enter waits for the answer to what stands there', async () => {
    await page.locator('[data-find]').fill(one.reference)
    await expect(hits).toHaveCount(1)
    await page.route(SEARCH_AT, async route => {
      await new Promise(go => setTimeout(go, 700))
      await route.continue()
    })
    await page.locator('[data-find]').fill(two.reference)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(two.id))
  })

  await test.step('in the palette as well', async () => {
    await expect(page.locator('.ident')).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(one.reference)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(one.id))
    await page.unrouteAll({ behavior: 'wait' })
  })
  await leave(walker)
})

test('the list goes along: through the rows of a sorted table, a note, and back', async ({ browser }) => {
  const walker = await newWalker(browser)
  await becomePersona(walker, persona('officer'))
  const { page } = walker
  await go(walker, paths.board('view=list&sort=enterprise'))
  await expect(page.locator('.live-mark[data-state=live]')).toBeVisible()
  const ids = await page
    .locator('a[data-row]')
    .evaluateAll(links => links.map(link => link.getAttribute('data-row') ?? ''))
  const [first, second, third] = ids
  if (!first || !second || !third) throw new Error('three cases are needed')

  await test.step('a row is looked at, picked and moved by keys and by its button', async () => {
    const row = page.locator(`a[data-row="${first}"]`)
    await page.keyboard.press('j')
    await expect(row).toBeFocused()
    await page.keyboard.press(' ')
    await expect(page.locator('.drawer[role=dialog]')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(row).toBeFocused()
    await page.keyboard.press('x')
    await expect(page.locator(`input[name=id][value="${first}"]`)).toBeChecked()
    await page.keyboard.press('x')
    await page.keyboard.press('m')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await page.locator(`button[data-move="${second}"]`).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator(`a[data-row="${second}"]`)).toBeFocused()
  })

  await test.step('a note leaves the list where it was', async () => {
    await page.locator(`a[data-row="${second}"]`).click()
    await expect(page).toHaveURL(new RegExp(`${second}\\?list=`))
    await page.keyboard.press('n')
    await page.keyboard.type(NOTE)
    await page.locator('#note-box button[type=submit]').click()
    await expect(page.locator('.case-box').getByText(NOTE, { exact: true })).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${second}\\?list=`))
  })

  await test.step('the next case is the next row, and back is the table', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('j')
    await expect(page).toHaveURL(new RegExp(`${third}\\?list=`))
    await expect(page.getByText(/^3 \/ \d+$/)).toBeVisible()
    await page.keyboard.press('b')
    await expect(page).toHaveURL(/sort=enterprise/)
    await expect(page).toHaveURL(/view=list/)
  })
  await leave(walker)
})

test('with single keys off the board is worked by keys all the same, and shows what is new', async ({
  browser,
}) => {
  const walker = await newWalker(browser)
  await becomePersona(walker, persona('officer'))
  const { page, say } = walker
  await post(page, 'save-desk-settings', { keysOn: false })
  try {
    await go(walker, paths.board())
    await expect(page.locator('.live-mark[data-state=live]')).toBeVisible()
    const stage = await page
      .locator('.board [data-stage]')
      .evaluateAll(columns =>
        columns.find(column => column.querySelectorAll('[data-card]').length > 1)?.getAttribute('data-stage'),
      )
    const cards = page.locator(`.board [data-stage=${stage}] [data-card]`)
    const [top, below] = [cards.first(), cards.nth(1)]
    await top.focus()
    await page.keyboard.press('j')
    await expect(top).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(below).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(top).toBeFocused()
    await page.keyboard.press('Shift+Space')
    await expect(top).toHaveAttribute('data-picked', 'true')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(top).toBeFocused()

    const id = (await top.getAttribute('data-card')) ?? ''
    const seq = async () =>
      (await (await page.request.get(`/api/review/cases/${id}/news`)).json()) as { seq: number }
    await page.keyboard.press(' ')
    const drawer = page.locator('.drawer[role=dialog]')
    await expect(drawer).toBeVisible()
    await drawer.getByRole('button', { name: say('board.drawer.move') }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(top).toBeFocused()

    await test.step('what a colleague did is listed in the preview, and the case is read up to there', async () => {
      await post(page, 'mark-read', { applicationId: id, seq: (await seq()).seq })
      const colleague = await newWalker(browser)
      const [, other] = accounts().filter(({ role }) => role === 'officer')
      if (!other) throw new Error('two officers are needed')
      await becomePersona(colleague, other)
      // What changed meanwhile can't be read at first: the board says so, and makes up for it.
      await page.route('**/api/review/board?*', route => route.abort())
      await post(colleague.page, 'add-note', { applicationId: id, text: '已与企业约定下周补交。' })
      await leave(colleague)
      await expect(page.locator('.live-mark[data-state=offline]')).toBeVisible()
      await expect(top).not.toHaveAttribute('data-unread', 'true')
      await page.unrouteAll({ behavior: 'wait' })
      await expect(top).toHaveAttribute('data-unread', 'true')
      await expect(page.locator('.live-mark[data-state=live]')).toBeVisible()
      await page.keyboard.press(' ')
      await expect(drawer.locator('[data-news] li')).toHaveCount(1)
      await expect(top).not.toHaveAttribute('data-unread', 'true')
      await page.keyboard.press('Escape')
    })
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(id))
  } finally {
    await post(page, 'save-desk-settings', { keysOn: true })
  }
  await leave(walker)
})

test('a bulk move whose page was closed is found again on the page of the day', async ({ browser }) => {
  const found = await database().orm.execute<{ id: string }>(
    sql`select id from application where stage = 'deliberation' order by id`,
  )
  const ids = found.rows.map(row => row.id)
  expect(ids.length).toBeGreaterThan(0)
  const walker = await newWalker(browser)
  await becomePersona(walker, persona('chair'))
  const { page, say } = walker
  const { id, count } = await post(page, 'open-bulk', {
    name: 'defer',
    ids: ids.join(','),
    query: '',
    reason: '出席委员不足法定人数，本次会议再次改期举行。',
    // Walks before this one may have moved the clock of the world forward.
    seenAt: '2100-01-01T00:00:00.000Z',
    count: ids.length,
  })
  expect(count).toBe(ids.length)
  await go(walker, paths.review())
  const line = page.locator(`a[data-row="${id}"]`)
  await line.click()
  await page.getByRole('button', { name: say('bulk.go'), exact: true }).click()
  const [over] = say('bulk.finished', { total: ids.length, moved: 0, left: 0 }).split('：')
  await expect(page.getByRole('status').filter({ hasText: over ?? '' })).toBeVisible({ timeout: 30_000 })
  await go(walker, paths.review())
  await expect(page.locator('.live-mark[data-state=live]')).toBeVisible()
  await expect(line).toHaveCount(0)
  await go(walker, paths.bulks())
  await expect(line).toBeVisible()
  await leave(walker)
})
