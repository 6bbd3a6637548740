import { expect } from '@playwright/test'
import { paths } from '@/domain/paths'
import { type Account, accounts } from './personas'
import { go, type Walker } from './walker'

/** An expert finds an interest after all and leaves the case, which is gone for them at once. */
export const recuseLate = async (walker: Walker, caseId: string, reason: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.declaration(caseId))
  await page.locator('#recuse-reason').fill(reason)
  await page.getByRole('button', { name: say('scoring.room.leaveConfirm'), exact: true }).click()
  await expect(page).not.toHaveURL(/declaration/)
  expect((await page.goto(paths.scoring(caseId)))?.status()).toBe(404)
}

/** The experts who sit on the panel now, as its officer reads them, and those whose sheet is void. */
export const panelNow = async (
  walker: Walker,
  caseId: string,
): Promise<{ seated: Account[]; void: Account[] }> => {
  const { page, say } = walker
  await go(walker, paths.reviewPanel(caseId))
  const lines = await page.locator('main table').first().getByRole('row').allTextContents()
  const named = (text: string) =>
    accounts().find(({ role, name }) => role === 'expert' && text.includes(name))
  const gone = (text: string) => text.includes(say('scoring.panel.statuses.recused'))
  const found = lines.flatMap(text => {
    const account = named(text)
    return account ? [{ account, isGone: gone(text) }] : []
  })
  return {
    seated: found.filter(one => !one.isGone).map(one => one.account),
    void: found.filter(one => one.isGone).map(one => one.account),
  }
}

/** Says something on the item under discussion and proposes points for it. */
export const proposeAgreed = async (
  walker: Walker,
  caseId: string,
  { points, rationale }: { points: number; rationale: string },
): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.consensus(caseId))
  await page.locator('#agreed').fill(String(points))
  await page.locator('#rationale').fill(rationale)
  await page.getByRole('button', { name: say('scoring.consensus.propose'), exact: true }).click()
  await expect(
    page.getByText(say('scoring.consensus.agree', { points })).or(page.getByText(rationale)).first(),
  ).toBeVisible()
}

/** Answers the proposal: agrees, or keeps a dissent that stays with the case. */
export const answerProposal = async (walker: Walker, caseId: string, dissent?: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.consensus(caseId))
  await page.locator(`input[name=answer][value=${dissent ? 'dissent' : 'agree'}]`).check()
  if (dissent) await page.locator('#dissent').fill(dissent)
  await page.getByRole('button', { name: say('scoring.consensus.send'), exact: true }).click()
  await expect(page.getByRole('button', { name: say('scoring.consensus.send'), exact: true })).toHaveCount(0)
}
