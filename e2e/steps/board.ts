import { expect, type Locator } from '@playwright/test'
import { paths } from '@/domain/paths'
import type { TransitionName } from '@/domain/workflow/types'
import { go, type Walker } from './walker'

/** Opens the sheet of a move from the menu of the case's card. */
const openSheet = async (walker: Walker, reference: string, move: TransitionName): Promise<Locator> => {
  const { page, say } = walker
  await go(walker, paths.board(`q=${encodeURIComponent(reference)}`))
  const card = page.locator('[data-card]')
  await expect(card).toHaveCount(1)
  await card.hover()
  await card.getByRole('button').click()
  // The name of a move may end that of another (受理, 不予受理).
  await page.getByRole('menuitem', { name: new RegExp(`^${say(`workflow.transition.${move}`)}`) }).click()
  // What was done before may still be told beside it, with a way to take it back.
  return page.locator('.drawer[role=dialog]')
}

/** Moves a case from the board by its card's menu and the sheet that opens; the sheet must say that nothing is missing. */
export const moveFromBoard = async (
  walker: Walker,
  reference: string,
  move: TransitionName,
  reason?: string,
): Promise<void> => {
  const { say } = walker
  const sheet = await openSheet(walker, reference, move)
  if (reason) await sheet.getByLabel(say('board.sheet.reason')).fill(reason)
  await sheet
    .getByRole('button', { name: say('board.sheet.confirm', { move: say(`workflow.transition.${move}`) }) })
    .click()
  await expect(sheet).toBeHidden()
}

/** Reads what keeps a move from being made, as the sheet lists it. */
export const blockedMove = async (
  walker: Walker,
  reference: string,
  move: TransitionName,
): Promise<string> => {
  const { say } = walker
  const sheet = await openSheet(walker, reference, move)
  await expect(
    sheet.getByRole('button', {
      name: say('board.sheet.blocked', { move: say(`workflow.transition.${move}`) }),
    }),
  ).toBeVisible()
  return (await sheet.textContent()) ?? ''
}
