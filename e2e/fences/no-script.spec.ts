import { Buffer } from 'node:buffer'
import { type Browser, expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { sampleApplication } from '@/domain/application/sample'
import { SECTION_IDS } from '@/domain/application/section'
import { shanghaiDate } from '@/domain/calendar/days'
import { makeCreditCode } from '@/domain/credit-code'
import { paths } from '@/domain/paths'
import { currentTime } from '@/services/clock'
import { signAndSubmit } from '../steps/apply'
import { stranger } from '../steps/http'
import { answerPlainSection } from '../steps/plain-section'
import { onlyValue } from '../steps/planted'
import { registerEnterprise, WALK_PASSWORD } from '../steps/register'
import { go, sayIn, type Walker } from '../steps/walker'
import { paperFor } from '../world/papers'

/** Somebody whose browser runs no script at all. */
const plainWalker = async (browser: Browser): Promise<Walker> => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'zh-CN',
    extraHTTPHeaders: { 'x-forwarded-for': stranger().address },
  })
  return { page: await context.newPage(), locale: 'zh-CN', say: sayIn('zh-CN') }
}

test('without script the public finds a brand and verifies its certificate', async ({ browser }) => {
  const walker = await plainWalker(browser)
  const { page } = walker
  const number = await onlyValue(
    'number',
    sql`select number as value from certificate where status = 'valid' order by number limit 1`,
  )
  const brand = await onlyValue(
    'brand',
    sql`select brand_name as value from certificate where number = ${number}`,
  )
  await go(walker, paths.home())
  await expect(page.locator('h1')).toBeVisible()
  await go(walker, paths.brands())
  const search = page.locator('form[action*="/brands"] input[name=q]').first()
  await search.fill(brand)
  await search.press('Enter')
  await expect(page).toHaveURL(/q=/)
  await page.getByRole('link', { name: brand }).first().click()
  await expect(page.getByText(number).first()).toBeVisible()
  await go(walker, paths.verify())
  const box = page.locator('form input[name=number], form input[name=q]').first()
  await box.fill(number)
  await box.press('Enter')
  await expect(page.locator('main').getByText(brand).first()).toBeVisible()
  for (const path of [
    paths.notices(),
    paths.statistics(),
    paths.guide(),
    paths.eligibility(),
    paths.transparency(),
    paths.privacy(),
    paths.accessibility(),
  ]) {
    await go(walker, path)
    await expect(page.locator('h1')).toBeVisible()
  }
  await page.context().close()
})

test('without script an enterprise registers, fills, uploads, checks and submits', async ({ browser }) => {
  test.setTimeout(600_000)
  const walker = await plainWalker(browser)
  const { page, say } = walker
  const today = shanghaiDate(await currentTime())
  const creditCode = makeCreditCode('91500000', 610_001)
  const whole = sampleApplication(3, { today, creditCode })
  const { rows } = whole.sections.indicators
  const sample = sampleApplication(3, {
    today,
    creditCode,
    sections: {
      indicators: {
        rows: [
          ...(rows ?? []).filter(row => row.class === 'core').slice(0, 1),
          ...(rows ?? []).filter(row => row.class !== 'core').slice(0, 1),
        ],
      },
    },
  })
  await registerEnterprise(walker, {
    creditCode,
    enterpriseName: sample.name.enterpriseZh,
    areaId: sample.name.areaId,
    name: '素页',
    email: 'plain.owner@walk.example',
    password: WALK_PASSWORD,
  })
  await go(walker, paths.applyNew())
  await page.getByRole('button', { name: say('hub.startNow'), exact: true }).click()
  await expect(page).toHaveURL(/\/apply\/[0-9a-f-]{36}/)
  const caseId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  for (const section of SECTION_IDS)
    await answerPlainSection(walker, caseId, section, sample.sections[section])
  for (const kind of sample.evidenceKinds) {
    await go(walker, paths.applyEvidence(caseId))
    const paper = await paperFor(kind, sample, 'plain', today)
    const place = page.locator(`#files-${kind}`)
    await place.locator('input[type=file]').setInputFiles({
      name: paper.name,
      mimeType: paper.name.endsWith('.png') ? 'image/png' : 'application/pdf',
      buffer: Buffer.from(paper.bytes),
    })
    await place.getByRole('button', { name: say('hub.evidence.send'), exact: true }).click()
    await expect(page.locator(`#files-${kind}`).getByText(say('hub.evidence.status.clean'))).toBeVisible()
  }
  expect(await signAndSubmit(walker, caseId, '素页')).toMatch(/\d{4}/)
  await page.context().close()
})
