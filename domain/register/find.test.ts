import { expect, test } from 'vitest'
import { type Cell, countFacets } from './facets'
import { EMPTY_QUERY, readQuery, readStrictQuery, toggled, writeQuery } from './find'
import { escapeLike, likePatterns, searchTextOf } from './patterns'

test('a page leaves out what it does not understand, the API refuses it', () => {
  const params = {
    q: ['减速器'],
    field: ['equipment', 'nonsense'],
    role: ['admin'],
    page: ['0'],
    district: ['liangjiang'],
  }
  expect(readQuery(params)).toEqual({
    ...EMPTY_QUERY,
    q: '减速器',
    field: ['equipment'],
    district: ['liangjiang'],
  })
  const strict = readStrictQuery(params)
  expect(strict).toEqual({
    ok: false,
    fields: { role: 'unknown_parameter', field: 'unknown_choice', page: 'not_a_page' },
  })
})

test.each(['tenantId', 'group', 'reviewerId', 'include', 'fields', 'expand', 'as', 'sort', 'view'])(
  'the API refuses the parameter %s',
  name => {
    expect(readStrictQuery({ [name]: ['1'] })).toMatchObject({
      ok: false,
      fields: { [name]: 'unknown_parameter' },
    })
  },
)

test('the API refuses a text given twice and one that is too long', () => {
  expect(readStrictQuery({ q: ['a', 'b'] })).toMatchObject({ ok: false, fields: { q: 'repeated' } })
  expect(readStrictQuery({ q: ['x'.repeat(61)] })).toMatchObject({ ok: false, fields: { q: 'too_long' } })
})

test('a query survives being written and read, defaults left out', () => {
  const query = { ...EMPTY_QUERY, q: 'A&B 渝', page: 3, year: ['2025', '2026'], status: ['valid'] }
  const params = new URLSearchParams(writeQuery(query))
  const read = Object.fromEntries([...new Set(params.keys())].map(name => [name, params.getAll(name)]))
  expect(readQuery(read)).toEqual(query)
  expect(writeQuery(EMPTY_QUERY)).toBe('')
})

test('toggling a choice adds or removes it and goes back to the first page', () => {
  const once = toggled({ ...EMPTY_QUERY, page: 4 }, 'district', 'bishan')
  expect(once).toMatchObject({ page: 1, district: ['bishan'] })
  expect(toggled(once, 'district', 'bishan').district).toEqual([])
})

test('wildcards of LIKE are themselves', () => {
  expect(escapeLike('50%_a\\b')).toBe('50\\%\\_a\\\\b')
  expect(likePatterns('100%纯')).toEqual(['%100\\%纯%'])
})

test('one and two characters look for the beginning of a word, more look anywhere', () => {
  expect(likePatterns('渝')).toEqual(['% 渝%'])
  expect(likePatterns('ＹＬ　减速器')).toEqual(['% yl%', '%减速器%'])
  expect(likePatterns('  ')).toEqual([])
})

const pinyin = (text: string) => [...text].map(c => ({ 渝: 'yu', 岭: 'ling' })[c] ?? c)

test('the search text holds pairs, pinyin, initials and the number without dashes', () => {
  const text = searchTextOf(
    {
      number: 'CQZZ-2026-C34-AF2ANV-R0-A',
      brandName: '渝岭',
      brandNameEn: 'Yuling',
      holderName: '',
      holderNameEn: '',
      productName: '',
      productNameEn: '',
      creditCode: '91500120MACQ0031XG',
    },
    pinyin,
  )
  for (const part of [' 渝岭', ' 岭', ' yuling', ' yl', 'cqzz2026c34', ' c34', '91500120macq0031xg'])
    expect(text).toContain(part)
})

const cell = (field: string, district: string, status: string, count: number): Cell => ({
  field,
  district,
  status,
  type: 'general',
  year: '2026',
  count,
})

test('a facet is not narrowed by its own choice, only by the others', () => {
  const cells = [
    cell('equipment', 'bishan', 'valid', 5),
    cell('equipment', 'fuling', 'valid', 2),
    cell('services', 'bishan', 'valid', 3),
    cell('services', 'fuling', 'suspended', 1),
  ]
  const { total, counts } = countFacets(cells, { ...EMPTY_QUERY, field: ['equipment'], district: ['bishan'] })
  expect(total).toBe(5)
  expect(counts.field).toEqual({ equipment: 5, services: 3 })
  expect(counts.district).toEqual({ bishan: 5, fuling: 2 })
  expect(counts.status).toEqual({ valid: 5 })
})
