import { expect, type Locator } from '@playwright/test'
import { paths } from '@/domain/paths'
import { ask, stranger } from './http'
import { go, type Walker } from './walker'

/** Links to a brand's own page among what is listed. */
export const brandLinks = ({ page }: Walker, brand: string): Locator =>
  page.locator('main a[href*="/brands/"]').filter({ hasText: brand })

/** Finds a brand in the directory by searching; answers the number of its certificate. */
export const findBrand = async (walker: Walker, brand: string): Promise<string> => {
  const { page } = walker
  await go(walker, paths.home())
  await go(walker, paths.brands(`q=${encodeURIComponent(brand)}`))
  await brandLinks(walker, brand).first().click()
  await expect(page).toHaveURL(/\/brands\/.+/)
  return decodeURIComponent(new URL(page.url()).pathname.split('/').pop() ?? '')
}

/** Checks a certificate by typing its number; it must be valid. */
export const verifyNumber = async (walker: Walker, number: string, brand: string): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.verify())
  const box = page.locator('main form').getByRole('textbox').first()
  await box.fill(number)
  await box.press('Enter')
  await expect(page).toHaveURL(url => decodeURIComponent(url.pathname).endsWith(`/${number}`))
  await expect(page.locator('main')).toContainText(brand)
  await expect(page.locator('main')).toContainText(say('ui.certificate.valid'))
}

/** Downloads the sealed certificate as anybody may; waits until the worker has typeset it. */
export const downloadCertificate = async (number: string): Promise<number> => {
  const get = () => ask(paths.certificatePdf(number), stranger())
  await expect.poll(async () => (await get()).status, { timeout: 60_000 }).toBe(200)
  const response = await get()
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  return bytes.length
}

/** Objects to a case in the running notice; answers the receipt. */
export const fileObjection = async (
  walker: Walker,
  noticePath: string,
  brand: string,
  text: string,
): Promise<string> => {
  const { page, say } = walker
  await go(walker, noticePath)
  await page
    .getByRole('row')
    .filter({ hasText: brand })
    .getByRole('link')
    .filter({ hasText: say('public.notice.objectHere') })
    .first()
    .click()
  await page.locator('input[name=ground][value=quality]').check()
  await page.locator('textarea[name=text]').fill(text)
  await page.locator('input[name=name]').fill('关心品质的市民')
  await page.locator('input[name=contact]').fill('citizen@walk.example')
  await page.getByRole('button', { name: say('public.objection.send'), exact: true }).click()
  await expect(page).toHaveURL(/\/notices\/receipts\//)
  return decodeURIComponent(new URL(page.url()).pathname.split('/').pop() ?? '')
}

/** Opens the running notices one after the other until one names the brand; answers its address. */
export const findNotice = async (walker: Walker, brand: string): Promise<string> => {
  const { page } = walker
  await go(walker, paths.notices())
  const open = page.locator('section[aria-labelledby=open] h3 a')
  for (let i = 0; i < (await open.count()); i++) {
    await open.nth(i).click()
    await expect(page).toHaveURL(/\/notices\/\d{4}-\d+/)
    if (await page.locator('main').getByText(brand).count()) return new URL(page.url()).pathname
    await go(walker, paths.notices())
  }
  throw new Error(`no running notice names ${brand}`)
}
