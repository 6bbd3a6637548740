import { Buffer } from 'node:buffer'
import { expect } from '@playwright/test'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import type { SampleApplication } from '@/domain/application/sample'
import { SECTION_IDS } from '@/domain/application/section'
import { paths } from '@/domain/paths'
import { paperFor } from '../world/papers'
import { answerSection } from './fill-section'
import { accounts } from './personas'
import { WALK_PASSWORD } from './register'
import { go, localPath, type Walker } from './walker'

const CASE = /\/apply\/([0-9a-f-]{36})/

/** Opens a new application from the list of own ones; answers its id. */
export const startApplication = async (walker: Walker): Promise<string> => {
  const { page, say } = walker
  await go(walker, paths.apply())
  await page
    .getByRole('link', { name: say('hub.start'), exact: true })
    .first()
    .click()
  await page.getByRole('button', { name: say('hub.startNow'), exact: true }).click()
  await expect(page).toHaveURL(CASE)
  return CASE.exec(page.url())?.[1] ?? ''
}

/** Answers every section in the order they are asked, each saved with the button at its end. */
export const answerAll = async (walker: Walker, caseId: string, sample: SampleApplication): Promise<void> => {
  for (const section of SECTION_IDS) await answerSection(walker, caseId, section, sample.sections[section])
}

/** Uploads one real file for each kind the application has to bring, and waits until each has been examined. */
export const uploadAll = async (
  walker: Walker,
  caseId: string,
  sample: SampleApplication,
  today: string,
): Promise<void> => {
  const { page, say, locale } = walker
  await go(walker, paths.applyEvidence(caseId))
  for (const kind of sample.evidenceKinds) {
    const { name, bytes } = await paperFor(kind, sample, caseId.slice(0, 6), today)
    const place = page.locator(`#files-${kind}`)
    await expect(place.getByRole('heading')).toContainText(
      EVIDENCE_KINDS[kind].name[locale === 'en' ? 'en' : 'zh'],
    )
    const mimeType = name.endsWith('.png') ? 'image/png' : 'application/pdf'
    await place
      .getByLabel(say('hub.evidence.choose'))
      .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) })
    // Looking into a file starts a process of its own, which takes its time on a busy machine.
    await expect(place.getByText(say('hub.evidence.status.clean'), { exact: true })).toBeVisible({
      timeout: 30_000,
    })
  }
}

/** The password of a persona, or of somebody a walk has registered. */
const passwordOf = (name: string): string =>
  accounts().find(account => account.name === name)?.password ?? WALK_PASSWORD

/** Signs with the full name after reading the answers back; answers the public reference from the receipt. */
export const signAndSubmit = async (
  walker: Walker,
  caseId: string,
  name: string,
  button = 'hub.sign.submit',
): Promise<string> => {
  const { page, say } = walker
  await go(walker, paths.applyCheck(caseId))
  await page.getByLabel(say('hub.sign.agree')).check()
  await page.getByLabel(say('hub.sign.name')).fill(name)
  // Asked unless the person has proven themselves lately.
  const proof = page.locator('main input[name=proof]')
  if ((await proof.count()) > 0) await proof.fill(passwordOf(name))
  await page.getByRole('button', { name: say(button), exact: true }).click()
  await expect(page).toHaveURL(url => url.pathname === localPath(walker, paths.applyReceipt(caseId)))
  const reference = page.locator('main p.num').first()
  await expect(reference).toHaveText(/\d{4}/)
  return (await reference.textContent())?.trim() ?? ''
}
