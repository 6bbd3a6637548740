import { expect, type Page, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { asOwner } from '@/services/seed/as-owner'
import { base } from '../steps/http'
import { becomePersona, persona } from '../steps/personas'
import { go, leave, newWalker } from '../steps/walker'

const ROWS_AT = '/api/review/rows'
/** More than a page holds. */
const CASES = 60
const WORD = '翻页'

/** Copies of one case, enough to leaf through; nobody is told of them, and they are gone when the walk is. */
const addCases = () =>
  asOwner(sql`
    insert into application select copy.* from generate_series(1, ${CASES}) n,
      (select * from application where stage = 'district_check' order by created_at, id limit 1) a,
      jsonb_populate_record(null::application, to_jsonb(a) || jsonb_build_object(
        'id', gen_random_uuid(),
        'reference', 'CQZZ-2020-' || lpad((9000 + n)::text, 4, '0'),
        'brand_name', ${WORD} || lpad(n::text, 2, '0'),
        'search', ${WORD} || lpad(n::text, 2, '0'))) copy`)
const removeCases = async () => {
  const those = sql`select id from application where search like ${`${WORD}%`}`
  await asOwner(sql`delete from read_mark where application_id in (${those})`)
  await asOwner(sql`delete from application where id in (${those})`)
}

/** The brands of the rows as they stand, top to bottom. */
const brands = (page: Page) =>
  page.locator('[data-row]').evaluateAll(links => links.map(link => link.textContent?.slice(0, 4) ?? ''))
const brand = (n: number) => `${WORD}${String(n).padStart(2, '0')}`
const upTo = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => brand(from < to ? from + i : from - i))

test('the table asks for rows alone, and what it shows is always what its address says', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  await addCases()
  const name = `一件${crypto.randomUUID().slice(0, 6)}`
  const walker = await newWalker(browser)
  try {
    await becomePersona(walker, persona('officer'))
    const { page, say } = walker
    const post = async (action: 'save-view' | 'remove-view', data: object) => {
      const answer = await page.request.post(paths.act(action), {
        headers: { origin: base, 'content-type': 'application/json' },
        data,
      })
      expect(answer.status()).toBe(200)
      return (await answer.json()).value
    }
    const view = await post('save-view', { name, query: `q=${brand(7)}&view=list` })
    const asked = { rows: 0, pages: [] as string[] }
    page.on('request', request => {
      const { pathname } = new URL(request.url())
      const headers = request.headers()
      const isAhead = 'next-router-prefetch' in headers || 'next-router-segment-prefetch' in headers
      if (pathname === ROWS_AT) asked.rows += 1
      else if (pathname === paths.board() && (request.isNavigationRequest() || (headers.rsc && !isAhead)))
        asked.pages.push(request.url())
    })
    const shows = async (rows: readonly string[], address: Record<string, string>) => {
      await expect.poll(() => brands(page)).toEqual(rows)
      const params = new URL(page.url()).searchParams
      for (const [name, value] of Object.entries({ q: WORD, view: 'list', ...address }))
        expect.soft(params.get(name) ?? '', name).toBe(value)
    }
    const byBrand = page
      .getByRole('columnheader')
      .getByRole('link', { name: say('board.list.sortBy', { name: say('board.list.brand') }) })
    const lost = page.getByRole('alert').filter({ hasText: say('board.list.failed') })

    await go(walker, paths.board(`q=${WORD}&view=list&saved=none`))
    await expect(page.locator('.live-mark[data-state=live]')).toBeVisible()
    asked.pages.length = 0

    await test.step('sorted, leafed, searched, by a view of one’s own', async () => {
      await byBrand.click()
      await shows(upTo(1, 50), { sort: 'brand', page: '' })
      await byBrand.click()
      await shows(upTo(60, 11), { sort: 'brand', dir: 'desc', page: '' })
      await page.getByRole('link', { name: '2', exact: true }).click()
      await shows(upTo(10, 1), { sort: 'brand', dir: 'desc', page: '2' })
      await page.locator('form[role=search] [name=q]').fill(brand(42))
      await page.keyboard.press('Enter')
      await shows([brand(42)], { q: brand(42), dir: 'desc', page: '' })
      await page.locator('form[role=search] select[name=flag]').selectOption('objection')
      await page.getByRole('button', { name: say('board.query.run'), exact: true }).click()
      await shows([], { q: brand(42), flag: 'objection' })
      await page.getByRole('link', { name }).first().click()
      await shows([brand(7)], { q: brand(7) })
    })

    await test.step('back and forward', async () => {
      await page.goBack()
      await shows([], { q: brand(42), flag: 'objection' })
      await page.goBack()
      await shows([brand(42)], { q: brand(42), dir: 'desc', page: '' })
      await page.goBack()
      await shows(upTo(10, 1), { dir: 'desc', page: '2' })
      await page.goForward()
      await shows([brand(42)], { q: brand(42) })
      await page.goBack()
      await page.goBack()
      await shows(upTo(60, 11), { dir: 'desc', page: '' })
    })

    await test.step('all of it without a page', () => {
      expect(asked.pages).toEqual([])
      expect(asked.rows).toBeGreaterThan(8)
    })

    await test.step('the address opens the same rows for whoever gets it', async () => {
      const tab = await page.context().newPage()
      await tab.goto(page.url())
      expect(await brands(tab)).toEqual(upTo(60, 11))
      await tab.close()
    })

    await test.step('into a case and back to the same place', async () => {
      const row = page.locator('[data-row]').nth(40)
      await row.scrollIntoViewIfNeeded()
      const place = await row.evaluate(link => Math.round(link.getBoundingClientRect().top))
      await row.click()
      await expect(page).toHaveURL(/\/review\/cases\//)
      await page.goBack()
      await shows(upTo(60, 11), { dir: 'desc', page: '' })
      await expect
        .poll(async () => {
          const now = await row.evaluate(link => link.getBoundingClientRect().top)
          return Math.abs(now - place)
        })
        .toBeLessThan(40)
    })

    await test.step('an answer that is lost keeps rows and address, and can be asked for again', async () => {
      await page.route(`**${ROWS_AT}?*`, route => route.abort())
      await page.getByRole('link', { name: '2', exact: true }).click()
      await expect(lost).toBeVisible()
      await shows(upTo(60, 11), { dir: 'desc', page: '' })
      await page.goBack()
      await expect(lost).toBeVisible()
      await shows(upTo(60, 11), { sort: 'brand', dir: 'desc', page: '' })
      await page.unrouteAll({ behavior: 'wait' })
      await lost.getByRole('button', { name: say('board.list.again') }).click()
      await shows(upTo(1, 50), { sort: 'brand', dir: 'asc', page: '' })
      await expect(lost).toHaveCount(0)
      await page.goForward()
      await shows(upTo(60, 11), { sort: 'brand', dir: 'desc' })
    })
    await post('remove-view', { id: view.id })
  } finally {
    await removeCases()
    await leave(walker)
  }
})
