import { rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { type Browser, expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { paths } from '@/domain/paths'
import { database } from '@/services/database'
import { signAndSubmit } from '../steps/apply'
import { mendNext } from '../steps/correct'
import { act } from '../steps/http'
import { passFormalCheck, sendCorrection } from '../steps/office'
import { becomePersona, persona } from '../steps/personas'
import { memberOf, onlyValue, type PlantedPerson } from '../steps/planted'
import { signedIn } from '../steps/sessions'
import { largePdf } from '../steps/upload'
import { go, leave, newWalker, sayIn, type Walker } from '../steps/walker'

const say = sayIn('zh-CN')
const FIELD = 'scope'
const KIND = 'standard_text'
const SCOPE = '仅限本企业在重庆的生产场所制造的整机，不含委托加工和外购贴牌的部分。'
const WHY = { scope: '认定范围写得太宽，请写明不含什么', file: '标准文本缺最后两页，请换完整的' }

/** Somebody of an enterprise in a browser of their own, without the way through the sign-in page. */
const enterAs = async (browser: Browser, person: PlantedPerson) => {
  const visitor = await signedIn(person)
  const walker = await newWalker(browser)
  const [name = '', value = ''] = visitor.cookie.split('=')
  const url = process.env.E2E_BASE_URL ?? ''
  await walker.page.context().addCookies([{ name, value, url }])
  return { walker, visitor }
}

/** A case that was handed in and that nobody has begun to check. */
const freshCase = (): Promise<string> =>
  onlyValue(
    'case that nobody has begun to check',
    sql`select a.id as value from application a
      where a.stage = 'formal_check' and a.correction_rounds = 0 and not exists (
        select 1 from case_event e where e.application_id = a.id and e.kind = 'check_begun')
      order by a.created_at limit 1`,
  )

const COLUMNS = { stage: sql`stage`, version: sql`version`, enterprise: sql`enterprise_id` }

const caseValue = (what: keyof typeof COLUMNS, id: string): Promise<string> =>
  onlyValue(what, sql`select ${COLUMNS[what]}::text as value from application where id = ${id}`)

const mendFile = async ({ page }: Walker, id: string, old: string, path: string): Promise<void> => {
  const place = page.locator(`#files-${KIND}`)
  await page.goto(paths.applyCase(id))
  await page.getByRole('link', { name: say('hub.correction.mend', { n: 2 }), exact: true }).click()
  await expect(place).toBeVisible()
  await place
    .locator('summary')
    .filter({ hasText: say('hub.evidence.another') })
    .click()
  await place.locator('input[type=file]').setInputFiles(path)
  await expect(place.getByText(basename(path)).first()).toBeVisible({ timeout: 30_000 })
  await expect(place.getByText(say('hub.evidence.status.clean'))).toHaveCount(2, { timeout: 30_000 })
  await place.getByRole('button', { name: say('hub.evidence.removeNamed', { name: old }) }).click()
  await expect(place.getByText(old)).toHaveCount(0)
  const item = page.locator('form').filter({ hasText: say('hub.correction.itemTitle', { n: 2 }) })
  await item.getByLabel(say('hub.correction.noteLabel')).fill('已换成完整文本')
  await item.getByRole('button', { name: say('hub.correction.mark'), exact: true }).click()
  await expect(page.locator('li').filter({ hasText: '已换成完整文本' })).toBeVisible()
}

test('one answer and one file are sent back: only they open, only they are compared, the rest stays checked', async ({
  browser,
}) => {
  // Two people, two and twenty points and a file that is examined: about a minute, more where others are at work.
  test.setTimeout(240_000)
  const id = await freshCase()
  const enterpriseId = await caseValue('enterprise', id)
  const signer = await memberOf(enterpriseId, 'signer').catch(() => memberOf(enterpriseId, 'owner'))
  const { walker: enterprise, visitor } = await enterAs(browser, signer)
  const { page } = enterprise
  const officer = await newWalker(browser)
  await becomePersona(officer, persona('officer'))
  const recall = page.getByRole('button', { name: say('collab.recall.button'), exact: true })

  await test.step('before the check begins, the enterprise takes its submission back and hands it in again', async () => {
    await go(enterprise, paths.applyCase(id))
    await recall.click()
    await expect(page.getByRole('link', { name: say('hub.goCheck') }).first()).toBeVisible()
    expect(await caseValue('stage', id)).toBe('draft')
    await signAndSubmit(enterprise, id, signer.name)
    expect(await caseValue('stage', id)).toBe('formal_check')
  })

  await test.step('once it has begun, the page says so and the door refuses', async () => {
    await go(officer, paths.reviewCase(id))
    await officer.page.getByRole('button', { name: say('collab.begin.button'), exact: true }).click()
    await expect(officer.page.getByText(say('collab.begin.hint'))).toHaveCount(0)
    await go(enterprise, paths.applyCase(id))
    await expect(page.getByText(/已于.+开始审查，不能再取回修改/)).toBeVisible()
    await expect(recall).toHaveCount(0)
    const version = Number(await caseValue('version', id))
    const refused = await act('recall-application', visitor, { applicationId: id, version })
    expect(refused.status).toBe(409)
    expect(await caseValue('stage', id)).toBe('formal_check')
  })

  const old = await onlyValue(
    'file',
    sql`select name as value from evidence where application_id = ${id} and kind = ${KIND} and removed_at is null limit 1`,
  )
  const scope = say(`application.fields.product.${FIELD}.label`)
  const file = `${EVIDENCE_KINDS[KIND].name.zh}：${old}`
  await test.step('the officer checks every point and sends one list with an answer and a file', async () => {
    await passFormalCheck(officer, id)
    await sendCorrection(officer, id, [
      { section: 'product', label: scope, reason: WHY.scope },
      { section: 'standard', label: file, reason: WHY.file },
    ])
  })

  await test.step('only the two open: every other answer and file stays as it was signed', async () => {
    await go(enterprise, paths.applyCase(id))
    for (const reason of Object.values(WHY)) await expect(page.getByText(reason)).toBeVisible()
    await expect(page.getByRole('link', { name: /^改第\d处$/ })).toHaveCount(2)
    await go(enterprise, paths.applySection(id, 'product'))
    await expect(page.locator(`[name="patch.${FIELD}"]`)).toBeEditable()
    await expect(page.locator('[name="patch.brandNameZh"]')).not.toBeEditable()
    await go(enterprise, paths.applySection(id, 'elements'))
    await expect(page.getByText(say('hub.frozenSection'))).toBeVisible()
    const version = Number(
      await onlyValue(
        'version of the section',
        sql`select version::text as value from draft_section where application_id = ${id} and section = 'product'`,
      ),
    )
    const body = { applicationId: id, section: 'product', version, patch: { brandNameZh: '别的品牌' } }
    expect((await act('save-section', visitor, body)).ok).toBe(false)
    const other = await onlyValue(
      'file of another kind',
      sql`select id::text as value from evidence where application_id = ${id} and kind = 'test_report' and removed_at is null limit 1`,
    )
    expect((await act('remove-evidence', visitor, { applicationId: id, evidenceId: other })).ok).toBe(false)
  })

  await test.step('the enterprise mends both, signs and hands back', async () => {
    await mendNext(enterprise, id, 1, { name: FIELD, value: SCOPE, note: '已写明不含什么' })
    const path = await largePdf('执行标准文本（完整）.pdf', 1)
    await mendFile(enterprise, id, old, path)
    await rm(dirname(path), { recursive: true, force: true })
    await signAndSubmit(enterprise, id, signer.name, 'hub.sign.handBack')
  })

  await test.step('the officer sees exactly the two, and of the checks only those that rest on them again', async () => {
    const { page: desk } = officer
    await go(officer, paths.reviewChanges(id))
    await expect(desk.locator('.changes article')).toHaveCount(2)
    const [answer, paper] = [
      desk.locator('.changes article').first(),
      desk.locator('.changes #files article'),
    ]
    await expect(answer).toContainText(scope)
    await expect(answer).toContainText(WHY.scope)
    await expect(paper).toContainText(old)
    await expect(paper).toContainText('执行标准文本（完整）')
    await go(officer, paths.reviewCase(id))
    const points = desk.locator('.point')
    const again = points.filter({
      hasText: say('desk.checks.again', { answer: say('office.checklist.pass') }),
    })
    const of = await points.count()
    const carried = await points.filter({ hasText: '沿用' }).count()
    expect(await again.count()).toBeGreaterThan(0)
    expect(carried).toBe(of - (await again.count()))
    await expect(again.filter({ hasText: EVIDENCE_KINDS[KIND].name.zh })).toHaveCount(1)
    const kept = await database().orm.execute<{ n: number }>(sql`
      select count(*)::int as n from formal_point where application_id = ${id} and carried_to is not null`)
    expect(kept.rows[0]?.n).toBe(carried)
  })
  await leave(enterprise)
  await leave(officer)
})
