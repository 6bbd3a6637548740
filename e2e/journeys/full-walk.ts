import { type Browser, expect } from '@playwright/test'
import { sampleApplication } from '@/domain/application/sample'
import { SAMPLE_NAMES } from '@/domain/application/sample-names'
import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { makeCreditCode } from '@/domain/credit-code'
import { paths } from '@/domain/paths'
import type { Locale } from '@/domain/words/messages'
import { answerAll, signAndSubmit, startApplication, uploadAll } from '../steps/apply'
import { declareBeside, scoreBeside, voteBeside } from '../steps/beside'
import { blockedMove, moveFromBoard } from '../steps/board'
import { endOfNotice, nextWorkingDay } from '../steps/clock'
import { castVote, concludeRound } from '../steps/decide'
import { sendFeedback } from '../steps/feedback'
import { drawInspectors, drawPanel, passFormalCheck, recordClearCredit } from '../steps/office'
import { type Account, accounts, becomePersona, persona } from '../steps/personas'
import { downloadCertificate, findBrand, verifyNumber } from '../steps/public'
import { registerEnterprise, WALK_PASSWORD } from '../steps/register'
import { declareNoInterest, scoreEverything, sealSheet } from '../steps/score'
import { declareInspection, planVisit, recordVisit, signRecord } from '../steps/visit'
import { go, leave, newWalker, type Walker } from '../steps/walker'

/** The day of the demonstration, as its clock shows it. */
export const demoToday = async ({ page }: Walker): Promise<string> => {
  await page.goto(paths.home())
  return (await page.locator('.demo-strip time').getAttribute('datetime')) ?? shanghaiDate(new Date())
}

export type Case = { id: string; reference: string; brand: string; brandEn?: string; areaId: string }

/** An enterprise registers, fills an application with real files, signs and submits. */
export const applyAs = async (enterprise: Walker, seed: number): Promise<Case> => {
  const today = await demoToday(enterprise)
  const creditCode = makeCreditCode('91500000', 700_000 + seed)
  const base = SAMPLE_NAMES[seed % SAMPLE_NAMES.length]
  if (!base) throw new Error('no sample name')
  // A brand of its own, so that the search at the end can find no other.
  const name = {
    ...base,
    brandZh: `${base.brandZh}${seed}`,
    brandEn: `${base.brandEn} ${seed}`,
    enterpriseZh: `重庆行舟${seed}${base.enterpriseZh.slice(2)}`,
  }
  const sample = sampleApplication(seed, { today, creditCode, name, level: 0.8 })
  const owner = enterprise.locale === 'en' ? 'Tang Xingzhou' : '唐行舟'
  await registerEnterprise(enterprise, {
    creditCode,
    enterpriseName: name.enterpriseZh,
    areaId: name.areaId,
    name: owner,
    email: `owner${seed}@walk.example`,
    password: WALK_PASSWORD,
  })
  const id = await startApplication(enterprise)
  await answerAll(enterprise, id, sample)
  await uploadAll(enterprise, id, sample, today)
  const reference = await signAndSubmit(enterprise, id, owner)
  return { id, reference, brand: name.brandZh, brandEn: name.brandEn, areaId: name.areaId }
}

const asPersona = async (browser: Browser, locale: Locale, account: Account): Promise<Walker> => {
  const walker = await newWalker(browser, locale)
  await becomePersona(walker, account)
  return walker
}

/** Whoever verifies in that area. */
const districtOfficer = (areaId: string): Account => persona(`district-${areaId}@staff.demo.example`)

/** The officer checks and accepts, the district recommends. */
export const throughChecks = async (browser: Browser, locale: Locale, subject: Case): Promise<void> => {
  const officer = await asPersona(browser, locale, persona('officer'))
  await passFormalCheck(officer, subject.id)
  await recordClearCredit(officer, subject.id)
  await moveFromBoard(officer, subject.reference, 'accept')
  await leave(officer)
  const district = await asPersona(browser, locale, districtOfficer(subject.areaId))
  await moveFromBoard(district, subject.reference, 'recommend')
  await leave(district)
}

/** Three experts drawn at random declare, score and seal, each alone, the first of them watched; then the officer closes the scoring. */
export const throughReview = async (browser: Browser, locale: Locale, subject: Case): Promise<void> => {
  const officer = await asPersona(browser, locale, persona('officer'))
  const [watched, ...others] = await drawPanel(officer, subject.id)
  if (!watched) throw new Error('nobody was drawn')
  const expert = await asPersona(browser, locale, watched)
  await declareNoInterest(expert, subject.brand)
  await scoreEverything(expert, subject.id, 5)
  await sealSheet(expert)
  await leave(expert)
  for (const account of others) {
    await declareBeside(account, subject.id)
    await scoreBeside(account, subject.id, 92)
  }
  await moveFromBoard(officer, subject.reference, 'close_scoring')
  await leave(officer)
}

/** Two inspectors declare, plan, record and sign; the visit is finished. */
export const throughVisit = async (browser: Browser, locale: Locale, subject: Case): Promise<void> => {
  const officer = await asPersona(browser, locale, persona('officer'))
  const inspectors = await drawInspectors(officer, subject.id)
  const walkers: { inspector: Walker; account: Account }[] = []
  for (const account of inspectors) {
    const inspector = await asPersona(browser, locale, account)
    await declareInspection(inspector, subject.id)
    walkers.push({ inspector, account })
  }
  const first = walkers[0]?.inspector
  if (!first) throw new Error('no inspector')
  const day = addWorkingDays(shanghaiDate(new Date(`${await demoToday(first)}T04:00:00Z`)), 1).date
  await planVisit(first, subject.id, day)
  await nextWorkingDay(first)
  await recordVisit(first, subject.id)
  for (const { inspector, account } of walkers) {
    // A day has passed: whoever signs has come in anew.
    await becomePersona(inspector, account)
    await signRecord(inspector, subject.id)
    await leave(inspector)
  }
  await moveFromBoard(officer, subject.reference, 'finish_visit')
  await leave(officer)
}

/** The committee votes, one member and the chair of it watched; the chair concludes. */
export const throughCommittee = async (
  browser: Browser,
  locale: Locale,
  subject: Case,
  choice: 'certify' | 'decline',
): Promise<void> => {
  const reason = '核查与评分材料已逐项审阅，结论与委员会多数意见一致。'
  const why = choice === 'decline' ? reason : ''
  const [watched, ...others] = accounts().filter(({ role }) => role === 'committee')
  if (!watched) throw new Error('no committee')
  const member = await asPersona(browser, locale, watched)
  await castVote(member, subject.id, choice, why)
  await leave(member)
  for (const account of others) await voteBeside(account, subject.id, choice, why)
  const chair = await asPersona(browser, locale, persona('chair'))
  await castVote(chair, subject.id, choice, why)
  await concludeRound(chair, subject.id, choice === 'certify' ? 'propose' : 'decline', reason)
  await leave(chair)
}

/** The notice runs, the case is certified, the certificate issued; anybody finds and verifies it. */
export const throughNotice = async (browser: Browser, locale: Locale, subject: Case): Promise<string> => {
  const officer = await asPersona(browser, locale, persona('officer'))
  await blockedMove(officer, subject.reference, 'certify')
  await endOfNotice(officer)
  // Days have passed: whoever certifies has come in anew.
  await becomePersona(officer, persona('officer'))
  await moveFromBoard(officer, subject.reference, 'certify')
  await sendFeedback(officer, subject.id, REPORT_NOTE)
  await moveFromBoard(officer, subject.reference, 'issue')
  await leave(officer)
  const anyone = await newWalker(browser, locale)
  // The register is read in the reader's language.
  const brand = (locale === 'en' && subject.brandEn) || subject.brand
  const number = await findBrand(anyone, brand)
  await verifyNumber(anyone, number, brand)
  expect(await downloadCertificate(number)).toBeGreaterThan(5_000)
  await leave(anyone)
  return number
}

/** What the officer says on top of the feedback report. */
const REPORT_NOTE = '指标保持得好，售后记录请补全到每一批。'

/** The enterprise sees the result on its own pages. */
export const seeCertified = async (enterprise: Walker, subject: Case, number: string): Promise<void> => {
  await go(enterprise, paths.applyCase(subject.id))
  await expect(enterprise.page.locator('main')).toContainText(number)
  await go(enterprise, paths.applyFeedback(subject.id))
  await expect(enterprise.page.locator('main')).toContainText(
    enterprise.say('hub.feedback.outcomes.certified'),
  )
  await expect(enterprise.page.locator('main')).toContainText(`${REPORT_NOTE}（改写）`)
}
