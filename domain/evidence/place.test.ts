import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxText, readBox, readPage } from './place'

describe('a place in an address', () => {
  it('comes back as it was written', () => {
    const fraction = fc.integer({ min: 1, max: 5000 }).map(n => n / 10_000)
    fc.assert(
      fc.property(fraction, fraction, fraction, fraction, (x, y, w, h) => {
        expect(readBox(boxText({ x, y, w, h }))).toEqual({ x, y, w, h })
      }),
    )
  })

  it('is none when it does not lie on a page', () => {
    for (const text of [
      '',
      '1,2',
      '0.5,0.5,0.6,0.1',
      '0.1,0.1,0,0.1',
      '-0.1,0,1,1',
      'NaN,0,1,1',
      '0,0,1e3,1',
      null,
      ['0,0,1,1'],
    ])
      expect(readBox(text)).toBeNull()
  })

  it('is a page of the file whatever was asked for', () => {
    expect([
      readPage('3', 12),
      readPage('99', 12),
      readPage('-1', 12),
      readPage('x', 12),
      readPage('2.7', 12),
    ]).toEqual([3, 12, 1, 1, 2])
  })
})
