import { expect } from '@playwright/test'
import { paths } from '@/domain/paths'
import { go, type Walker } from './walker'

/** Mends the next item of the correction list: changes the answer, saves, and marks the item as done. */
export const mendNext = async (
  walker: Walker,
  caseId: string,
  seq: number,
  { name, value, note }: { name: string; value: string; note: string },
): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.applyCase(caseId))
  await page.getByRole('link', { name: say('hub.correction.mend', { n: seq }), exact: true }).click()
  await page.locator(`[name="patch.${name}"]`).fill(value)
  await page.getByRole('button', { name: say('hub.form.saveList'), exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/apply/${caseId}$`))
  await page.getByRole('link', { name: say('hub.correction.mend', { n: seq }), exact: true }).click()
  const item = page.locator('form').filter({ hasText: say('hub.correction.itemTitle', { n: seq }) })
  await item.getByLabel(say('hub.correction.noteLabel')).fill(note)
  await item.getByRole('button', { name: say('hub.correction.mark'), exact: true }).click()
  const mended = page.locator('li').filter({ hasText: note })
  await expect(mended.getByText(say('hub.correction.done'), { exact: true })).toBeVisible()
}
