import { expect } from '@playwright/test'
import { paths } from '@/domain/paths'
import { nextDraw } from './clock'
import { type Account, accounts } from './personas'
import { go, type Walker } from './walker'

/** Answers every point of the formal check with “passes”. */
export const passFormalCheck = async (walker: Walker, caseId: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.reviewCase(caseId))
  const points = page.locator('.point')
  const count = await points.count()
  expect(count).toBeGreaterThan(0)
  for (let i = 0; i < count; i++) {
    // By its label, which is what one sees: the row may move while the page learns that the check has begun.
    await points.nth(i).locator('label.pass').click()
    await expect(
      points.nth(i).getByRole('radio', { name: say('office.checklist.pass'), exact: true }),
    ).toBeChecked()
    await expect(points.nth(i).getByText(say('office.checklist.saving'))).toHaveCount(0)
  }
  await expect(page.getByText(say('office.checklist.progress', { answered: count, of: count }))).toBeVisible()
}

/** Writes down that the enterprise's credit was looked up today and is clear. */
export const recordClearCredit = async (walker: Walker, caseId: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.reviewCase(caseId))
  await page
    .locator('summary')
    .filter({ hasText: say('office.credit.record') })
    .click()
  const box = page.locator('details').filter({ hasText: say('office.credit.record') })
  await box.getByLabel(say('office.credit.clear'), { exact: true }).check()
  await box.getByLabel(say('office.credit.source')).fill('信用中国（重庆）')
  await box.getByRole('button', { name: say('office.credit.save'), exact: true }).click()
  await expect(page.getByText(say('office.credit.none'))).toHaveCount(0)
}

const named = (role: string, text: string): Account[] =>
  accounts().filter(account => account.role === role && text.includes(account.name))

/** Publishes the list for the free seats of the page one stands on; everybody may read it at once. */
const publishList = async ({ page, say }: Walker, seats: number): Promise<void> => {
  const publish = page.getByRole('button', { name: say('draw.publish', { n: seats }), exact: true })
  await publish.click()
  await expect(publish).toHaveCount(0)
  const link = page.getByRole('link', { name: say('draw.open'), exact: true })
  const address = (await link.getAttribute('href')) ?? ''
  const open = await page.request.get(address)
  expect(await open.text()).toContain(address.split('#')[1] ?? 'no pool')
}

/** Lets the announced time come, and reads the page until the draw has taken place by itself. */
const awaitDraw = async (
  walker: Walker,
  path: `/${string}`,
  seated: () => Promise<Account[]>,
  of: number,
) => {
  await nextDraw(walker)
  await expect(async () => {
    await go(walker, path)
    expect(await seated()).toHaveLength(of)
  }).toPass({ timeout: 60_000 })
  return seated()
}

/** Publishes the list, has the panel drawn and reads the names of those drawn. */
export const drawPanel = async (walker: Walker, caseId: string): Promise<Account[]> => {
  const path = paths.reviewPanel(caseId)
  await go(walker, path)
  await publishList(walker, 3)
  const table = walker.page.locator('main table').first()
  const seated = async () => named('expert', (await table.allTextContents()).join())
  return awaitDraw(walker, path, seated, 3)
}

/** Publishes the list, has the inspectors drawn and reads the names of those drawn. */
export const drawInspectors = async (walker: Walker, caseId: string): Promise<Account[]> => {
  const path = paths.visit(caseId)
  await go(walker, path)
  await publishList(walker, 2)
  const seated = async () => named('inspector', (await walker.page.locator('main').textContent()) ?? '')
  return awaitDraw(walker, path, seated, 2)
}

/** Sends the one list of corrections with these lines: where a question or file stands, its label, and why. */
export const sendCorrection = async (
  walker: Walker,
  caseId: string,
  lines: readonly { section: string; label: string; reason: string }[],
): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.reviewCorrection(caseId))
  for (const section of new Set(lines.map(line => line.section)))
    await page
      .locator('summary')
      .filter({ hasText: say(`application.sections.${section}.title`) })
      .click()
  for (const { label, reason } of lines) {
    await page.getByRole('checkbox', { name: label, exact: true }).check()
    await page.getByLabel(say('office.correction.reasonOf', { name: label }), { exact: true }).fill(reason)
  }
  await page.getByRole('button', { name: say('office.correction.preview'), exact: true }).click()
  await expect(page.getByRole('heading', { name: say('office.correction.previewTitle') })).toBeVisible()
  for (const { reason } of lines) await expect(page.getByText(reason)).toBeVisible()
  await page.getByRole('button', { name: say('office.correction.send'), exact: true }).click()
  await expect(page).not.toHaveURL(/\/correction$/)
}
