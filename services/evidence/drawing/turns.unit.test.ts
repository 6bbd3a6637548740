import { describe, expect, it } from 'vitest'
import { fairTurns } from './turns'

/** Work that ends when told to, and tells when it begins. */
const stage = () => {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () =>
    new Promise<string>(resolve => {
      begun.push(name)
      ends.set(name, () => resolve(name))
    })
  const end = async (name: string) => {
    ends.get(name)?.()
    await new Promise(resolve => setTimeout(resolve, 0))
  }
  return { begun, work, end }
}

describe('turns of drawing (RL-08)', () => {
  it('lets a second person in after one more of a burst of the first', async () => {
    const { begun, work, end } = stage()
    const turn = fairTurns({ atOnce: 1, deep: 100 })
    for (let i = 0; i < 5; i++) void turn('a', false, work(`a${i}`))
    void turn('b', false, work('b0'))
    await end('a0')
    await end('a1')
    await end('b0')
    expect(begun).toEqual(['a0', 'a1', 'b0', 'a2'])
  })

  it('never runs two of one person, nor more than allowed in all', async () => {
    const { begun, work, end } = stage()
    const turn = fairTurns({ atOnce: 2, deep: 100 })
    for (const name of ['a0', 'a1', 'b0', 'c0']) void turn(name.charAt(0), false, work(name))
    expect(begun).toEqual(['a0', 'b0'])
    await end('b0')
    expect(begun).toEqual(['a0', 'b0', 'c0'])
    await end('a0')
    expect(begun).toEqual(['a0', 'b0', 'c0', 'a1'])
  })

  it('draws the page before the thumbnails that came first', async () => {
    const { begun, work, end } = stage()
    const turn = fairTurns({ atOnce: 1, deep: 100 })
    void turn('a', false, work('thumb1'))
    void turn('a', false, work('thumb2'))
    void turn('a', true, work('page'))
    await end('thumb1')
    expect(begun).toEqual(['thumb1', 'page'])
  })

  it('refuses beyond its depth and goes on after a failure', async () => {
    const turn = fairTurns({ atOnce: 1, deep: 1 })
    const failing = turn('a', false, () => Promise.reject(new Error('broken')))
    const queued = turn('a', false, async () => 'second')
    expect(turn('a', false, async () => 'third')).toBeNull()
    await expect(failing).rejects.toThrow('broken')
    expect(await queued).toBe('second')
  })
})
