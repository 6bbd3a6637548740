import { expect, test } from '@playwright/test'
import { sweep } from '@/services/jobs/sweep'
import { COMERS } from '../steps/comers'
import { ask } from '../steps/http'
import { businessState } from '../steps/planted'
import { sceneAt } from '../steps/scenes'
import { PATH_TABLE } from './path-table'

/** What the world holds once what is due by itself has been done, and the files of the planting have been read. */
const settledState = async (): Promise<string> => {
  await sweep()
  let last = ''
  const isSettled = async () => {
    const now = await businessState()
    const isSame = now === last
    last = now
    return isSame
  }
  await expect.poll(isSettled, { intervals: [5_000], timeout: 120_000 }).toBe(true)
  return last
}

test('looking changes nothing', async () => {
  // Every address twice for every comer: some four thousand pages.
  test.setTimeout(300_000)
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
        await ask(row.at(scene.things), scene.comers[comer], { method: 'HEAD' })
      }),
    )
  }
  expect(await businessState()).toBe(before)
})
