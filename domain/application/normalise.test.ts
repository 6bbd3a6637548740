import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nestFormEntries } from './form-entries'
import {
  compact,
  normaliseCode,
  normaliseDate,
  normaliseFigures,
  normaliseLine,
  normaliseList,
  normaliseNumber,
  normaliseRows,
  normaliseText,
  normaliseYesNo,
} from './normalise'
import { normaliseStandardNumber } from './standard-number'

describe('normalise', () => {
  it('keeps Chinese punctuation in prose and narrows it in codes', () => {
    expect(normaliseText('　含ＤＮ１５，不含（远传）　')).toBe('含DN15，不含（远传）')
    expect(normaliseCode('（ｂ）１２，３')).toBe('(b)12,3')
    expect(normaliseText('一\r\n二\u0000')).toBe('一\n二')
    expect(normaliseLine('一\n 二')).toBe('一 二')
    for (const blank of ['', '   ', '　', null, undefined]) expect(normaliseText(blank)).toBeUndefined()
  })

  it.each([
    ['１，２３４．５', 1234.5],
    ['1,234,567', 1234567],
    ['83 104.20', 83104.2],
    ['−5', -5],
    ['12.5%', 12.5],
    ['１２。５', 12.5],
    [' 7 ', 7],
    [0, 0],
  ])('reads the number %s', (typed, number) => expect(normaliseNumber(typed)).toBe(number))

  it.each(['1,23', '12..5', '一百', '1e9', '0x10', 'Infinity'])('leaves %s for the schema to refuse', typed =>
    expect(normaliseNumber(typed)).toBe(typed),
  )

  it.each(['2026-5-8', '2026/05/08', '2026年5月8日', '２０２６．５．８'])('reads the date %s', typed =>
    expect(normaliseDate(typed)).toBe('2026-05-08'),
  )

  it('reads lists, rows, figures, yes and no from plain forms', () => {
    expect(normaliseList('甲\n乙；乙\n\n')).toEqual(['甲', '乙'])
    expect(normaliseList(['', ' '])).toBeUndefined()
    expect(normaliseRows([{ a: '', b: null }, { a: '1' }])).toEqual([{ a: '1' }])
    expect(normaliseRows([{ a: '' }])).toBeUndefined()
    expect(normaliseFigures({ a: '１２', b: '' })).toEqual({ a: 12 })
    expect(normaliseFigures({ a: '' })).toBeUndefined()
    expect(['on', '是', 'false', '否', 'perhaps'].map(normaliseYesNo)).toEqual([
      true,
      true,
      false,
      false,
      'perhaps',
    ])
  })

  it('spells standard numbers as on their covers', () => {
    expect(normaliseStandardNumber('q/cqyl012-2025')).toBe('Q/CQYL 012—2025')
    expect(normaliseStandardNumber('ＧＢ／Ｔ 19580–2012')).toBe('GB/T 19580—2012')
    expect(normaliseStandardNumber('db50/t1234 - 2024')).toBe('DB50/T 1234—2024')
    expect(normaliseStandardNumber('ISO 4064-1:2024')).toBe('ISO 4064-1:2024')
  })

  it('changes nothing the second time', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.double({ noNaN: true }))
    const all = [normaliseText, normaliseLine, normaliseCode, normaliseNumber, normaliseDate, normaliseYesNo]
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom(...all, normaliseList, normaliseStandardNumber),
        (value, normalise) => {
          const once = normalise(value)
          expect(normalise(once)).toEqual(once)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('drops undefined all the way down and nothing else', () => {
    expect(compact({ a: undefined, b: [{ c: undefined, d: null }], e: 0 })).toEqual({
      b: [{ d: null }],
      e: 0,
    })
  })
})

describe('nestFormEntries', () => {
  it('nests rows in the order of their numbers and gathers repeated names', () => {
    expect(
      nestFormEntries([
        ['rows.10.name', '乙'],
        ['rows.2.name', '甲'],
        ['authorities', 'recall'],
        ['authorities', 'stop_delivery'],
        ['qualityFigures.a', '1'],
      ]),
    ).toEqual({
      rows: [{ name: '甲' }, { name: '乙' }],
      authorities: ['recall', 'stop_delivery'],
      qualityFigures: { a: '1' },
    })
  })

  it('never reaches a prototype and never fails, whatever the names', () => {
    nestFormEntries([
      ['__proto__.polluted', 'yes'],
      ['constructor.prototype.polluted', 'yes'],
      ['a.b.c.d.e', 'x'],
    ])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '0', '1', '_') })
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), entries => {
        expect(() => JSON.stringify(nestFormEntries(entries))).not.toThrow()
      }),
    )
  })
})
