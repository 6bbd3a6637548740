import { expect } from '@playwright/test'
import { paths } from '@/domain/paths'
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

/** Draws the panel and reads the names of those drawn. */
export const drawPanel = async (walker: Walker, caseId: string): Promise<Account[]> => {
  const { page, say } = walker
  await go(walker, paths.reviewPanel(caseId))
  await page.getByRole('button', { name: say('scoring.panel.draw'), exact: true }).click()
  await expect(page.getByRole('button', { name: say('scoring.panel.draw'), exact: true })).toHaveCount(0)
  const drawn = named('expert', (await page.locator('main table').first().textContent()) ?? '')
  expect(drawn).toHaveLength(3)
  return drawn
}

/** Draws the inspectors and reads the names of those drawn. */
export const drawInspectors = async (walker: Walker, caseId: string): Promise<Account[]> => {
  const { page, say } = walker
  await go(walker, paths.visit(caseId))
  await page.getByRole('button', { name: say('visit.team.draw', { n: 2 }), exact: true }).click()
  await expect(page.getByText(say('visit.done.drawn'))).toBeVisible()
  const drawn = named('inspector', (await page.locator('main').textContent()) ?? '')
  expect(drawn).toHaveLength(2)
  return drawn
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
