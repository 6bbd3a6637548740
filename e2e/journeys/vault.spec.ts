import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { makeCreditCode } from '@/domain/credit-code'
import { paths } from '@/domain/paths'
import { startApplication } from '../steps/apply'
import { becomePersona, persona } from '../steps/personas'
import { largePdf, uploadOn } from '../steps/upload'
import { go, leave, newWalker, sayIn } from '../steps/walker'

const EDITOR = 'firm2-editor@enterprise.demo.example'
const FAST = 6_000_000
const TITLE = '耐久性检验报告（证据库）'
const say = sayIn('zh-CN')

const itemOf = (page: Page) => page.getByRole('listitem').filter({ hasText: TITLE })
const filesOf = (page: Page, kind: string) => page.locator(`#files-${kind}`)

test('a document of the vault outlives a reload on its way, and serves one criterion from the panel and another without script', async ({
  browser,
}) => {
  const file = await largePdf(`${TITLE}.pdf`, 24)
  const walker = await newWalker(browser)
  const { page } = walker
  await becomePersona(walker, persona(EDITOR))
  const caseId = await startApplication(walker)

  await test.step('loaded anew, the upload goes on by itself, not from the beginning', async () => {
    await go(walker, paths.applyVault())
    await page.getByLabel(say('vault.what')).selectOption('test_report')
    const { input, speed, isUnderway, isPast, line } = await uploadOn(page, 'main')
    await speed(FAST)
    await input.setInputFiles(file)
    await isUnderway()
    await isPast(30)
    await page.reload()
    await isUnderway()
    await isPast(20)
    await speed(-1)
    await expect(itemOf(page)).toHaveCount(1, { timeout: 40_000 })
    await expect(line).toHaveCount(0)
  })

  await test.step('chosen in the panel beside the page, it is a file of the criterion', async () => {
    await go(walker, paths.applyEvidence(caseId))
    const place = filesOf(page, 'test_report')
    await place.getByRole('link', { name: say('vault.choose.link') }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: `${say('vault.choose.use')} ${TITLE}` }).click()
    await expect(panel).toHaveCount(0)
    await expect(place.getByRole('link', { name: `${TITLE}.pdf`, exact: true })).toBeVisible()
  })

  await test.step('where no script runs the same link leads to the same choice', async () => {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'zh-CN',
      storageState: await page.context().storageState(),
    })
    const other = await plain.newPage()
    await other.goto(paths.applyEvidence(caseId))
    await filesOf(other, 'standard_text')
      .getByRole('link', { name: say('vault.choose.link') })
      .click()
    await other.getByRole('link', { name: say('vault.choose.all') }).click()
    await itemOf(other).getByRole('button').click()
    await expect(other).toHaveURL(/\/evidence/)
    const place = filesOf(other, 'standard_text')
    await expect(place.getByRole('link', { name: `${TITLE}.pdf`, exact: true })).toBeVisible()
    await plain.close()
  })
  await page.context().close()
  await rm(dirname(file), { recursive: true, force: true })
})

test('an extract of the register: a wrong row is told, mended, taken in, and the whole taken back', async ({
  browser,
}) => {
  const walker = await newWalker(browser)
  const { page } = walker
  await becomePersona(walker, persona('officer'))
  const [one, two] = [901_001, 901_002].map(serial => makeCreditCode('91500000', serial))
  const extract = (...areas: string[]) => ({
    name: '登记摘录.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        '企业名称,统一社会信用代码,所在区县,数据日期',
        `重庆量川仪表有限公司,${one},${areas[0]},2026-01-05`,
        `重庆衡川仪表有限公司,${two},${areas[1]},2026-01-05`,
      ].join('\n'),
    ),
  })
  const look = async (file: ReturnType<typeof extract>) => {
    await page.getByLabel(say('sheetImport.file')).setInputFiles(file)
    await page.getByRole('button', { name: say('sheetImport.look'), exact: true }).click()
  }
  await go(walker, paths.reviewRegistry())
  await look(extract('荣昌区', '没有这个区'))
  const wrong = say('sheetImport.cellGiven', {
    n: 3,
    column: say('sheetImport.registry.columns.area'),
    given: '没有这个区',
    mend: say('sheetImport.mend.area'),
  })
  await expect(page.getByText(wrong)).toBeVisible()
  await look(extract('荣昌区', '大足区'))
  await expect(page.getByText(wrong)).toHaveCount(0)
  await page.getByRole('button', { name: say('sheetImport.registry.submit', { n: 2 }) }).click()
  await expect(page.getByText(say('sheetImport.registry.done', { added: 2, updated: 0 }))).toBeVisible()

  await page.getByRole('link', { name: say('sheetImport.again') }).click()
  const words = (key: string) => say(`sheetImport.registry.imports.${key}`)
  const taken = page.getByRole('listitem').filter({ hasText: '登记摘录.csv' })
  await taken.getByText(words('undo'), { exact: true }).first().click()
  await taken.getByLabel(words('reason')).fill('登记机关来函：这批摘录有误，整批撤回')
  await taken.getByRole('button', { name: words('undo'), exact: true }).click()
  const undone = say('sheetImport.registry.undone', { withdrawn: 2, restored: 0 })
  await expect(page.getByText(undone)).toBeVisible()
  await expect(taken.getByText(words('undone'), { exact: true })).toBeVisible()
  await leave(walker)
})
