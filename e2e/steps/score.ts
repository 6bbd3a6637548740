import { expect } from '@playwright/test'
import { paths } from '@/domain/paths'
import { go, type Walker } from './walker'

/** What an expert of the walks says on every item; it comes back in the feedback report. */
export const REMARK =
  '所附材料与申报内容一致，关键数据有据可查，能够支持企业的主张；个别佐证的年份较早，建议下一年度补充最近一期的记录，以便持续跟踪。'

/** Declares no interest in the case one was drawn for, from the list of own tasks. */
export const declareNoInterest = async (walker: Walker, brand: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.reviewTasks())
  const task = page.getByRole('listitem').filter({ hasText: brand })
  await task.getByRole('link', { name: say('scoring.tasks.do.declare') }).click()
  await page.getByLabel(say('scoring.declare.none')).check()
  await page.getByRole('button', { name: say('scoring.declare.submit'), exact: true }).click()
  await expect(page).toHaveURL(/\/review\/scoring\/[0-9a-f-]{36}(\?|$)/)
}

/** Scores every item of the own sheet at one level (5 best, 1 worst), each with reason and anchor. */
export const scoreEverything = async (walker: Walker, caseId: string, level: number): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.scoring(caseId))
  const items = page.getByRole('navigation', { name: say('scoring.room.rubric') }).getByRole('link')
  const levels = page.getByRole('list', { name: say('scoring.room.levels') }).getByRole('button')
  const count = await items.count()
  for (let i = 0; i < count; i++) {
    const item = items.nth(i)
    await item.click()
    await expect(item).toHaveAttribute('aria-current', 'step')
    if ((await item.getAttribute('data-state')) === 'computed') continue
    await levels.filter({ has: page.locator('kbd', { hasText: String(level) }) }).click()
    await page.locator('textarea[name="justification"]').fill(REMARK)
    await page
      .locator('summary')
      .filter({ hasText: say('scoring.room.addReason') })
      .click()
    await page.locator('input[name="reasonCodes[]"]').first().check()
    await page.getByRole('button', { name: say('scoring.room.wholePage'), exact: true }).click()
    await expect(item).toHaveAttribute('data-state', 'done')
  }
}

/** Seals the own sheet. */
export const sealSheet = async ({ page, say }: Walker): Promise<void> => {
  await page.getByRole('button', { name: say('scoring.room.seal'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('scoring.room.sealConfirm'), exact: true })
    .click()
  await expect(page.getByText(say('scoring.room.sealed')).first()).toBeVisible()
}
