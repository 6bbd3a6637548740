import { expect } from '@playwright/test'
import { paths } from '@/domain/paths'
import { go, type Walker } from './walker'

export type Choice = 'certify' | 'decline' | 'defer'

/** Casts a vote on the decision pack. */
export const castVote = async (
  walker: Walker,
  caseId: string,
  choice: Choice,
  reason = '',
): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.deliberation(caseId))
  await page.getByLabel(say(`decision.choice.${choice}`), { exact: true }).check()
  if (reason) await page.locator('#vote-reason').fill(reason)
  await page.getByRole('button', { name: say('decision.ballot.cast'), exact: true }).click()
  await expect(page.getByRole('button', { name: say('decision.ballot.change'), exact: true })).toBeVisible()
}

/** Closes the round as the chair. */
export const concludeRound = async (
  walker: Walker,
  caseId: string,
  move: 'propose' | 'decline' | 'defer',
  reason: string,
): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.deliberation(caseId))
  const name = say(`workflow.transition.${move}`)
  const fold = page.locator('details').filter({ has: page.locator('summary').filter({ hasText: name }) })
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click()
  const field = fold.locator('textarea')
  if (await field.count()) await field.fill(reason)
  await fold.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
}

/** Answers an objection from the list of open ones. */
export const answerObjection = async (
  walker: Walker,
  receipt: string,
  outcome: 'dismissed' | 'upheld',
  answer: string,
): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.reviewObjections())
  await page.getByRole('link', { name: receipt }).first().click()
  await expect(page.getByText(say('decision.objection.holds'))).toBeVisible()
  await page.locator(`input[name=outcome][value=${outcome}]`).check()
  await page.locator('textarea[name=answer]').fill(answer)
  await page.getByRole('button', { name: say('decision.objection.submit'), exact: true }).click()
  await expect(page.getByText(say('decision.objection.done'))).toBeVisible()
}
