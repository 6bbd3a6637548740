import { afterEach, expect, it, vi } from 'vitest'
import { act } from '../board/remote'
import { nextTurn } from './next-turn'

afterEach(() => vi.unstubAllGlobals())

const answered = async (response: Response | null) => {
  vi.stubGlobal('fetch', () => (response ? Promise.resolve(response) : Promise.reject(new TypeError())))
  return nextTurn(await act('/api/act/run-bulk', {}, ''))
}
const refused = (title: string, status: number, headers = {}) =>
  Response.json({ title, status }, { status, headers })

it('tells a lost line from a limit, and waits as long as the server says', async () => {
  expect(await answered(null)).toEqual({ kind: 'wait', why: 'offline', seconds: 3 })
  expect(await answered(refused('limited', 429, { 'retry-after': '41' }))).toEqual({
    kind: 'wait',
    why: 'limited',
    seconds: 41,
  })
  expect(await answered(refused('limited', 429))).toEqual({ kind: 'wait', why: 'limited', seconds: 3 })
})

it('ends with a fault of ours, which asking again does not mend', async () => {
  expect(await answered(new Response('Internal Server Error', { status: 500 }))).toEqual({ kind: 'over' })
  // The page of a proxy while the server is away.
  expect(await answered(new Response('<html></html>', { status: 502 }))).toMatchObject({ why: 'offline' })
})

it('ends with any other refusal, when stopped and when all is done, and else goes on', async () => {
  expect(await answered(refused('forbidden', 403))).toEqual({ kind: 'over' })
  for (const [isStopped, isEnded] of [
    [true, false],
    [false, true],
    [false, false],
  ])
    expect(await answered(Response.json({ value: { isStopped, isEnded } }))).toEqual({
      kind: isStopped || isEnded ? 'over' : 'on',
    })
})
