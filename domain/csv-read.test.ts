import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from './csv'
import { readCsv } from './csv-read'

const limits = { rows: 50, columns: 10, cell: 100 }

describe('readCsv', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n"x;1";2',
      [
        ['a', 'b'],
        ['x;1', '2'],
      ],
    ],
    [
      'a\tb\n\t2',
      [
        ['a', 'b'],
        ['', '2'],
      ],
    ],
    [
      'a,b\r1,\r',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['"a ""b"" c","two\nlines"\n', [['a "b" c', 'two\nlines']]],
    ['a,b,', [['a', 'b', '']]],
    ['"never closed,1\n2', [['never closed,1\n2']]],
    ['', []],
  ])('%j', (text, cells) => expect(readCsv(text, limits)).toEqual(cells))

  it('reads back what the CSV writer wrote', () => {
    const cell = fc.stringMatching(/^[a-z ,";\n重庆0-9]{0,12}$/)
    const sheet = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(sheet, rows => {
        const head = ['a', 'b', 'c']
        const text = [head, ...rows].map(csvLine).join('')
        const read = readCsv(text, limits).slice(1)
        expect(read).toEqual(rows.map(row => row.map(one => (/^[\n]/.test(one) ? `'${one}` : one))))
      }),
    )
  })

  it('stops at its limits and stays quick on hostile text', () => {
    expect(readCsv('x\n'.repeat(200_000), limits)).toHaveLength(51)
    expect(readCsv(`${','.repeat(300_000)}\n`, limits)[0]).toHaveLength(11)
    expect(readCsv(`"${'""'.repeat(200_000)}`, limits)[0]?.[0]).toHaveLength(100)
  })
})
