import { expect, it } from 'vitest'
import type { Ctx } from './context'
import { oncePerPage } from './once'

const ctx: Ctx = {
  now: new Date('2026-11-23T02:00:00Z'),
  actor: { kind: 'anonymous' },
  requestId: 'r',
  address: '192.0.2.1',
  locale: 'zh-CN',
}

it('asks once for each page and thing, and each time for a deed', async () => {
  const asked: string[] = []
  const ask = oncePerPage(async (_ctx: Ctx, id: string) => asked.push(id))
  const [page, other] = [
    { ...ctx, reading: {} },
    { ...ctx, reading: {} },
  ]
  expect([await ask(page, 'a'), await ask(page, 'a'), await ask(page, 'b')]).toEqual([1, 1, 2])
  expect(await ask(other, 'a')).toBe(3)
  expect([await ask(ctx, 'a'), await ask(ctx, 'a')]).toEqual([4, 5])
  // A deed that grew out of a page's context has no part in what was read.
  expect(await ask({ ...page, reading: undefined }, 'a')).toBe(6)
})
