import { expect, test } from '@playwright/test'
import { paths } from '@/domain/paths'
import { act, stranger } from '../steps/http'
import { accounts, persona, pickPersona, signInAsStaff, signInWithPassword } from '../steps/personas'
import { startProduction } from '../steps/production'
import { leave, newWalker, sayIn } from '../steps/walker'

test('the demonstration offers each persona by one click', async ({ browser }) => {
  const walker = await newWalker(browser)
  await walker.page.goto(paths.signIn())
  const place = walker.page.getByRole('region', { name: walker.say('account.demo.title') })
  await expect(place.getByRole('button')).toHaveCount(accounts().length)
  await pickPersona(walker, persona('officer'))
  await expect(walker.page).toHaveURL(/\/review/)
  await leave(walker)
})

test('the one-click door opens for nobody but a persona', async () => {
  const refused = await act('demo-sign-in', stranger(), { email: 'somebody@example.cn' })
  expect(refused.status).toBe(404)
  expect(refused.headers.get('set-cookie')).toBeNull()
})

test('staff sign in with password and one-time code, members with a password', async ({ browser }) => {
  const walker = await newWalker(browser)
  await signInAsStaff(walker, persona('officer'))
  await expect(walker.page).toHaveURL(/\/review/)
  const owner = persona('owner')
  await signInWithPassword(walker, owner.email, owner.password)
  await expect(walker.page).toHaveURL(/\/apply/)
  await leave(walker)
})

test('a password alone opens nothing to staff', async ({ browser }) => {
  const walker = await newWalker(browser)
  const auditor = persona('auditor')
  await signInWithPassword(walker, auditor.email, auditor.password)
  await expect(walker.page).toHaveURL(/second-factor/)
  for (const path of [paths.review(), paths.board(), paths.office(), paths.officeAudit(), paths.account()]) {
    await walker.page.goto(path)
    await expect(walker.page, path).toHaveURL(/sign-in/)
  }
  await leave(walker)
})

test('outside demo mode the door, the clock and the personas do not exist', async ({ page }) => {
  const production = await startProduction()
  try {
    const { email } = persona('officer')
    const send = (name: string, input: object) =>
      fetch(`${production.base}/api/act/${name}`, {
        method: 'POST',
        headers: { origin: production.base, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
    const door = await send('demo-sign-in', { email })
    expect(door.status).toBe(404)
    expect(door.headers.get('set-cookie')).toBeNull()
    expect((await send('demo-advance-clock', { to: 'working_days', days: 1 })).status).toBe(404)
    await page.goto(`${production.base}${paths.signIn()}`)
    await expect(
      page.getByRole('button', { name: sayIn('zh-CN')('account.signIn.submit'), exact: true }),
    ).toBeVisible()
    await expect(page.getByText(sayIn('zh-CN')('account.demo.title'))).toHaveCount(0)
    const html = await page.content()
    for (const account of accounts()) expect(html).not.toContain(account.email)

    // AN-02: whoever writes another address into every request is still one and the same visitor.
    const statuses: number[] = []
    for (let i = 0; i < 14; i++) {
      const forged = `198.51.100.${i + 1}`
      const guess = await fetch(`${production.base}/api/act/sign-in`, {
        method: 'POST',
        headers: {
          origin: production.base,
          'content-type': 'application/json',
          'x-forwarded-for': forged,
          'x-real-ip': forged,
          'x-socket-address': forged,
          forwarded: `for=${forged}`,
        },
        body: JSON.stringify({ email: 'nobody@example.cn', password: `wrong guess ${i}` }),
      })
      statuses.push(guess.status)
    }
    expect(statuses.slice(0, 8).every(status => status === 401)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
  } finally {
    await production.stop()
  }
})
