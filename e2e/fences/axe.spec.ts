import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { SECTION_IDS } from '@/domain/application/section'
import { paths } from '@/domain/paths'
import { COMERS, type Comer, NO_THINGS } from '../steps/comers'
import { base, type Visitor } from '../steps/http'
import { sceneAt } from '../steps/scenes'
import { PATH_TABLE, type Row } from './path-table'

const isPage = (row: Row) =>
  row.method === undefined && !/^\/(api|data)\/|\/export|\.(pdf|csv|xlsx)$/.test(row.at(NO_THINGS))
const isSeen = (row: Row) => COMERS.some(comer => row.see[comer] === 'page')
const rows = Object.entries(PATH_TABLE).filter(([, row]) => isPage(row) && isSeen(row))

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

type Scheme = 'light' | 'dark'
const pages = new Map<string, Promise<Page>>()

const enter = async (browser: Browser, { cookie, address }: Visitor, locale: string, colorScheme: Scheme) => {
  const context = await browser.newContext({ colorScheme, locale })
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': address })
  const [name, value] = cookie.split('=')
  if (name && value) await context.addCookies([{ name, value, url: base }])
  return context.newPage()
}

/** A browser of its own for each who looks, kept so that scripts and type are fetched once and not for every page. */
const pageOf = (browser: Browser, visitor: Visitor, locale: string, scheme: Scheme) => {
  const key = [visitor.cookie, locale, scheme].join(' ')
  const held = pages.get(key) ?? enter(browser, visitor, locale, scheme)
  pages.set(key, held)
  return held
}

test.afterAll(async () => {
  for (const page of pages.values()) await (await page).context().close()
})

/** What differs in another language are names, words and their places; what differs in the dark, colours. */
const NAMES = [
  ...['aria-command-name', 'aria-dialog-name', 'aria-input-field-name', 'aria-meter-name'],
  ...[
    'aria-progressbar-name',
    'aria-toggle-field-name',
    'aria-tooltip-name',
    'button-name',
    'document-title',
  ],
  ...['empty-heading', 'empty-table-header', 'html-has-lang', 'html-lang-valid', 'html-xml-lang-mismatch'],
  ...['image-alt', 'input-button-name', 'label', 'link-name', 'scrollable-region-focusable', 'select-name'],
  ...['summary-name', 'svg-img-alt', 'target-size', 'valid-lang'],
]

/** Every rule on the Chinese page in the light; elsewhere the rules about what is different there. */
const auditOf = (page: Page, locale: string, scheme: Scheme): AxeBuilder => {
  const axe = new AxeBuilder({ page })
  if (scheme === 'dark') return axe.withRules('color-contrast')
  return locale === 'en' ? axe.withRules(NAMES) : axe
}

for (const [name, row] of rows)
  for (const locale of ['zh-CN', 'en'] as const)
    for (const colorScheme of MAIN.includes(name) ? (['light', 'dark'] as const) : (['light'] as const))
      test(`axe: ${name} in ${locale}, ${colorScheme}`, async ({ browser }) => {
        const scene = await sceneAt(row.stage)
        const looker = lookerAt(row)
        if (!looker) throw new Error(`${name} is a page for nobody`)
        const page = await pageOf(browser, scene.comers[looker], locale, colorScheme)
        const path = row.at(scene.things)
        const response = await page.goto(locale === 'en' ? `/en${path === '/' ? '' : path}` : path)
        expect(response?.status(), path).toBe(200)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.locator('h1')).toHaveCount(1)
        const { violations } = await auditOf(page, locale, colorScheme).analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`,
        )
        expect(found, path).toEqual([])
      })

for (const section of SECTION_IDS.filter(id => id !== 'standard'))
  test(`axe: section ${section}`, async ({ browser }) => {
    const { comers, things } = await sceneAt('draft')
    const page = await pageOf(browser, comers.owner, 'zh-CN', 'light')
    await page.goto(paths.applySection(things.caseId, section))
    await expect(page.locator('#section-form')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(n => n.target.join(' ')).join(' | ')}`),
    ).toEqual([])
  })

test('axe: a page that is not there', async ({ page }) => {
  await page.goto('/no-such-page')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
