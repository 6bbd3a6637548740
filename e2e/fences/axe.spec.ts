import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { SECTION_IDS } from '@/domain/application/section'
import { LANES } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { COMERS, type Comer, NO_THINGS } from '../steps/comers'
import { base, type Visitor } from '../steps/http'
import { sceneAt } from '../steps/scenes'
import { PATH_TABLE, type Row } from './path-table'

const isPage = (row: Row) =>
  row.method === undefined && !/^\/(api|data)\/|\/(export|seals\/)|\.(pdf|csv|xlsx)$/.test(row.at(NO_THINGS))
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

const pages = new Map<string, Promise<Page>>()

const enter = async (browser: Browser, { cookie, address }: Visitor, locale: string) => {
  const context = await browser.newContext({ locale, reducedMotion: 'reduce' })
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': address })
  const [name, value] = cookie.split('=')
  if (name && value) await context.addCookies([{ name, value, url: base }])
  return context.newPage()
}

/** A browser of its own for each who looks, kept so that scripts and type are fetched once and not for every page. */
const pageOf = (browser: Browser, visitor: Visitor, locale: string) => {
  const key = [visitor.cookie, locale].join(' ')
  const held = pages.get(key) ?? enter(browser, visitor, locale)
  pages.set(key, held)
  return held
}

test.afterAll(async () => {
  for (const page of pages.values()) await (await page).context().close()
})

/** What differs in another language are names, words and their places. */
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

/**
 * The page judged as a whole, with no frames to gather from and no style sheets read once more for a rule about turned
 * screens, and only what fails told: gathering and telling all that passes takes more than twice as long.
 */
const judgeOf = (page: Page, rules: readonly string[] = []): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    preload: false,
    ...(rules.length > 0 ? { runOnly: [...rules] } : {}),
  })

const violationsIn = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
}

/** Changes the light, and waits until every colour that passes over into another has arrived. */
const inLight = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(each => each instanceof CSSTransition)
    await Promise.allSettled(passing.map(each => each.finished))
  })
}

/** Every rule on the Chinese page, those about names on the English one, and colours once more in the dark. */
const audit = async (page: Page, locale: string, isMain: boolean): Promise<string[]> => {
  const found = await violationsIn(judgeOf(page, locale === 'en' ? NAMES : []))
  if (!isMain) return found
  await inLight(page, 'dark')
  const inTheDark = await violationsIn(judgeOf(page, ['color-contrast']))
  await inLight(page, 'light')
  return [...found, ...inTheDark.map(line => `in the dark, ${line}`)]
}

for (const [name, row] of rows)
  for (const locale of ['zh-CN', 'en'] as const)
    test(`axe: ${name} in ${locale}`, async ({ browser }) => {
      const scene = await sceneAt(row.stage)
      const looker = lookerAt(row)
      if (!looker) throw new Error(`${name} is a page for nobody`)
      const page = await pageOf(browser, scene.comers[looker], locale)
      const path = row.at(scene.things)
      const response = await page.goto(locale === 'en' ? `/en${path === '/' ? '' : path}` : path)
      expect(response?.status(), path).toBe(200)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.locator('h1')).toHaveCount(1)
      expect(await audit(page, locale, MAIN.includes(name)), path).toEqual([])
    })

for (const section of SECTION_IDS.filter(id => id !== 'standard'))
  test(`axe: section ${section}`, async ({ browser }) => {
    const { comers, things } = await sceneAt('draft')
    const page = await pageOf(browser, comers.owner, 'zh-CN')
    await page.goto(paths.applySection(things.caseId, section))
    await expect(page.locator('#section-form')).toBeVisible()
    expect(await violationsIn(judgeOf(page))).toEqual([])
  })

for (const locale of ['zh-CN', 'en'] as const)
  test(`320 pixels wide: the work of an officer goes nowhere sideways in ${locale}`, async ({ browser }) => {
    const { comers, things } = await sceneAt('formal_check')
    const page = await enter(browser, comers.officer, locale)
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of [
      paths.review(),
      paths.board(),
      paths.board('view=list'),
      ...LANES.map(lane => paths.board(`lane=${lane}`)),
      paths.reviewCase(things.caseId),
      paths.reviewMove(things.caseId, 'accept'),
    ]) {
      await page.goto(locale === 'en' ? `/en${path}` : path)
      await expect(page.locator('h1')).toHaveCount(1)
      await expect(page.locator('.lane-wait')).toHaveCount(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
    }
    await page.context().close()
  })

test('axe: a page that is not there', async ({ page }) => {
  await page.goto('/no-such-page')
  expect(await violationsIn(judgeOf(page))).toEqual([])
})
