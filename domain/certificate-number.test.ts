import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCaseReference,
  formatCertificateNumber,
  mod3736,
  parseCertificateNumber,
  randomPart,
} from './certificate-number'
import { INDUSTRY_IDS } from './fields'

const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 })
const parts = fc.record({
  year: fc.integer({ min: 2000, max: 2999 }),
  industry: fc.constantFrom(...INDUSTRY_IDS),
  random: bytes.map(randomPart),
  renewal: fc.integer({ min: 0, max: 99 }),
})
const CHARACTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']

describe('check character', () => {
  it.each([
    ['A12425GABC1234002', 'M'],
    ['CQZZ2026C34AF2ANVR0', 'A'],
    ['CQZZ2026C36H4MCQTR0', 'X'],
    ['CQZZ2025C36CHMNQBR0', '2'],
    ['CQZZ2025C14K9PRXVR0', 'Y'],
  ])('of %s is %s', (text, check) => {
    expect(mod3736(text)).toBe(check)
  })

  it('refuses other characters', () => {
    expect(() => mod3736('CQ-ZZ')).toThrow(RangeError)
    expect(() => mod3736('cq')).toThrow(RangeError)
  })
})

describe('certificate numbers', () => {
  const known = { year: 2026, industry: 'C34', random: 'AF2ANV', renewal: 0 } as const

  it('writes and reads the known number', () => {
    expect(formatCertificateNumber(known)).toBe('CQZZ-2026-C34-AF2ANV-R0-A')
    expect(parseCertificateNumber('CQZZ-2026-C34-AF2ANV-R0-A')).toEqual({
      ok: true,
      number: 'CQZZ-2026-C34-AF2ANV-R0-A',
      parts: known,
    })
  })

  it.each([
    'ｃｑｚｚ－２０２６－ｃ３４－ａｆ２ａｎｖ－ｒ０－ａ',
    ' cqzz – 2026 – c34 – af2anv – r0 – a ',
    'CQZZ2026C34AF2ANVR0A',
    'CQZZ—2026—C34—AF2ANV—R0—A',
  ])('mends %j', text => {
    expect(parseCertificateNumber(text)).toMatchObject({ ok: true, number: 'CQZZ-2026-C34-AF2ANV-R0-A' })
  })

  it.each([
    ['', 'format'],
    ['CQZZ-2026-0246', 'format'],
    ['CQZZ-2026-C34-AF2AN0-R0-A', 'format'],
    ['CQZZ-2026-C99-AF2ANV-R0-A', 'format'],
    ['CQZZ-2026-D34-AF2ANV-R0-A', 'format'],
    ['CQZZ-2026-C34-AF2ANV-R00-A', 'format'],
    ['CQZZ-0026-C34-AF2ANV-R0-A', 'format'],
    ['CQZZ-2026-C34-AF2ANV-R0-A; DROP', 'format'],
    ['CQZZ-2026-C34-AF2ANV-R0-B', 'check'],
    ['CQZZ-2026-C34-FA2ANV-R0-A', 'check'],
  ])('refuses %j for its %s', (text, reason) => {
    expect(parseCertificateNumber(text)).toEqual({ ok: false, reason })
  })

  it.each([
    { year: 26 },
    { renewal: 100 },
    { renewal: 1.5 },
    { random: 'AF2AN' },
    { random: 'af2anv' },
    { random: 'AF2AN0' },
  ])('does not write %j', wrong => {
    expect(() => formatCertificateNumber({ ...known, ...wrong })).toThrow(RangeError)
  })

  it('reads what it wrote, with and without dashes', () => {
    fc.assert(
      fc.property(parts, value => {
        const number = formatCertificateNumber(value)
        expect(parseCertificateNumber(number)).toEqual({ ok: true, number, parts: value })
        expect(parseCertificateNumber(number.replaceAll('-', '').toLowerCase())).toMatchObject({
          ok: true,
          number,
        })
      }),
    )
  })

  it('never takes a number with one wrong character for another', () => {
    fc.assert(
      fc.property(parts, fc.nat(40), fc.constantFrom(...CHARACTERS), (value, at, c) => {
        const number = formatCertificateNumber(value)
        const i = at % number.length
        if (number.charAt(i) === '-' || number.charAt(i) === c) return
        expect(parseCertificateNumber(number.slice(0, i) + c + number.slice(i + 1)).ok).toBe(false)
      }),
    )
  })
})

describe('random part', () => {
  it('gives every character the same number of bytes and none that looks like another', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 256; byte += 1)
      for (const c of randomPart(new Uint8Array(6).fill(byte))) counts.set(c, (counts.get(c) ?? 0) + 1)
    expect(counts.size).toBe(32)
    expect(new Set(counts.values())).toEqual(new Set([48]))
    expect(['0', 'O', '1', 'I'].some(c => counts.has(c))).toBe(false)
  })

  it('needs six bytes', () => {
    expect(() => randomPart(new Uint8Array(5))).toThrow(RangeError)
  })
})

describe('case references', () => {
  it('counts submitted cases of a year', () => {
    expect(formatCaseReference(2026, 246)).toBe('CQZZ-2026-0246')
    expect(formatCaseReference(2026, 12_345)).toBe('CQZZ-2026-12345')
    expect(() => formatCaseReference(2026, 0)).toThrow(RangeError)
    expect(() => formatCaseReference(26, 1)).toThrow(RangeError)
  })
})
