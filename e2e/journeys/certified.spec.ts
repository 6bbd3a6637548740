import { test } from '@playwright/test'
import { LOCALES, type Locale } from '@/domain/words/messages'
import { nextWorkingDay } from '../steps/clock'
import { leave, newWalker } from '../steps/walker'
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

const SEED: Record<Locale, number> = { 'zh-CN': 4101, en: 4202 }

for (const locale of LOCALES)
  test(`from registration to a verified certificate, in ${locale}`, async ({ browser }) => {
    test.setTimeout(900_000)
    const enterprise = await newWalker(browser, locale)
    await nextWorkingDay(enterprise)
    const subject: Case = await test.step('apply', () => applyAs(enterprise, SEED[locale]))
    await test.step('formal check and district', () => throughChecks(browser, locale, subject))
    await test.step('expert review', () => throughReview(browser, locale, subject))
    await test.step('site visit', () => throughVisit(browser, locale, subject))
    await test.step('committee', () => throughCommittee(browser, locale, subject, 'certify'))
    const number = await test.step('notice and certificate', () => throughNotice(browser, locale, subject))
    await test.step('the enterprise sees it', () => seeCertified(enterprise, subject, number))
    await leave(enterprise)
  })
