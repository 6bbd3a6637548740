import { describe, expect, it } from 'vitest'
import { csvCell, csvLine } from './csv'

describe('csvCell', () => {
  it.each([
    '=1+1',
    '+cmd',
    '-cmd|calc',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '"=1',
    '＝1',
    '＋a',
    '－a',
    '＠a',
    '\0=1',
  ])('keeps %j from being a formula', text => expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/))
  it.each(['+8613800138000', '-12.5', '42', '重庆青崖仪表'])('leaves %s alone', text =>
    expect(csvCell(text)).toBe(text),
  )
  it('quotes commas, quotes and line ends', () => {
    expect(csvLine(['a,b', 'say "x"', 3, null])).toBe('"a,b","say ""x""",3,\r\n')
  })
})
