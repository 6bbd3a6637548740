import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { startApplication } from '../steps/apply'
import { becomeByClick, becomePersona, persona } from '../steps/personas'
import { onlyValue } from '../steps/planted'
import { largePdf, uploadOn } from '../steps/upload'
import { go, newWalker } from '../steps/walker'

const EDITOR = 'firm2-editor@enterprise.demo.example'
const FAST = 6_000_000

test('a large file arrives through a pause, a lost line, a reload and a session that ended', async ({
  browser,
}) => {
  const file = await largePdf('型式评价报告（DN20、DN25）😀.pdf', 48)
  const walker = await newWalker(browser)
  const { page, say } = walker
  await becomePersona(walker, persona(EDITOR))
  const caseId = await startApplication(walker)
  await go(walker, paths.applySection(caseId, 'tests'))
  const { line, input, speed, isUnderway, isPast, deed, isKept } = await uploadOn(page, '#files-test_report')

  await test.step('paused, it stands still; told to go on, it goes on', async () => {
    await speed(FAST)
    await input.setInputFiles(file)
    await isUnderway()
    await isPast(5)
    await deed('pause')
    await expect(line).toContainText(say('upload.states.paused'))
    await deed('goOn')
    await isUnderway()
  })

  await test.step('the line is lost and comes back', async () => {
    await speed(-1, true)
    await expect(line).toContainText(say('upload.states.waiting'), { timeout: 30_000 })
    await expect(line).toContainText(say('upload.why.waiting'))
    await speed(FAST)
    await isUnderway()
  })

  await test.step('the page is loaded anew and goes on by itself, not from the beginning', async () => {
    await isPast(25)
    await page.reload()
    await isUnderway()
    await isPast(15)
  })

  await test.step('the session ends; signed in again in another window, it goes on', async () => {
    await page.context().clearCookies()
    await expect(line).toContainText(say('upload.states.signed_out'), { timeout: 30_000 })
    await expect(line).toContainText(say('upload.why.signed_out'))
    await speed(-1)
    const other = { ...walker, page: await page.context().newPage() }
    await becomeByClick(other, persona(EDITOR))
    await other.page.close()
  })

  await isKept()
  await expect(line).toHaveCount(0)
  const rows = sql`select count(*)::text as value from evidence where application_id = ${caseId}`
  expect(await onlyValue('rows of the file', rows)).toBe('1')
  await page.context().close()
  await rm(dirname(file), { recursive: true, force: true })
})
