import { expect, it } from 'vitest'
import { unhurried } from './unhurried'

it('lets others have their turn between its steps, and gives what the work returns', async () => {
  const order: string[] = []
  function* work() {
    for (let i = 0; i < 3; i += 1) {
      order.push('step')
      setImmediate(() => order.push('other'))
      yield
    }
    return order.length
  }
  expect(await unhurried(work())).toBe(6)
  expect(order).toEqual(['step', 'other', 'step', 'other', 'step', 'other'])
})

it('ends with the error of the work', async () => {
  function* work(): Generator<undefined, never> {
    yield
    throw new Error('nothing to divide by')
  }
  await expect(unhurried(work())).rejects.toThrow('nothing to divide by')
})
