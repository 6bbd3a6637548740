import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskIdNumber, maskPhone, normaliseText, toHalfWidth } from './text'

const messy = fc.string({
  unit: fc.constantFrom(
    'Ａ',
    'z',
    '９',
    '，',
    '　',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u200b',
    '\u202e',
    'é',
    'e\u0301',
    '渝',
    '\ud800',
    '😀',
  ),
})

describe('text', () => {
  it('narrows everything in codes', () => {
    expect(toHalfWidth('ＣＱＺＺ－２０２６　（Ａ）')).toBe('CQZZ-2026 (A)')
  })

  it('narrows digits and letters in prose and leaves Chinese punctuation', () => {
    expect(normaliseText('　渝岭，ＹＬ－２０２６（Ａ型）：  是！ ')).toBe('渝岭，YL－2026（A型）： 是！')
  })

  it('removes what nobody can see', () => {
    expect(normaliseText('渝\u200b岭\u202e\u0000\ufeff')).toBe('渝岭')
  })

  it('keeps paragraphs', () => {
    expect(normaliseText('甲  \r\n\r\n\t乙\r丙')).toBe('甲\n\n乙\n丙')
  })

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(messy, text => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
    )
  })

  it('masks telephone numbers', () => {
    expect(maskPhone('13812341234')).toBe('138****1234')
    expect(maskPhone('023-6789-1234')).toBe('023******1234')
    expect(maskPhone('67891')).toBe('***91')
    expect(maskPhone('1')).toBe('*')
  })

  it('masks resident ID numbers', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110105**********2X')
    expect(maskIdNumber('12345678')).toBe('********')
  })

  it('keeps the length and never shows more than seven digits of a telephone number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,11}$/), phone => {
        const shown = maskPhone(phone)
        expect(shown).toHaveLength(phone.length)
        expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(7)
        if (phone) expect(shown).toContain('*')
      }),
    )
  })
})
