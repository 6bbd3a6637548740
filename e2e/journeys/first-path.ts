import { Buffer } from 'node:buffer'
import { expect } from '@playwright/test'
import { sampleApplication } from '@/domain/application/sample'
import { SAMPLE_NAMES } from '@/domain/application/sample-names'
import { SECTION_IDS } from '@/domain/application/section'
import { areaName } from '@/domain/areas'
import { makeCreditCode } from '@/domain/credit-code'
import { paths } from '@/domain/paths'
import { questionsFor } from '@/domain/register/eligibility'
import { schemeV1 } from '@/domain/scheme/v1'
import { beginCounting } from '../steps/count'
import { fillSection } from '../steps/fill-section'
import { WALK_PASSWORD } from '../steps/register'
import type { Walker } from '../steps/walker'
import { paperFor } from '../world/papers'
import { type Case, demoToday } from './full-walk'

const SEED = 4319
const CASE = /\/apply\/([0-9a-f-]{36})/
/** What the way from the self-check to the receipt may ask at the most; it may only become less. */
const MOST = { pages: 22, presses: 50 }

const press = ({ page, say }: Walker, key: string) =>
  page.getByRole('button', { name: say(key), exact: true }).click()

/** The self-check answered, and on to an account; nobody types an address. */
const checkAndRegister = async (
  walker: Walker,
  name: { enterpriseZh: string; areaId: string; field: string; brandType: string },
  creditCode: string,
): Promise<void> => {
  const { page, say, locale } = walker
  await page.goto(paths.eligibility())
  await page.locator(`input[name=type][value=${name.brandType}]`).check()
  await page.locator(`input[name=field][value=${name.field}]`).check()
  await press(walker, 'guide.eligibility.next')
  await expect(page.locator('input[name=done]')).toBeAttached()
  const asked = await page
    .locator('input[type=radio][value=yes]')
    .evaluateAll(inputs => inputs.map(input => input.getAttribute('name') ?? ''))
  const all = questionsFor(schemeV1, 'general', 'equipment')
  for (const id of asked) {
    const blocking = all.find(question => question.id === id)?.blocking ?? 'no'
    await page.locator(`input[name="${id}"][value=${blocking === 'yes' ? 'no' : 'yes'}]`).check()
  }
  await press(walker, 'guide.eligibility.judge')
  await page.getByRole('link', { name: say('guide.eligibility.registerNow'), exact: true }).click()
  const field = (key: string) => page.getByLabel(say(`account.register.${key}`))
  await field('creditCode').fill(creditCode)
  await field('enterpriseName').fill(name.enterpriseZh)
  await field('area').selectOption({ label: areaName(name.areaId, locale) })
  await field('name').last().fill('唐初行')
  await field('email').fill(`first${SEED}@walk.example`)
  await field('password').first().fill(WALK_PASSWORD)
  await field('agree').check()
  await press(walker, 'account.register.submit')
}

/** The answers that do not stand in the form already: nobody types again what was carried along. */
const unanswered = async ({ page }: Walker, values: Readonly<Record<string, unknown>>) => {
  const open: [string, unknown][] = []
  for (const [id, value] of Object.entries(values)) {
    const [control] = await page.locator(`[name="patch.${id}"]:not([type=hidden])`).all()
    const type = await control?.getAttribute('type')
    const has =
      control === undefined
        ? null
        : type === 'radio'
          ? await page
              .locator(`[name="patch.${id}"]:checked`)
              .first()
              .getAttribute('value', { timeout: 200 })
              .catch(() => null)
          : type === 'checkbox'
            ? null
            : await control.inputValue()
    // A name and an address to ask at are there too, though not those of the sample.
    const isCarried = has === String(value) || (id.startsWith('contact') && has)
    if (!isCarried) open.push([id, value])
  }
  return Object.fromEntries(open)
}

/** The first way, from the self-check to the receipt, with files and signature, counted as it is walked. */
export const applyCounted = async (walker: Walker): Promise<Case> => {
  const { page, say } = walker
  const today = await demoToday(walker)
  const creditCode = makeCreditCode('91500000', 700_000 + SEED)
  const base = SAMPLE_NAMES.find(one => one.brandType === 'general' && one.field === 'equipment')
  if (!base) throw new Error('no sample name')
  const name = {
    ...base,
    brandZh: `初行${SEED}`,
    brandEn: `First ${SEED}`,
    enterpriseZh: `重庆初行${SEED}有限公司`,
  }
  const sample = sampleApplication(SEED, { today, creditCode, name, level: 0.8 })
  await page.goto('about:blank')
  const counted = await beginCounting(page)

  await checkAndRegister(walker, name, creditCode)
  await press(walker, 'hub.startNow')
  await expect(page).toHaveURL(CASE)
  const id = CASE.exec(page.url())?.[1] ?? ''
  if (!page.url().includes('/sections/')) await page.locator('main a[href*="/sections/"]').first().click()
  for (const section of SECTION_IDS) {
    await expect(page).toHaveURL(new RegExp(`/sections/${section}`))
    await expect(page.locator('#section-form')).toBeVisible()
    await fillSection(walker, section, await unanswered(walker, sample.sections[section]))
    for (const kind of sample.evidenceKinds) {
      const place = page.locator(`#files-${kind}`)
      if ((await place.count()) === 0) continue
      const { name: file, bytes } = await paperFor(kind, sample, id.slice(0, 6), today)
      const mimeType = file.endsWith('.png') ? 'image/png' : 'application/pdf'
      await place
        .getByLabel(say('hub.evidence.choose'))
        .setInputFiles({ name: file, mimeType, buffer: Buffer.from(bytes) })
      await expect(place.getByText(say('hub.evidence.status.clean'))).toBeVisible({ timeout: 60_000 })
    }
    await press(walker, 'hub.form.saveNext')
    await expect(page).not.toHaveURL(new RegExp(`/sections/${section}(\\?|$)`))
  }
  if (!page.url().includes('/check'))
    await page.getByRole('link', { name: say('hub.checkAndSign'), exact: true }).click()
  await page.getByLabel(say('hub.sign.agree')).check()
  await page.getByLabel(say('hub.sign.name')).fill('唐初行')
  const proof = page.locator('main input[name=proof]')
  if ((await proof.count()) > 0) await proof.fill(WALK_PASSWORD)
  await press(walker, 'hub.sign.submit')
  await expect(page).toHaveURL(new RegExp(paths.applyReceipt(id)))

  const asked = counted()
  const pages = asked.pages.map(path => path.replace(id, ':id'))
  console.log(
    `first path: ${pages.length} pages, ${asked.fields} answers, ${asked.presses} presses, ${asked.seconds} s of the machine\n  ${pages.join('\n  ')}`,
  )
  expect.soft(pages.length).toBeLessThanOrEqual(MOST.pages)
  expect.soft(asked.presses).toBeLessThanOrEqual(MOST.presses)
  const reference = page.locator('main p.num').first()
  await expect(reference).toHaveText(/\d{4}/)
  return {
    id,
    reference: (await reference.textContent())?.trim() ?? '',
    brand: name.brandZh,
    brandEn: name.brandEn,
    areaId: name.areaId,
  }
}
