import { expect, test } from '@playwright/test'
import { paths } from '@/domain/paths'
import { blockedMove, moveFromBoard } from '../steps/board'
import { endOfNotice, nextWorkingDay } from '../steps/clock'
import { answerObjection } from '../steps/decide'
import { recordClearCredit } from '../steps/office'
import { accounts, becomePersona, persona } from '../steps/personas'
import { undecidedCase } from '../steps/planted'
import { downloadCertificate, fileObjection, findBrand, findNotice, verifyNumber } from '../steps/public'
import { go, leave, newWalker } from '../steps/walker'
import { throughCommittee } from './full-walk'

const TEXT = '该产品去年在我们小区出现过两次漏水，售后记录齐全，请核实申报材料中的投诉数字是否包含这两起。'
const ANSWER =
  '经核对企业售后系统与小区物业记录，两起投诉均已计入申报的投诉数字并已办结，申报数据属实，异议不成立。'

test('an objection holds the certificate until it is answered', async ({ browser }) => {
  test.setTimeout(600_000)
  const subject = await undecidedCase()
  const officer = await newWalker(browser)
  await becomePersona(officer, persona('officer'))
  await nextWorkingDay(officer)
  await recordClearCredit(officer, subject.id)
  await test.step('proposed and published', () => throughCommittee(browser, 'zh-CN', subject, 'certify'))

  const citizen = await newWalker(browser)
  const receipt = await test.step('the public objects', async () => {
    const code = await fileObjection(citizen, await findNotice(citizen, subject.brand), subject.brand, TEXT)
    await expect(citizen.page.locator('main')).toContainText(code)
    return code
  })

  const handler = await test.step('the certificate is held', async () => {
    await endOfNotice(officer)
    expect(await blockedMove(officer, subject.reference, 'certify')).toContain(
      officer.say('workflow.guard.no_open_objection.wanted'),
    )
    await go(officer, paths.reviewObjections())
    const row = officer.page.locator('tr, li').filter({ hasText: receipt }).first()
    const text = (await row.textContent()) ?? ''
    expect(text).not.toContain('citizen@walk.example')
    const found = accounts().find(({ role, name }) => role === 'officer' && text.includes(name))
    return found ?? persona('officer')
  })

  await test.step('answered by its officer', async () => {
    const walker = await newWalker(browser)
    await becomePersona(walker, handler)
    await answerObjection(walker, receipt, 'dismissed', ANSWER)
    await leave(walker)
  })

  await test.step('the objector reads the answer under the receipt', async () => {
    await go(citizen, paths.receipt(receipt))
    await expect(citizen.page.locator('main')).toContainText(ANSWER)
  })

  await test.step('certified, issued, verified', async () => {
    // Days have passed: whoever certifies has come in anew.
    await becomePersona(officer, persona('officer'))
    await moveFromBoard(officer, subject.reference, 'certify')
    await moveFromBoard(officer, subject.reference, 'issue')
    const number = await findBrand(citizen, subject.brand)
    await verifyNumber(citizen, number, subject.brand)
    await downloadCertificate(number)
  })
  await leave(officer)
  await leave(citizen)
})
