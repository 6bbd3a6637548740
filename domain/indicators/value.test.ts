import { describe, expect, it } from 'vitest'
import { readValue } from './value'

describe('indicator value', () => {
  it.each([
    [12, 12, 12],
    ['0.72', 0.72, 0.72],
    ['1 200.5', 1200.5, 1200.5],
    ['1,200', 1200, 1200],
    ['−3', -3, -3],
    ['１２．５', 12.5, 12.5],
    ['±1.5', -1.5, 1.5],
    ['6.5~8.5', 6.5, 8.5],
    ['6.5～8.5', 6.5, 8.5],
    ['-40至85', -40, 85],
  ])('%s', (text, low, high) => {
    expect(readValue(text)).toEqual({ low, high })
  })

  it.each(['', '无', 'IP65', '≤5', '8.5~6.5', '1e5', '1.2.3', Number.NaN, Infinity])(
    '%s is no value',
    text => {
      expect(readValue(text)).toBeUndefined()
    },
  )
})
