import { describe, expect, it } from 'vitest'
import { clipboardCells, isUnread, layPasted, type PasteColumn } from './paste'

const choice = (id: string, name: string, options: string[]): PasteColumn => ({
  id,
  names: [name],
  options: options.map(label => ({ value: label, label })),
})
const plain = (id: string, name: string): PasteColumn => ({ id, names: [name], options: [] })
const columns = [
  plain('name', '指标'),
  choice('class', '类别', ['核心', '基础']),
  plain('unit', '单位'),
  choice('direction', '方向', ['高优', '低优']),
  plain('own', '本企业'),
  plain('national', '国家标准'),
]
const ids = (text: string, from = 0) => layPasted(clipboardCells(text), columns, from)
const placed = (text: string, from = 0) =>
  ids(text, from).lines.map(line =>
    Object.fromEntries(line.map((cell, at) => [ids(text, from).columns[at]?.id ?? '?', cell])),
  )

describe('pasted lines find their columns', () => {
  it('in the order of the table', () => {
    expect(placed('强度\t核心\tMPa\t高优\t210\t180')).toEqual([
      { name: '强度', class: '核心', unit: 'MPa', direction: '高优', own: '210', national: '180' },
    ])
  })

  it('without the class, which the table shows below the name', () => {
    expect(placed('强度\tMPa\t高优\t210\n粗糙度\tμm\t低优\t0.8')).toEqual([
      { name: '强度', unit: 'MPa', direction: '高优', own: '210' },
      { name: '粗糙度', unit: 'μm', direction: '低优', own: '0.8' },
    ])
  })

  it('by their headings, in any order, with units in brackets; what has no column is left out', () => {
    const laid = ids('国家标准（MPa）\t备注\t指标\n180\t无\t强度')
    expect(laid.hasHeadings).toBe(true)
    expect(laid.columns.map(({ id }) => id)).toEqual(['national', 'name'])
    expect(laid.lines).toEqual([['180', '强度']])
  })

  it('from the column they were pasted into', () => {
    expect(placed('210\t180', 4)).toEqual([{ own: '210', national: '180' }])
  })

  it('a single line of headings is a line like any other', () => {
    expect(ids('指标\t类别').hasHeadings).toBe(false)
  })

  it('a choice nobody knows is told as unread, an empty cell is not', () => {
    expect(isUnread(columns[1], '其他')).toBe(true)
    expect(isUnread(columns[1], '')).toBe(false)
    expect(isUnread(columns[0], '其他')).toBe(false)
  })
})
