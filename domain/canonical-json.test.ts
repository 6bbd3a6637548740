import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, NotJson } from './canonical-json'

const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' })

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  )
}

describe('canonicalJson', () => {
  it('prints the example of RFC 8785 §3.2.2 with the keys in its order', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts by UTF-16 code unit (RFC 8785 §3.2.3)', () => {
    expect(canonicalJson({ '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    )
  })

  it('says the same as JSON.parse reads, whatever the order of keys', () => {
    fc.assert(
      fc.property(json, value => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(shuffled(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('gives different text to different values', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const [plainA, plainB]: unknown[] = JSON.parse(JSON.stringify([a, b]))
        if (canonicalJson(a) === canonicalJson(b)) expect(plainA).toEqual(plainB)
        else expect(plainA).not.toEqual(plainB)
      }),
    )
  })

  it.each([
    ['NaN', { a: [Number.NaN] }, '/a/0', 'not_finite'],
    ['infinity', Number.POSITIVE_INFINITY, '', 'not_finite'],
    ['undefined', { a: undefined }, '/a', 'not_plain'],
    ['a hole in an array', { a: new Array(1) }, '/a/0', 'not_plain'],
    ['a lone surrogate', { a: 'x\ud800' }, '/a', 'lone_surrogate'],
    ['a lone surrogate in a key', { '\udc00': 1 }, '', 'lone_surrogate'],
    ['a date', { a: new Date(0) }, '/a', 'not_plain'],
    ['a map', new Map(), '', 'not_plain'],
    ['a bigint', [1n], '/0', 'not_plain'],
  ])('refuses %s and says where', (_, value, path, why) => {
    try {
      canonicalJson(value)
    } catch (error) {
      expect(error).toBeInstanceOf(NotJson)
      expect(error).toMatchObject({ path, why })
      return
    }
    expect.unreachable()
  })
})
