import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { database } from '@/services/database'
import { startApplication } from '../steps/apply'
import { becomeByClick, becomePersona, persona, pickPersona } from '../steps/personas'
import { onlyValue } from '../steps/planted'
import { largePdf, uploadOn } from '../steps/upload'
import { go, leave, newWalker, sayIn, type Walker } from '../steps/walker'

const SECTION = 'elements'
const INPUT = '[name="patch.tangibleStatement"]'
const EDITOR = 'firm1-editor@enterprise.demo.example'
const OWNER = 'firm1-owner@enterprise.demo.example'
const say = sayIn('zh-CN')

const text = (what: string) =>
  `${what}：近三年主要生产设备全部完成数字化改造，关键工序由在线检测自动判定，检测数据直接进入质量管理系统，记录可查。`

/** What the server holds of an answer, whoever wrote it. */
const stored = async (caseId: string, section = SECTION, field = 'tangibleStatement'): Promise<unknown> => {
  const found = await database().orm.execute<{ value: string | null }>(sql`
    select data->>${field} as value from draft_section
    where application_id = ${caseId} and section = ${section}`)
  return found.rows[0]?.value ?? null
}
/** A draft of the enterprise these people belong to. */
const ownDraft = async (): Promise<string> => {
  const found = await database().orm.execute<{ id: string }>(sql`
    select a.id from application a join membership m on m.enterprise_id = a.enterprise_id and m.removed_at is null
      join person p on p.id = m.person_id and p.email = ${EDITOR}
    where a.stage = 'draft' order by (a.brand_name = ''), a.created_at, a.id limit 1`)
  const id = found.rows[0]?.id
  if (!id) throw new Error('the planted world has no draft of this enterprise')
  return id
}
const isStored = (caseId: string, value: string, section = SECTION, field = 'tangibleStatement') =>
  expect.poll(() => stored(caseId, section, field), { timeout: 20_000 }).toBe(value)

/** Opens the section to fill it: the page holds it at once, whatever an earlier window of this browser came to. */
const open = async (walker: Walker, caseId: string): Promise<void> => {
  const { page } = walker
  const held = page.waitForResponse(
    answer =>
      answer.url().endsWith(paths.act('hold-section')) &&
      answer.request().postDataJSON().section === SECTION &&
      ['open', 'resume'].includes(answer.request().postDataJSON().how),
  )
  await go(walker, paths.applySection(caseId, SECTION))
  expect(await (await held).json()).toMatchObject({ value: { state: 'mine' } })
  await expect(page.locator(INPUT)).toBeEditable()
}

const enter = async (browser: Browser, email: string): Promise<Walker> => {
  const walker = await newWalker(browser)
  await becomePersona(walker, persona(email))
  return walker
}

/** The process of the page dies: nothing of the page runs any more, no farewell is sent. */
const crash = async (page: Page): Promise<void> => {
  const gone = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await gone
  await page.close()
}

/** Goes away from the form and says so; the browser is given up only when that has arrived. */
const leaveForm = async (walker: Walker, id: string): Promise<void> => {
  await go(walker, '/')
  const held = sql`select coalesce(string_agg(p.name || ' ' || l.section, ', '), 'nobody') as value
    from section_lease l join person p on p.id = l.person_id where l.application_id = ${id}`
  await expect.poll(() => onlyValue('who holds a section', held), { timeout: 20_000 }).toBe('nobody')
  await leave(walker)
}

test('a killed browser, a lost network, an ended session, a second device and a colleague lose nothing', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const id = await ownDraft()
  const editor = await enter(browser, EDITOR)

  await test.step('killed in mid-typing: what was typed comes back, with its time and both values', async () => {
    await open(editor, id)
    const before = await stored(id)
    await editor.page.locator(INPUT).fill(text('甲'))
    await crash(editor.page)
    expect([before, text('甲')]).toContain(await stored(id))
    const page = await editor.page.context().newPage()
    editor.page = page
    await open(editor, id)
    if ((await stored(id)) !== text('甲')) {
      const notice = page.getByRole('status').filter({ hasText: say('hub.form.restored') })
      await expect(notice).toContainText(/\d{2}:\d{2}/)
      await notice.getByText(say('collab.compare.show', { n: 1 })).click()
      await expect(notice).toContainText(text('甲'))
    }
    await expect(page.locator(INPUT)).toHaveValue(text('甲'))
    await isStored(id, text('甲'))
  })

  await test.step('killed in mid-upload: the new window goes on from where it stood, and the file is there once', async () => {
    const file = await largePdf('关键工序检测记录.pdf', 24)
    await go(editor, paths.applySection(id, 'tests'))
    const before = await uploadOn(editor.page, '#files-test_report')
    await before.speed(4_000_000)
    await before.input.setInputFiles(file)
    await before.isUnderway()
    await before.isPast(40)
    await crash(editor.page)
    editor.page = await editor.page.context().newPage()
    const sent: string[] = []
    editor.page.on('request', asked => {
      if (asked.method() === 'PATCH') sent.push(asked.headers()['upload-offset'] ?? '')
    })
    await go(editor, paths.applySection(id, 'tests'))
    const after = await uploadOn(editor.page, '#files-test_report')
    const rows = sql`select count(*)::text as value from evidence where application_id = ${id}
      and name = '关键工序检测记录.pdf' and removed_at is null`
    await expect.poll(() => onlyValue('rows of the file', rows), { timeout: 60_000 }).toBe('1')
    await expect(after.line).toHaveCount(0)
    expect(Math.min(...sent.map(Number))).toBeGreaterThan(0)
    await rm(dirname(file), { recursive: true, force: true })
    await open(editor, id)
  })

  await test.step('the network goes: said so, kept, and sent when it is back', async () => {
    const { page } = editor
    await page.context().setOffline(true)
    await page.locator(INPUT).fill(text('乙'))
    await expect(page.getByText(say('hub.form.offline'), { exact: true })).toBeVisible()
    expect(await stored(id)).toBe(text('甲'))
    await page.context().setOffline(false)
    await isStored(id, text('乙'))
    await expect(page.getByText(say('hub.form.offline'), { exact: true })).toBeHidden()
  })

  await test.step('the session ends: said so, kept, and saved after signing in again', async () => {
    const { page } = editor
    await database().orm.execute(sql`
      update session set revoked_at = now(), revoked_because = 'revoked'
      where revoked_at is null and person_id = (select id from person where email = ${EDITOR})`)
    await page.locator(INPUT).fill(text('丙'))
    await expect(page.getByText(say('refusal.session_ended')).first()).toBeVisible()
    await expect(page.locator(INPUT)).toHaveValue(text('丙'))
    expect(await stored(id)).toBe(text('乙'))
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .getByRole('link', { name: say('refusal.signInAgain') })
        .first()
        .click(),
    ])
    await expect(tab).toHaveURL(/sign-in/)
    await pickPersona({ ...editor, page: tab }, persona(EDITOR))
    await expect(tab.getByText(say('account.signedInAgain.text'))).toBeVisible()
    await tab.close()
    // No tab of a browser without a screen is ever hidden; this is what one hears that is looked at again.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(page.locator(INPUT)).toHaveValue(text('丙'))
    await isStored(id, text('丙'))
  })

  await test.step('a second device of the same person is told, and takes the page on purpose', async () => {
    const second = await enter(browser, EDITOR)
    await go(second, paths.applySection(id, SECTION))
    await expect(second.page.getByText(say('collab.lease.elsewhereHelp'))).toBeVisible()
    await expect(second.page.locator(INPUT)).toHaveCount(0)
    await expect(second.page.getByText(text('丙'))).toBeVisible()
    await second.page.getByRole('button', { name: say('collab.lease.here') }).click()
    await expect(second.page.locator(INPUT)).toHaveValue(text('丙'))
    await expect(editor.page.getByText(say('collab.lease.elsewhereHelp'))).toBeVisible({ timeout: 15_000 })
    await second.page.close()
  })

  await test.step('a colleague reads along, takes over with a word, and nobody is overwritten', async () => {
    const { page } = editor
    const here = page.getByRole('button', { name: say('collab.lease.here') })
    const free = page.getByRole('button', { name: say('collab.lease.begin') })
    await here.or(free).first().click()
    await expect(page.locator(INPUT)).toBeEditable()
    const owner = await enter(browser, OWNER)
    await go(owner, paths.applySection(id, SECTION))
    await expect(owner.page.getByRole('status').filter({ hasText: persona(EDITOR).name })).toBeVisible()
    await page.locator(INPUT).fill(text('丁'))
    // Read live, without a reload.
    await expect(owner.page.getByText(text('丁'))).toBeVisible({ timeout: 20_000 })
    await owner.page.getByRole('button', { name: say('collab.lease.take'), exact: true }).click()
    await owner.page.getByLabel(say('collab.lease.word')).fill('我来补改造年份')
    await owner.page.getByRole('button', { name: say('collab.lease.takeNow') }).click()
    await expect(owner.page.locator(INPUT)).toHaveValue(text('丁'))
    await expect(page.getByText('我来补改造年份')).toBeVisible({ timeout: 15_000 })
    await expect(page.locator(INPUT)).toHaveCount(0)
    await owner.page.locator(INPUT).fill(text('戊'))
    await isStored(id, text('戊'))
    await expect(page.getByText(text('戊'))).toBeVisible({ timeout: 20_000 })
    await leaveForm(owner, id)
  })

  await test.step('a request from a page that fell behind is refused with both values to choose from', async () => {
    const { page } = editor
    const answer = await page.request.post(paths.act('save-section'), {
      headers: { origin: new URL(page.url()).origin, 'content-type': 'application/json' },
      data: { applicationId: id, section: SECTION, version: 0, patch: { tangibleStatement: text('己') } },
    })
    expect(answer.status()).toBe(409)
    expect(await answer.json()).toMatchObject({ current: { values: { tangibleStatement: text('戊') } } })
    expect(await stored(id)).toBe(text('戊'))
  })

  await test.step('whoever has left holds nothing', async () => {
    await leaveForm(editor, id)
  })
})

test('what is filled in before the script runs, and what a press leaves wrong, is all heard', async ({
  browser,
}) => {
  const editor = await enter(browser, EDITOR)
  const { page } = editor
  const id = await startApplication(editor)
  const option = (value: string) => page.locator(`[name="patch.kind"][value="${value}"]`)

  await test.step('a page whose script is long in coming is filled meanwhile', async () => {
    for (const [section, field, answer, fill] of [
      [SECTION, 'tangibleStatement', text('庚'), () => page.locator(INPUT).fill(text('庚'))],
      // A text that came with the page is treated differently from one that was empty.
      [SECTION, 'tangibleStatement', text('辛'), () => page.locator(INPUT).fill(text('辛'))],
      ['standard', 'kind', 'group', () => option('group').check()],
    ] as const) {
      let arrive = () => {}
      const arrived = new Promise<void>(resolve => {
        arrive = resolve
      })
      await page.route('**/_next/static/**/*.js', async route => {
        await arrived
        await route.continue()
      })
      await page.goto(paths.applySection(id, section), { waitUntil: 'commit' })
      await fill()
      arrive()
      await page.waitForLoadState('load')
      await isStored(id, answer, section, field)
      await page.unrouteAll({ behavior: 'wait' })
    }
    await expect(option('group')).toBeChecked()
  })

  await test.step('a field left wrong moves nothing away under the pointer', async () => {
    const number = page.locator('[name="patch.number"]')
    const told = page.locator('#field-number-note')
    await number.fill('没有编号')
    const roles = page.locator('[name="patch.draftingRole"]')
    const value = await page.locator('[name="patch.draftingRole"]:not(:checked)').last().getAttribute('value')
    const below = roles.and(page.locator(`[value="${value}"]`))
    await below.hover()
    await page.mouse.down()
    await expect(below).toBeFocused()
    await expect(told).toBeHidden()
    await page.mouse.up()
    await expect(told).toBeVisible()
    await expect(below).toBeChecked()
  })

  await leaveForm(editor, id)
})

test('a form of a tab left behind does nothing for the next person of the same browser (SE-22)', async ({
  browser,
}) => {
  const id = await ownDraft()
  const first = await enter(browser, OWNER)
  await go(first, paths.applyWithdraw(id))
  const left = first.page
  const next: Walker = { ...first, page: await left.context().newPage() }
  await becomeByClick(next, persona('firm1-signer@enterprise.demo.example'))
  await left.getByLabel(say('hub.withdraw.reason')).fill('这一页是给负责人看的，签署人不应由它撤回。')
  await left.getByRole('button', { name: say('hub.withdraw.button') }).click()
  await expect(left.getByText(say('refusal.identity_changed'))).toBeVisible()
  await expect(left.getByLabel(say('hub.withdraw.reason'))).toHaveValue(/签署人不应由它撤回/)
  await go(next, paths.applyCase(id))
  await expect(next.page.getByText(say('hub.status.withdrawn.title'))).toHaveCount(0)
})
