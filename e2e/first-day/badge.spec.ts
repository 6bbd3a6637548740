import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { act } from '../steps/http'
import { accounts, becomePersona } from '../steps/personas'
import { onlyValue } from '../steps/planted'
import { signedIn } from '../steps/sessions'
import { go, leave, newWalker } from '../steps/walker'

const idOf = (email: string) =>
  onlyValue(`person ${email}`, sql`select id::text as value from person where email = ${email}`)

test('what a colleague hands over is counted on the rail at once, and no more once it is taken back', async ({
  browser,
}) => {
  const [mine, other] = accounts().filter(({ role }) => role === 'officer')
  if (!mine || !other) throw new Error('two officers are needed')
  const [me, them] = [await idOf(mine.email), await idOf(other.email)]
  const caseId = await onlyValue(
    'case that waits for one of the two officers',
    sql`select id::text as value from application where officer_id in (${me}, ${them}) and waiting->>'for' = 'officer'
      and stage <> 'public_notice' order by created_at, id limit 1`,
  )
  const holder = await onlyValue(
    'holder',
    sql`select officer_id::text as value from application where id = ${caseId}`,
  )
  const colleague = await signedIn({ id: them, name: other.name })
  const reader = await newWalker(browser)
  await becomePersona(reader, mine)
  const badge = reader.page.locator('.work-rail .rail-badge')
  const count = async () =>
    (await badge.count()) === 0 ? 0 : Number.parseInt((await badge.textContent()) ?? '', 10)
  const handOver = async (officerId: string) =>
    expect(
      (
        await act('assign-officer', colleague, {
          applicationId: caseId,
          officerId,
          overLimitReason: '同事请假，先代办几天',
        })
      ).status,
    ).toBe(200)
  try {
    if (holder !== them) await handOver(them)
    for (const path of [paths.board(), paths.board('view=list'), paths.review()]) {
      await go(reader, path)
      await expect(reader.page.locator('.live-mark[data-state=live]')).toBeVisible()
      const before = await count()
      await handOver(me)
      await expect.poll(count, { message: path }).toBe(before + 1)
      await handOver(them)
      await expect.poll(count, { message: path }).toBe(before)
    }
  } finally {
    if (holder !== them) await handOver(holder)
    await leave(reader)
  }
})
