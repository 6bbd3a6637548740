import { type Browser, expect, test } from '@playwright/test'
import { paths } from '@/domain/paths'
import type { DrawFile } from '@/domain/register/draw-facts'
import type { PoolFile } from '@/domain/register/pool-facts'
import { sha256 } from '@/services/crypto'
import { recompute } from '@/services/testing/draws'
import { nextDraw, nextWorkingDay } from '../steps/clock'
import { ask, stranger } from '../steps/http'
import { accounts, becomePersona, persona } from '../steps/personas'
import { go, leave, newWalker, type Walker } from '../steps/walker'

const TITLE = '年末监督检查'
const REASON = '企业已停产，现场没有可以检查的产品。'
const AWAY = '检查那一周在外地出差，不能前往。'
const FINDINGS = '抽查的批次中一份检验记录缺页，已当场告知企业。'

const fileAt = async <T>(path: string): Promise<T> => (await ask(path, stranger())).json()

/** Publishes the two lists of a round and answers its address. */
const publishRound = async ({ page, say }: Walker): Promise<string> => {
  await page.getByRole('link', { name: say('surveillance.newRound'), exact: true }).click()
  await page.locator('#round-title').fill(TITLE)
  await page.locator('#round-share').fill('4')
  await page.getByRole('button', { name: say('surveillance.add.submit'), exact: true }).click()
  await expect(page.getByText(say('decision.form.problem.not_a_share'))).toBeVisible()
  await page.locator('#round-share').fill('10')
  await page.getByRole('button', { name: say('surveillance.add.submit'), exact: true }).click()
  await expect(page.getByText(say('surveillance.done.published'))).toBeVisible()
  return new URL(page.url()).pathname
}

/** The next one on the list comes in place of the first target. */
const strikeFirst = async ({ page, say }: Walker): Promise<void> => {
  const first = page.locator('main li[id^=target-]').first()
  const before = await page.locator('main li[id^=target-]').count()
  await first
    .locator('summary')
    .filter({ hasText: say('surveillance.strike.title') })
    .click()
  await first.locator('select[name=ground]').selectOption('ceased')
  await first.locator('form:has(select[name=ground]) textarea[name=reason]').fill(REASON)
  await first.getByRole('button', { name: say('surveillance.strike.submit'), exact: true }).click()
  await expect(page.getByText(say('surveillance.done.struck'))).toBeVisible()
  await expect(page.locator('main li[id^=target-]')).toHaveCount(before + 1)
}

/** Signs in as one of those who go to a target and answers where its record stands. */
const goerAt = async (browser: Browser, names: string, path: string, target: string) => {
  // Whoever left stands behind those who go, with a day before the name.
  const going = names.split(/\d{4}-/)[0] ?? ''
  const account = accounts().find(({ role, name }) => role === 'inspector' && going.includes(name))
  if (!account) throw new Error(`nobody of ${names} can be signed in to`)
  const walker = await newWalker(browser)
  await becomePersona(walker, account)
  await walker.page.goto(path)
  return { walker, item: walker.page.locator(`#${target}`) }
}

/** One of those drawn to go to the last target can't go and leaves it. */
const leaveFirst = async (browser: Browser, names: string, path: string, target: string): Promise<void> => {
  const { walker, item } = await goerAt(browser, names, path, target)
  const { page, say } = walker
  await item
    .locator('summary')
    .filter({ hasText: say('surveillance.leave.title') })
    .click()
  await item.locator('input[name=kind][value=unavailable]').check()
  await item.locator('form:has(input[name=kind]) textarea[name=reason]').fill(AWAY)
  await item.getByRole('button', { name: say('surveillance.leave.submit'), exact: true }).click()
  await expect(page.getByText(say('surveillance.done.left'))).toBeVisible()
  await expect(item).toHaveCount(0)
  await leave(walker)
}

/** One of those drawn to go to the last target records its check. */
const recordLast = async (browser: Browser, names: string, path: string, target: string): Promise<void> => {
  const { walker, item } = await goerAt(browser, names, path, target)
  await item.locator('input[name=outcome][value=nonconform]').check()
  await item.locator('textarea[name=findings]').fill(FINDINGS)
  await item.getByRole('button', { name: walker.say('surveillance.record.submit'), exact: true }).click()
  await expect(walker.page.getByText(walker.say('surveillance.done.recorded'))).toBeVisible()
  await leave(walker)
}

test('surveillance: published, drawn, struck, checked, and computed again by anybody', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const officer = await newWalker(browser)
  const { page, say } = officer
  await becomePersona(officer, persona('officer'))
  await nextWorkingDay(officer)
  await becomePersona(officer, persona('officer'))
  await go(officer, paths.reviewSurveillance())
  const path = await test.step('both lists are published', () => publishRound(officer))
  const [listPath = ''] = await page
    .locator(`a[href^="${paths.poolFile('')}"]`)
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  const kept = await fileAt<PoolFile>(listPath)

  await test.step('drawn by itself at the time announced', async () => {
    await nextDraw(officer)
    await expect(async () => {
      await page.goto(path)
      expect(await page.locator('main li[id^=target-]').count()).toBeGreaterThan(0)
    }).toPass({ timeout: 60_000 })
  })
  await test.step('one is struck, another follows', () => strikeFirst(officer))
  const last = page.locator('main li[id^=target-]').last()
  const target = (await last.getAttribute('id')) ?? ''
  const names = (await last.locator('dd').first().textContent()) ?? ''
  const number = (await last.locator('a.num').textContent()) ?? ''
  const going = await test.step('one who was drawn leaves, and the next follows', async () => {
    await leaveFirst(browser, names, path, target)
    await page.goto(path)
    const now = (await page.locator(`#${target} dd`).first().textContent()) ?? ''
    expect(now).not.toBe(names)
    return now
  })
  await test.step('checked', () => recordLast(browser, going, path, target))
  const citizen = await newWalker(browser)
  const open = paths.publicRound(path.split('/').at(-1) ?? '')
  const round = citizen.page.locator('main')
  await test.step('nobody reads whom it drew before the result is out', async () => {
    await go(citizen, paths.transparency())
    await citizen.page.getByRole('link', { name: TITLE, exact: true }).click()
    await expect(citizen.page).toHaveURL(new RegExp(`${open}$`))
    await expect(round).toContainText(TITLE)
    await expect(round).not.toContainText(number)
  })
  await test.step('the result is published', async () => {
    await page.goto(path)
    await page
      .locator(`#${target} summary`)
      .filter({ hasText: say('surveillance.publish.title') })
      .click()
    await page
      .locator(`#${target}`)
      .getByRole('button', { name: say('surveillance.publish.submit'), exact: true })
      .click()
    await expect(page.getByText(say('surveillance.done.result'))).toBeVisible()
  })
  await test.step('anybody computes it again', async () => {
    await go(citizen, open)
    const row = round.locator('tbody tr').last()
    await expect(row).toContainText(number)
    await expect(row).not.toContainText(FINDINGS)
    const text = (await row.textContent()) ?? ''
    const salt = /[0-9a-f]{64}/.exec(text)?.[0] ?? ''
    expect(text).toContain(sha256(`${number}|${salt}`).slice(0, 32))
    const links = row.locator(`a[href^="${paths.drawFile('')}"]`)
    const [pick = '', team = '', again = ''] = await links.evaluateAll(all =>
      all.map(link => link.getAttribute('href') ?? ''),
    )
    expect(await recompute(await fileAt<DrawFile>(pick), kept)).toMatchObject({ code: 0 })
    for (const file of [team, again])
      expect(await recompute(await fileAt<DrawFile>(file))).toMatchObject({ code: 0 })
    await go(citizen, paths.brand(number))
    await expect(citizen.page.locator('main')).toContainText(say('surveillance.outcome.nonconform'))
  })
  await leave(citizen)
  await leave(officer)
})
