import { expect } from '@playwright/test'
import { paths } from '@/domain/paths'
import { go, type Walker } from './walker'

/** Words the feedback report for the enterprise, from the officer's own page to its release. */
export const sendFeedback = async (walker: Walker, caseId: string, note: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.reviewCase(caseId))
  await page.getByRole('link', { name: say('feedback.open'), exact: true }).click()
  await page.getByLabel(say('feedback.note')).fill(note)
  // One comment is reworded, one is left out; the rest goes out as written.
  const words = page.locator('textarea[name^="comments."]')
  await words.nth(0).fill(`${note}（改写）`)
  await words.nth(1).fill('')
  await expect(page.getByText(say('feedback.leftOut'), { exact: true })).toHaveCount(1)
  await page.getByRole('button', { name: say('feedback.save'), exact: true }).click()
  await expect(page.getByText(say('feedback.savedNow'))).toBeVisible()
  await page.getByRole('button', { name: say('feedback.release'), exact: true }).click()
  await expect(words).toHaveCount(0)
}
