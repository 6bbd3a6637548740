import { test } from '@playwright/test'
import { LOCALES, type Locale } from '@/domain/words/messages'
import { nextWorkingDay } from '../steps/clock'
import { leave, newWalker, type Walker } from '../steps/walker'
import { applyCounted } from './first-path'
import {
  applyAs,
  type Case,
  seeCertified,
  throughChecks,
  throughCommittee,
  throughNotice,
  throughReview,
  throughVisit,
} from './full-walk'

/** In one language the way that leads everybody, counted; in the other form by form. */
const APPLY: Record<Locale, (enterprise: Walker) => Promise<Case>> = {
  'zh-CN': applyCounted,
  en: enterprise => applyAs(enterprise, 4202),
}

for (const locale of LOCALES)
  test(`from registration to a verified certificate, in ${locale}`, async ({ browser }) => {
    test.setTimeout(900_000)
    const enterprise = await newWalker(browser, locale)
    await nextWorkingDay(enterprise)
    const subject: Case = await test.step('apply', () => APPLY[locale](enterprise))
    await test.step('formal check and district', () => throughChecks(browser, locale, subject))
    await test.step('expert review', () => throughReview(browser, locale, subject))
    await test.step('site visit', () => throughVisit(browser, locale, subject))
    await test.step('committee', () => throughCommittee(browser, locale, subject, 'certify'))
    const number = await test.step('notice and certificate', () => throughNotice(browser, locale, subject))
    await test.step('the enterprise sees it', () => seeCertified(enterprise, subject, number))
    await leave(enterprise)
  })
