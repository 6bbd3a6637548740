import { expect, type Locator, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { becomePersona, persona } from '../steps/personas'
import { onlyValue } from '../steps/planted'
import { go, leave, newWalker } from '../steps/walker'

/** An expert whose sheet is still open, and the case; the item of the standard, whose file has several pages of text. */
const openSheet = async (): Promise<{ email: string; caseId: string }> => {
  const found = await onlyValue(
    'open sheet',
    sql`select p.email || ' ' || s.application_id as value from score_sheet s
      join assignment a on a.id = s.assignment_id and a.status = 'declared'
      join person p on p.id = a.person_id
      join application c on c.id = s.application_id and c.stage = 'expert_review'
      join evidence e on e.application_id = c.id and e.kind = 'standard_text' and e.pages > 1 and e.removed_at is null
      where s.status = 'draft' order by c.created_at, p.email limit 1`,
  )
  const [email = '', caseId = ''] = found.split(' ')
  return { email, caseId }
}

/** Drags a rectangle over an element, between two points in fractions of it. */
const drag = async (over: Locator, from: [number, number], to: [number, number]) => {
  const box = await over.boundingBox()
  if (!box) throw new Error('nothing to drag over')
  const { mouse } = over.page()
  await mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height)
  await mouse.down()
  await mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 5 })
  await mouse.up()
}

test('a report is turned, searched and anchored, and stands where it was left', async ({ browser }) => {
  test.setTimeout(300_000)
  const { email, caseId } = await openSheet()
  const walker = await newWalker(browser)
  const { page, say } = walker
  await becomePersona(walker, persona(email))
  await go(walker, paths.scoring(caseId))
  const viewer = page.getByRole('region', { name: say('viewer.name') })
  const field = viewer.getByLabel(/^页码/)
  const turned = viewer.locator('.viewer-turned')
  const items = page.getByRole('navigation', { name: say('scoring.room.rubric') }).getByRole('link')
  await expect(viewer.locator('img.viewer-page')).toBeVisible({ timeout: 30_000 })

  await test.step('the second page, by its number', async () => {
    await field.fill('2')
    await field.press('Enter')
    await expect(viewer.getByRole('img', { name: /第2页$/ })).toBeVisible({ timeout: 30_000 })
    await expect(viewer.getByRole('link', { name: say('viewer.pageNo', { page: 2 }) })).toHaveAttribute(
      'aria-current',
      'page',
    )
  })

  await test.step('words are found, with boxes on the page', async () => {
    await viewer.locator('.viewer-canvas').press('/')
    await viewer.getByRole('textbox', { name: say('viewer.search.label') }).fill('标准')
    await expect(viewer.getByText(/^第\d+处，(共|至少)\d+处$/)).toBeVisible({ timeout: 30_000 })
    await expect(viewer.locator('.viewer-found').first()).toBeVisible()
    await viewer.getByRole('textbox', { name: say('viewer.search.label') }).press('Escape')
    await expect(viewer.locator('.viewer-found')).toHaveCount(0)
    await field.fill('2')
    await field.press('Enter')
  })

  await test.step('a region on the turned page is the region of the page itself', async () => {
    await viewer.getByRole('button', { name: say('viewer.turn') }).click()
    await expect(turned).toHaveAttribute('style', /rotate\(90deg\)/)
    const chips = page.locator('input[name$=".region.x"]')
    const before = await chips.count()
    await viewer.getByRole('button', { name: say('viewer.region'), exact: true }).click()
    await drag(viewer.locator('.viewer-draw'), [0.2, 0.1], [0.5, 0.3])
    await expect(chips).toHaveCount(before + 1)
    const name = (await chips.last().getAttribute('name')) ?? ''
    const value = async (key: string) =>
      Number(await page.locator(`input[name="${name.replace(/x$/, key)}"]`).inputValue())
    // A quarter turn clockwise shows the page's left at the top and its foot at the left.
    expect(await value('x')).toBeCloseTo(0.1, 1)
    expect(await value('y')).toBeCloseTo(0.5, 1)
    expect(await value('w')).toBeCloseTo(0.2, 1)
    expect(await value('h')).toBeCloseTo(0.3, 1)
    await expect(viewer.locator('.viewer-thumb[aria-current] .viewer-tag')).toBeVisible()
    await page
      .getByText(say('scoring.room.saved', { at: '' }).trim())
      .first()
      .waitFor()
  })

  await test.step('another item and back, and the page loaded anew, stand where they were left', async () => {
    await items.nth(3).click()
    await expect(items.nth(3)).toHaveAttribute('aria-current', 'step')
    await items.first().click()
    await expect(field).toHaveValue('2')
    await expect(turned).toHaveAttribute('style', /rotate\(90deg\)/)
    await page.reload()
    await expect(field).toHaveValue('2', { timeout: 30_000 })
    await expect(turned).toHaveAttribute('style', /rotate\(90deg\)/)
    await expect(viewer.locator('.viewer-region')).not.toHaveCount(0)
  })
  await leave(walker)
})
