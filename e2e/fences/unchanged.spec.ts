import { expect, test } from '@playwright/test'
import { COMERS } from '../steps/comers'
import { ask } from '../steps/http'
import { businessState } from '../steps/planted'
import { sceneAt } from '../steps/scenes'
import { SETTLING, settle } from '../steps/settle'
import { PATH_TABLE } from './path-table'

test('looking changes nothing', async () => {
  // Every address for every comer: some two thousand pages.
  test.setTimeout(SETTLING + 240_000)
  const rows = Object.values(PATH_TABLE)
  // Setting a scene may add a viewer; that is done before the count.
  for (const row of rows) await sceneAt(row.stage)
  await settle()
  const before = await businessState()
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
