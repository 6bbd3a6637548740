import { expect } from '@playwright/test'
import { paths } from '@/domain/paths'
import { go, type Walker } from './walker'

const SUMMARY =
  '查看了生产现场、关键工序和质量记录原件，访谈了首席质量官，抽取两批产品做了正反向追溯，总体与申报内容相符。'

/** Declares no interest in the enterprise to be visited. */
export const declareInspection = async (walker: Walker, caseId: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.visit(caseId))
  await page.getByLabel(say('visit.declare.none'), { exact: true }).check()
  await page.getByRole('button', { name: say('visit.declare.submit'), exact: true }).click()
  await expect(page.getByText(say('visit.done.declared'))).toBeVisible()
}

/** Sets the day of the visit. */
export const planVisit = async (walker: Walker, caseId: string, day: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.visit(caseId))
  await page.getByLabel(say('visit.plan.day')).fill(day)
  await page.getByRole('button', { name: say('visit.plan.set'), exact: true }).click()
  await expect(page.getByText(say('visit.done.planned'))).toBeVisible()
}

/** Finds everything as claimed and writes the summary of the visit. */
export const recordVisit = async (walker: Walker, caseId: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.visit(caseId))
  const checks = page.locator('main [role=radiogroup]').filter({ hasText: say('visit.record.as_claimed') })
  const count = await checks.count()
  expect(count).toBeGreaterThan(5)
  for (let i = 0; i < count; i++)
    await checks.nth(i).getByText(say('visit.record.as_claimed'), { exact: true }).click()
  await page.getByLabel(say('visit.record.summary')).fill(SUMMARY)
  await page.getByRole('button', { name: say('visit.record.save'), exact: true }).click()
  await expect(
    page.getByText(say('visit.record.progress', { done: count, of: count, differs: 0 })),
  ).toBeVisible()
}

/** Signs the record as it now stands. */
export const signRecord = async (walker: Walker, caseId: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.visit(caseId))
  await page.getByRole('button', { name: say('visit.sign.button'), exact: true }).click()
  await expect(page.getByText(say('visit.done.signed'))).toBeVisible()
}
