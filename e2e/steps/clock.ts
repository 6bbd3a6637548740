import { expect } from '@playwright/test'
import { paths } from '@/domain/paths'
import { go, type Walker } from './walker'

const press = async (walker: Walker, button: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.signIn())
  const clock = page.locator('details').filter({ hasText: say('account.demo.clock') })
  await clock.locator('summary').click()
  const now = clock.locator('span.num').first()
  const before = await now.textContent()
  await clock.getByRole('button', { name: button, exact: true }).click()
  await expect(
    page
      .locator('details')
      .filter({ hasText: say('account.demo.clock') })
      .locator('span.num')
      .first(),
  ).not.toHaveText(before ?? '')
}

/** Moves the demonstration to the morning of the next working day. */
export const nextWorkingDay = (walker: Walker): Promise<void> =>
  press(walker, walker.say('account.demo.nextDay'))

/** Moves the demonstration to the morning after the public notice that ends next. */
export const endOfNotice = (walker: Walker): Promise<void> =>
  press(walker, walker.say('account.demo.noticeEnd'))

/** Moves the demonstration to the moment announced for the next draw, which then takes place by itself. */
export const nextDraw = (walker: Walker): Promise<void> => press(walker, walker.say('account.demo.nextDraw'))
