import { expect, test } from '@playwright/test'
import { COMERS } from '../steps/comers'
import { ask } from '../steps/http'
import { businessState } from '../steps/planted'
import { sceneAt } from '../steps/scenes'
import { PATH_TABLE } from './path-table'

test('looking changes nothing', async () => {
  // Every address twice for every comer: some four thousand pages.
  test.setTimeout(300_000)
  const rows = Object.values(PATH_TABLE)
  // Setting a scene may add a viewer; that is done before the count.
  for (const row of rows) await sceneAt(row.stage)
  const before = await businessState()
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
