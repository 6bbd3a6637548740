import { expect, test } from '@playwright/test'
import { paths } from '@/domain/paths'
import { becomePersona, persona } from '../steps/personas'
import { assigned, caseAt } from '../steps/planted'
import { go, leave, newWalker } from '../steps/walker'

const ILL = '昨夜突发疾病住院，近期不能到厂'

test('an inspector who falls ill leaves the visit; the officer reads who and why, and can replace the other', async ({
  browser,
}) => {
  const subject = await caseAt('site_visit')
  const ill = await assigned('inspector', subject.id, true)
  const walker = await newWalker(browser)
  const { page, say } = walker
  const leaving = () => page.locator('details').filter({ hasText: say('visit.leave.title') })

  await becomePersona(walker, persona(ill.email))
  await go(walker, paths.visit(subject.id))
  await leaving().locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: say('visit.leave.submit'), exact: true }).click()
  await expect(leaving().getByText(say('decision.form.problem.choose_one')).first()).toBeVisible()
  await page.getByLabel(say('visit.leave.decline'), { exact: true }).check()
  await page.getByLabel(say('visit.leave.ground')).fill(ILL)
  await page.getByRole('button', { name: say('visit.leave.submit'), exact: true }).click()
  await expect(page.getByText(say('visit.done.left'))).toBeVisible()
  await expect(page.locator(`a[href*="${subject.id}"]`)).toHaveCount(0)

  await becomePersona(walker, persona('officer'))
  await go(walker, paths.visit(subject.id))
  await expect(page.getByText(ILL).first()).toBeVisible()
  await expect(page.getByText(`（${ill.name}）`)).toBeVisible()
  const replace = page.locator('summary').filter({ hasText: say('visit.team.replace', { name: '' }) })
  await expect(replace.first()).toBeVisible()
  await leave(walker)
})
