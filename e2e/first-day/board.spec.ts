import { type Browser, expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { parseScheme } from '@/domain/scheme/schema'
import { schemeV1 } from '@/domain/scheme/v1'
import { database } from '@/services/database'
import { publishSchemes } from '@/services/scheme/publish'
import { type Account, accounts, becomePersona } from '../steps/personas'
import { onlyValue } from '../steps/planted'
import { go, leave, newWalker, type Walker } from '../steps/walker'

const REASON = '所报产品不在认定范围之内，已电话告知企业并取得谅解。'

const OVER_LIMIT = '核查组本周可以多去一家，已与区县约好时间。'

/** A case whose formal check has begun; one that nobody has looked at is for the walk of the correction. */
const begunCase = (what: 'id' | 'reference'): Promise<string> =>
  onlyValue(
    'case whose formal check has begun',
    sql`select ${what === 'id' ? sql`id::text` : sql`reference`} as value from application
      where stage = 'formal_check' and exists (select 1 from case_event e
        where e.application_id = application.id and e.kind = 'check_begun')
      order by created_at, id limit 1`,
  )

const onBoard = async (browser: Browser, who: Account, reference: string): Promise<Walker> => {
  const walker = await newWalker(browser)
  await becomePersona(walker, who)
  await go(walker, paths.board(`q=${encodeURIComponent(reference)}`))
  await expect(walker.page.locator('[data-card]')).toHaveCount(1)
  await expect(walker.page.locator('.live-mark[data-state=live]')).toBeVisible()
  return walker
}

test('two officers at one card: news at once, one moves by keys, the other by clicks and is told', async ({
  browser,
}) => {
  const [id, reference] = [await begunCase('id'), await begunCase('reference')]
  const [one, other] = accounts().filter(({ role }) => role === 'officer')
  if (!one || !other) throw new Error('two officers are needed')
  const mouse = await onBoard(browser, one, reference)
  const keys = await onBoard(browser, other, reference)
  const { say } = mouse
  const card = mouse.page.locator('[data-card]')
  const move = say('workflow.transition.not_accept')
  const confirm = say('board.sheet.confirm', { move })

  await test.step('a note of one marks the card of the other, whose focus stays where it was', async () => {
    await mouse.page.keyboard.press('j')
    await expect(card).toBeFocused()
    const answer = await keys.page.request.post(paths.act('add-note'), {
      headers: { origin: new URL(keys.page.url()).origin, 'content-type': 'application/json' },
      data: { applicationId: id, text: '已电话联系企业，等回复。' },
    })
    expect(answer.status()).toBe(200)
    await expect(card).toHaveAttribute('data-unread', 'true', { timeout: 5_000 })
    await expect(card).toBeFocused()
  })

  await test.step('by clicks: the sheet is open and the reason written', async () => {
    await card.hover()
    await card.getByRole('button').click()
    await mouse.page.getByRole('menuitem', { name: new RegExp(`^${move}`) }).click()
    await mouse.page.getByRole('dialog').getByLabel(say('board.sheet.reason')).fill(REASON)
  })

  await test.step('by keys alone: the same move is made', async () => {
    const { page } = keys
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    const item = page.getByRole('menuitem', { name: new RegExp(`^${move}`) })
    await expect(item).toBeVisible()
    for (let i = 0; i < 12 && !(await item.evaluate(node => node === document.activeElement)); i++)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const reason = page.getByRole('dialog').getByLabel(say('board.sheet.reason'))
    await expect(reason).toBeVisible()
    for (let i = 0; i < 20 && !(await reason.evaluate(node => node === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.type(REASON)
    const button = page.getByRole('button', { name: confirm })
    for (let i = 0; i < 20 && !(await button.evaluate(node => node === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.locator('[data-card]')).toHaveCount(0)
  })

  await test.step('the other keeps sheet and words, and is told who was before', async () => {
    const sheet = mouse.page.getByRole('dialog')
    await expect(sheet.getByLabel(say('board.sheet.reason'))).toHaveValue(REASON)
    await sheet.getByRole('button', { name: confirm }).click()
    await expect(sheet.getByRole('alert').filter({ hasText: other.name })).toBeVisible()
    await mouse.page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
  })
  await leave(mouse)
  await leave(keys)
})

/** The first version, but with room for no more than one case on visit. */
const narrow = parseScheme({
  ...schemeV1,
  code: '2024-9',
  effectiveFrom: '2024-01-02',
  wipLimits: { site_visit: 1 },
})

const SEALED = sql`stage = 'expert_review' and not exists (select 1 from score_sheet s
  where s.application_id = application.id and (s.status <> 'sealed' or s.opened_at is null))`

test('a stage fills up while its sheet is open: the sheet asks for a reason, and nothing is lost', async ({
  browser,
}) => {
  const found = await database().orm.execute<{ id: string; reference: string }>(
    sql`select id, reference from application where ${SEALED} order by created_at, id`,
  )
  const officer = accounts().find(({ role }) => role === 'officer')
  if (!officer) throw new Error('an officer is needed')
  const walker = await newWalker(browser)
  await becomePersona(walker, officer)
  const { page, say } = walker
  const post = (action: 'undo-move', data: object) =>
    page.request.post(paths.act(action), {
      headers: { origin: new URL(page.url()).origin, 'content-type': 'application/json' },
      data,
    })
  const mayClose = async ({ id }: { id: string }): Promise<boolean> => {
    const { moves } = await (await page.request.get(`/api/review/cases/${id}/moves`)).json()
    return moves.some(
      (one: { name: string; isAllowed: boolean }) => one.name === 'close_scoring' && one.isAllowed,
    )
  }
  let subject: { id: string; reference: string } | undefined
  for (const one of found.rows) if (!subject && (await mayClose(one))) subject = one
  if (!subject) throw new Error('a case whose scoring can be closed is needed')
  const { id, reference } = subject
  const runUnder = (code: string) =>
    database().orm.execute(sql`update application set scheme_version_id = (
      select id from scheme_version where code = ${code}) where id = ${id}`)
  const now = Number(
    await onlyValue(
      'count of cases on visit',
      sql`select count(*)::text as value from application where stage = 'site_visit' and due_on is not null`,
    ),
  )
  expect(now).toBeGreaterThan(0)
  await publishSchemes([narrow])

  await go(walker, paths.board(`q=${encodeURIComponent(reference)}`))
  await expect(page.locator('[data-card]')).toHaveCount(1)
  await page.keyboard.press('j')
  await page.keyboard.press('m')
  const move = say('workflow.transition.close_scoring')
  await page.getByRole('menuitem', { name: new RegExp(`^${move}`) }).click()
  // The toast of the move is a dialog too, but does not name the stage it leads from.
  const sheet = page.getByRole('dialog', { name: new RegExp(say('workflow.stage.expert_review')) })
  const confirm = sheet.getByRole('button', { name: say('board.sheet.confirm', { move }) })
  const reason = sheet.getByLabel(say('limits.reason'))
  await expect(confirm).toBeVisible()
  await expect(reason).toHaveCount(0)

  await test.step('meanwhile it is full: the refusal opens the field in the same sheet', async () => {
    await runUnder(narrow.code)
    await confirm.click()
    const stage = say('workflow.stage.site_visit')
    await expect(sheet.getByText(say('limits.stage', { stage, now, soft: 1, more: 1 }))).toBeVisible()
    await reason.fill('短')
    await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('with a reason it is made, and the log keeps the reason', async () => {
    await reason.fill(OVER_LIMIT)
    await confirm.click()
    await expect(sheet).toBeHidden()
    const [kept] = (
      await database().orm.execute<{
        reason: string
        by: number
      }>(sql`select data->>'overLimitReason' as reason,
        (data->>'overLimitBy')::int as by from case_event where application_id = ${id} order by seq desc limit 1`)
    ).rows
    expect(kept).toEqual({ reason: OVER_LIMIT, by: now })
    await go(walker, paths.reviewCase(id))
    await expect(page.getByText(OVER_LIMIT).first()).toBeVisible()
  })

  await test.step('taken back, the case is as it was', async () => {
    const version = Number(
      await onlyValue('version', sql`select version::text as value from application where id = ${id}`),
    )
    expect((await post('undo-move', { applicationId: id, version })).status()).toBe(200)
    await runUnder(schemeV1.code)
  })
  await leave(walker)
})
