import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  brief,
  compare,
  divide,
  exact,
  measured,
  multiply,
  show,
  showAgainst,
  subtract,
  sum,
} from './fraction'

describe('exact arithmetic', () => {
  it('has no binary-float artefacts', () => {
    expect(add(exact(0.1), exact(0.2))).toEqual(exact(0.3))
    expect(show(sum(Array(10).fill(exact('0.1'))), 1)).toBe('1.0')
    expect(multiply(exact('1.1'), exact('1.1'))).toEqual(exact('1.21'))
  })

  it.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['1.005', 2, '1.01'],
    ['0.5', 0, '1'],
    ['-0.001', 2, '0.00'],
    ['703', 2, '703.00'],
  ])('shows %s with %d decimals as %s', (value, digits, text) => {
    expect(show(exact(value), digits)).toBe(text)
  })

  it('drops trailing zeros in brief', () => {
    expect(['92', '45.70', '45.67', '100.0', '0'].map(v => brief(exact(v)))).toEqual([
      '92',
      '45.7',
      '45.67',
      '100',
      '0',
    ])
  })

  it('adds decimals where rounding would tell the opposite of the verdict', () => {
    const justBelow = subtract(exact(700), { n: 1, d: 420 })
    expect(show(justBelow, 2)).toBe('700.00')
    expect(showAgainst(justBelow, exact(700))).toBe('699.998')
    expect(showAgainst(exact(700), exact(700))).toBe('700.00')
  })

  it('refuses what it can not keep exactly', () => {
    for (const bad of ['', 'x', '1e3', '1.1234567', Number.NaN, Infinity])
      expect(() => exact(bad)).toThrow(RangeError)
    expect(() => divide(exact(1), exact(0))).toThrow(RangeError)
    expect(() => multiply({ n: Number.MAX_SAFE_INTEGER, d: 1 }, exact(3))).toThrow(RangeError)
    expect(measured(100 / 3)).toEqual(exact('33.3333'))
  })

  it('keeps the laws of arithmetic', () => {
    const any = fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }))
      .map(([n, d]) => divide(exact(n), exact(d)))
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(Math.sign(compare(a, b))).toBe(Math.sign(a.n / a.d - b.n / b.d))
        if (b.n !== 0) expect(divide(multiply(a, b), b)).toEqual(a)
      }),
    )
  })
})
