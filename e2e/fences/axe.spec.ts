import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, test } from '@playwright/test'
import { COMERS, type Comer, NO_THINGS } from '../steps/comers'
import { base, type Visitor } from '../steps/http'
import { sceneAt } from '../steps/scenes'
import { PATH_TABLE, type Row } from './path-table'

const isPage = (row: Row) => row.method === undefined && !/^\/api\/|\/export|\.pdf$/.test(row.at(NO_THINGS))
const isSeen = (row: Row) => COMERS.some(comer => row.see[comer] === 'page')
const pages = Object.entries(PATH_TABLE).filter(([, row]) => isPage(row) && isSeen(row))

/** Pages on which people spend their time, looked at in the dark as well. */
const MAIN: readonly string[] = [
  'home',
  'brands',
  'brand',
  'verifyNumber',
  'notice',
  'applyCase',
  'applySection',
  'board',
  'reviewCase',
  'scoring',
  'consensus',
  'deliberation',
]

/** Who looks: the public where it may, otherwise the first who may. */
const lookerAt = (row: Row): Comer | undefined => COMERS.find(comer => row.see[comer] === 'page')

const enter = async (context: BrowserContext, { cookie, address }: Visitor) => {
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': address })
  const [name, value] = cookie.split('=')
  if (name && value) await context.addCookies([{ name, value, url: base }])
}

for (const [name, row] of pages)
  for (const locale of ['zh-CN', 'en'] as const)
    for (const colorScheme of MAIN.includes(name) ? (['light', 'dark'] as const) : (['light'] as const))
      test(`axe: ${name} in ${locale}, ${colorScheme}`, async ({ browser }) => {
        const scene = await sceneAt(row.stage)
        const looker = lookerAt(row)
        if (!looker) throw new Error(`${name} is a page for nobody`)
        const context = await browser.newContext({ colorScheme, locale })
        await enter(context, scene.comers[looker])
        const page = await context.newPage()
        const path = row.at(scene.things)
        const response = await page.goto(locale === 'en' ? `/en${path === '/' ? '' : path}` : path)
        expect(response?.status(), path).toBe(200)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.locator('h1')).toHaveCount(1)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`,
        )
        expect(found, path).toEqual([])
        await context.close()
      })

test('axe: a page that is not there', async ({ page }) => {
  await page.goto('/no-such-page')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
