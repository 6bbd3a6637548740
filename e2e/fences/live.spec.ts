import { expect, test } from '@playwright/test'
import { COMERS, type Comer, forComers } from '../steps/comers'
import { ask, type Visitor } from '../steps/http'
import { sceneAt } from '../steps/scenes'

const HEARS: readonly Comer[] = ['officer', 'ownDistrict', 'otherDistrict', 'committee', 'chair']

/** How the stream of the board answers that visitor; an open one is left at once. */
const answerTo = async (who: Visitor): Promise<string> => {
  const response = await ask('/api/review/live', who)
  const kind = response.headers.get('content-type') ?? ''
  await response.body?.cancel()
  return kind.startsWith('text/event-stream') ? `stream ${response.status}` : String(response.status)
}

test('only who has a board is told what happens on it', async () => {
  const { comers } = await sceneAt('formal_check')
  const found = new Map<Comer, string>()
  for (const comer of COMERS) found.set(comer, await answerTo(comers[comer]))
  expect(forComers(comer => found.get(comer))).toEqual(
    forComers(comer => (HEARS.includes(comer) ? 'stream 200' : comer === 'public' ? '401' : '404')),
  )
})
