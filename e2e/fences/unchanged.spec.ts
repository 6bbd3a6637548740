import { expect, test } from '@playwright/test'
import { sweep } from '@/services/jobs/sweep'
import { waitingJobs } from '@/services/testing/queue'
import { COMERS } from '../steps/comers'
import { ask } from '../steps/http'
import { businessState } from '../steps/planted'
import { sceneAt } from '../steps/scenes'
import { PATH_TABLE } from './path-table'

/** What the world holds once what is due by itself has been done, and the files of the planting have been read. */
const settledState = async (): Promise<string> => {
  await sweep()
  await expect.poll(waitingJobs, { intervals: [1_000], timeout: 240_000 }).toBe(0)
  return businessState()
}

test('looking changes nothing', async () => {
  // Every address for every comer: some two thousand pages.
  test.setTimeout(480_000)
  const rows = Object.values(PATH_TABLE)
  // Setting a scene may add a viewer; that is done before the count.
  for (const row of rows) await sceneAt(row.stage)
  const before = await settledState()
  for (const row of rows) {
    if (row.method) continue
    const scene = await sceneAt(row.stage)
    await Promise.all(
      COMERS.map(async comer => {
        await (await ask(row.at(scene.things), scene.comers[comer])).text()
      }),
    )
    // Asked for its head, an address is drawn the same way: once, by whoever comes first, is enough.
    const first = COMERS.find(comer => row.see[comer] === 'page')
    if (first) await ask(row.at(scene.things), scene.comers[first], { method: 'HEAD' })
  }
  expect(await businessState()).toBe(before)
})
