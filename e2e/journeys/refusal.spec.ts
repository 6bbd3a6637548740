import { expect, test } from '@playwright/test'
import { paths } from '@/domain/paths'
import { signAndSubmit } from '../steps/apply'
import { nextWorkingDay } from '../steps/clock'
import { mendNext } from '../steps/correct'
import { sendFeedback } from '../steps/feedback'
import { sendCorrection } from '../steps/office'
import { becomePersona, persona } from '../steps/personas'
import { caseAt } from '../steps/planted'
import { brandLinks } from '../steps/public'
import { go, leave, newWalker } from '../steps/walker'
import { DISSENT, throughDisputedReview } from './disputed-review'
import { throughChecks, throughCommittee, throughVisit } from './full-walk'

const STATEMENT =
  '近三年主要生产设备全部完成数字化改造，关键工序由在线检测自动判定，检测数据直接进入质量管理系统，产能与精度均有第三方记录可查。'

test('returned, corrected, handed back, declined, with a report that says why', async ({ browser }) => {
  test.setTimeout(900_000)
  const planted = await caseAt('draft')
  const signer = await newWalker(browser)
  await becomePersona(signer, persona('firm1-signer@enterprise.demo.example'))
  await nextWorkingDay(signer)
  const reference = await signAndSubmit(
    signer,
    planted.id,
    persona('firm1-signer@enterprise.demo.example').name,
  )
  const subject = { id: planted.id, reference, brand: planted.brand, areaId: planted.areaId }

  await test.step('returned with one list', async () => {
    const officer = await newWalker(browser)
    await becomePersona(officer, persona('officer'))
    await sendCorrection(officer, subject.id, [
      {
        section: 'elements',
        label: officer.say('application.fields.elements.tangibleStatement.label'),
        reason: '设备清单与所附证明不一致，请写明改造年份。',
      },
    ])
    await leave(officer)
  })

  await test.step('only what is listed can be mended', async () => {
    const editor = await newWalker(browser)
    await becomePersona(editor, persona('firm1-editor@enterprise.demo.example'))
    await go(editor, paths.applySection(subject.id, 'standard'))
    await expect(editor.page.getByText(editor.say('hub.frozenSection'))).toBeVisible()
    await expect(editor.page.locator('[name="patch.number"]')).toHaveCount(0)
    await mendNext(editor, subject.id, 1, {
      name: 'tangibleStatement',
      value: STATEMENT,
      note: '已按实际改造年份重写。',
    })
    await leave(editor)
  })

  await test.step('handed back under a new signature', () =>
    signAndSubmit(
      signer,
      subject.id,
      persona('firm1-signer@enterprise.demo.example').name,
      'hub.sign.handBack',
    ))
  await test.step('checked again', () => throughChecks(browser, 'zh-CN', subject))
  await test.step('scored low, by a panel that is not of one mind', () =>
    throughDisputedReview(browser, subject, planted.enterpriseId))
  await test.step('visited', () => throughVisit(browser, 'zh-CN', subject))
  await test.step('the dissent lies before the committee', async () => {
    const chair = await newWalker(browser)
    await becomePersona(chair, persona('chair'))
    await go(chair, paths.deliberation(subject.id))
    await expect(chair.page.locator('main')).toContainText(DISSENT)
    await leave(chair)
  })
  await test.step('declined', () => throughCommittee(browser, 'zh-CN', subject, 'decline'))

  await test.step('told why, in the office’s words', async () => {
    await go(signer, paths.applyCase(subject.id))
    await expect(
      signer.page.locator('main').getByRole('link', { name: signer.say('hub.status.feedback') }),
    ).toHaveCount(0)
    const officer = await newWalker(browser)
    await becomePersona(officer, persona('officer'))
    await sendFeedback(officer, subject.id, '先补强品牌价值，再报。')
    await leave(officer)
  })

  await test.step('the enterprise reads why', async () => {
    await go(signer, paths.applyFeedback(subject.id))
    const main = signer.page.locator('main')
    await expect(main).toContainText(signer.say('hub.feedback.outcomes.declined'))
    await expect(main).toContainText('所附材料与申报内容一致')
    await leave(signer)
  })

  await test.step('the public learns nothing of it', async () => {
    const anyone = await newWalker(browser)
    await go(anyone, paths.brands(`q=${encodeURIComponent(subject.brand)}`))
    await expect(anyone.page.locator('main')).toContainText(anyone.say('public.directory.none'))
    await expect(brandLinks(anyone, subject.brand)).toHaveCount(0)
    await leave(anyone)
  })
})
