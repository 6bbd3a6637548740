import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CreditCode, creditCodeKind, makeCreditCode, parseCreditCode } from './credit-code'

const VALID = [
  '9150000020286320X6',
  '915001066608898456',
  '914403001922038216',
  '9144030071526726XG',
  '91110108551385082Q',
  '11500000MB156369XY',
  '91500000MACQ00010H',
  '91500105MACQ00029U',
  '92500112MACQ00037P',
  '93500236MACQ00045D',
]
const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const made = fc
  .tuple(
    fc.constantFrom('91500000', '92500112', '93500236', '12500000'),
    fc.integer({ min: 0, max: 923_520 }),
  )
  .map(([prefix, serial]) => makeCreditCode(prefix, serial))

describe('unified social credit codes', () => {
  it.each(VALID)('accepts %s', code => {
    expect(parseCreditCode(code)).toEqual({ ok: true, code })
  })

  it('mends what typing and pasting do', () => {
    expect(parseCreditCode(' 9150 0000 ２０２８６３２０ｘ６　\u200b')).toEqual({
      ok: true,
      code: '9150000020286320X6',
    })
  })

  it.each([
    ['', 'length'],
    ['9150000020286320X', 'length'],
    ['9150000020286320X66', 'length'],
    ['9150000020286320I6', 'alphabet'],
    ['重庆500002028632X6X6', 'alphabet'],
    ['9150000020286320X7', 'check'],
    ['915000002028632006', 'check'],
    ['91500000MACQ00020J', 'inner_check'],
  ])('refuses %j for its %s', (text, reason) => {
    expect(parseCreditCode(text)).toEqual({ ok: false, reason })
  })

  it('does not lose astral characters between length and alphabet', () => {
    expect(parseCreditCode('😀9150000020286320').ok).toBe(false)
  })

  it('names the kind of body', () => {
    const kindOf = (text: string) => creditCodeKind(CreditCode.parse(text))
    expect(VALID.slice(5).map(kindOf)).toEqual([
      'organ',
      'enterprise',
      'enterprise',
      'individual',
      'cooperative',
    ])
    expect(creditCodeKind(makeCreditCode('12500000', 1))).toBe('institution')
    expect(creditCodeKind(makeCreditCode('A1500000', 1))).toBe('other')
  })

  it('tells the fault as a code in the schema', () => {
    expect(CreditCode.safeParse('91500000macq00010h').data).toBe('91500000MACQ00010H')
    expect(CreditCode.safeParse('9150000020286320X7').error?.issues[0]?.message).toBe('credit_code_check')
    expect(CreditCode.safeParse(7).success).toBe(false)
  })

  it('makes the known synthetic codes and only codes that pass', () => {
    expect(makeCreditCode('91500000', 1)).toBe('91500000MACQ00010H')
    expect(makeCreditCode('93500236', 4)).toBe('93500236MACQ00045D')
    fc.assert(
      fc.property(made, code => {
        expect(parseCreditCode(code)).toEqual({ ok: true, code })
      }),
    )
  })

  it('makes a different code for every serial', () => {
    const codes = new Set(Array.from({ length: 5_000 }, (_, serial) => makeCreditCode('91500000', serial)))
    expect(codes.size).toBe(5_000)
  })

  it('refuses prefixes and serials that cannot be', () => {
    expect(() => makeCreditCode('9150000', 1)).toThrow(RangeError)
    expect(() => makeCreditCode('9I500000', 1)).toThrow(RangeError)
    expect(() => makeCreditCode('91500000', 923_521)).toThrow(RangeError)
    expect(() => makeCreditCode('91500000', -1)).toThrow(RangeError)
  })

  it('notices every single wrong character and every swap of neighbours', () => {
    fc.assert(
      fc.property(made, fc.nat(17), fc.constantFrom(...ALPHABET), (code, i, c) => {
        const wrong = code.slice(0, i) + c + code.slice(i + 1)
        expect(parseCreditCode(wrong).ok).toBe(wrong === code)
        const swapped =
          code.slice(0, i) +
          code
            .slice(i, i + 2)
            .split('')
            .reverse()
            .join('') +
          code.slice(i + 2)
        expect(parseCreditCode(swapped).ok).toBe(swapped === code)
      }),
    )
  })
})
