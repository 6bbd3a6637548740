import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { z } from 'zod'
import { paths } from '@/domain/paths'
import { codeAt, stepOf } from '@/services/account/totp'
import { base } from './http'
import { go, type Walker } from './walker'

const Account = z.object({
  role: z.string(),
  name: z.string(),
  note: z.string(),
  email: z.string(),
  password: z.string(),
  totp: z.string().nullable(),
})
export type Account = z.infer<typeof Account>

/** The personas of the demonstration, as its list names them. */
export const accounts = (): Account[] =>
  z
    .array(Account)
    .parse(JSON.parse(readFileSync(join(process.env.DATA_DIR ?? '', 'demo-accounts.json'), 'utf8')))

/** The persona with that address, or the first with that role. */
export const persona = (which: string): Account => {
  const found = accounts().find(({ email, role }) => email === which || role === which)
  if (!found) throw new Error(`no persona ${which}`)
  return found
}

const inside = (walker: Walker) => expect(walker.page).not.toHaveURL(/sign-in(?!\/again)/)

/** Becomes a persona by one click on the sign-in page the browser shows. */
export const pickPersona = async (walker: Walker, account: Account): Promise<void> => {
  const line = walker.page
    .getByRole('region', { name: walker.say('account.demo.title') })
    .getByRole('button')
    .filter({ hasText: account.name })
    .filter({ hasText: account.note })
  await line.click()
  await inside(walker)
}

/** Goes to the sign-in page and becomes a persona there. */
export const becomeByClick = async (walker: Walker, account: Account): Promise<void> => {
  await walker.page.context().clearCookies()
  await go(walker, paths.signIn())
  await pickPersona(walker, account)
}

/** Becomes a persona at the door behind the one click, without a page: that one is walked where it matters how one came in. */
export const becomePersona = async ({ page }: Walker, { email }: Account): Promise<void> => {
  await page.context().clearCookies()
  const answer = await page.request.post(paths.act('demo-sign-in'), {
    headers: { origin: base },
    data: { email },
  })
  if (answer.status() !== 200) throw new Error(`${email} was answered ${answer.status()} at the door`)
}

/** Signs in with e-mail and password. */
export const signInWithPassword = async (walker: Walker, email: string, password: string): Promise<void> => {
  await walker.page.context().clearCookies()
  await go(walker, paths.signIn())
  await walker.page.getByLabel(walker.say('account.signIn.email')).fill(email)
  await walker.page.getByLabel(walker.say('account.signIn.password'), { exact: false }).first().fill(password)
  await walker.page.getByRole('button', { name: walker.say('account.signIn.submit'), exact: true }).click()
}

/** Signs in as a member of staff with password and one-time code. */
export const signInAsStaff = async (walker: Walker, { email, password, totp }: Account): Promise<void> => {
  await signInWithPassword(walker, email, password)
  await expect(walker.page).toHaveURL(/second-factor/)
  await walker.page.getByLabel(walker.say('account.mfa.code')).fill(codeAt(totp ?? '', stepOf(new Date())))
  await walker.page.getByRole('button', { name: walker.say('account.mfa.submit'), exact: true }).click()
  await inside(walker)
}
