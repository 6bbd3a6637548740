import { expect } from '@playwright/test'
import { areaName } from '@/domain/areas'
import { paths } from '@/domain/paths'
import { go, type Walker } from './walker'

/** The password of everybody whom the walks register. */
export const WALK_PASSWORD = '江声入夜 lamp 47'

/** Who registers, and for which enterprise. */
export type Registration = {
  creditCode: string
  enterpriseName: string
  areaId: string
  name: string
  email: string
  password: string
}

/** Registers an enterprise with its owner, from the public home page on. */
export const registerEnterprise = async (walker: Walker, person: Registration): Promise<void> => {
  const { page, say, locale } = walker
  await go(walker, paths.register())
  const field = (name: string) => page.getByLabel(say(`account.register.${name}`))
  await field('creditCode').fill(person.creditCode)
  await field('enterpriseName').fill(person.enterpriseName)
  await field('area').selectOption({ label: areaName(person.areaId, locale) })
  // “Name” also begins “Name of the enterprise”; the person's own comes after it.
  await field('name').last().fill(person.name)
  await field('email').fill(person.email)
  await page.getByLabel(say('account.register.password')).first().fill(person.password)
  await page.getByLabel(say('account.register.agree')).check()
  await page.getByRole('button', { name: say('account.register.submit'), exact: true }).click()
  await expect(page).toHaveURL(/\/apply/)
}
