import { describe, expect, it } from 'vitest'
import { boardAddress, ColumnsQuery, isFiltered, queryIn, readBoardQuery } from './query'

describe('the query of the board', () => {
  it('reads from an address what a form and what a link put there alike', () => {
    const asked = queryIn(
      new URLSearchParams('stage=formal_check&stage=site_visit&q=%20山城&view=list&page=x'),
    )
    expect(asked).toEqual({ stage: ['formal_check', 'site_visit'], q: '山城', view: 'list' })
    expect(queryIn(new URLSearchParams(boardAddress(asked)))).toEqual(asked)
  })

  it('stands in the address and comes back the same', () => {
    const query = readBoardQuery({
      q: '  减速机  ',
      field: 'equipment',
      due: 'over',
      mine: 'held',
      view: 'list',
      page: '3',
    })
    expect(query).toMatchObject({
      q: '减速机',
      field: 'equipment',
      due: 'over',
      mine: 'held',
      view: 'list',
      page: 3,
    })
    expect(readBoardQuery(Object.fromEntries(new URLSearchParams(boardAddress(query))))).toEqual(query)
  })
  it('leaves out what nobody could have chosen', () => {
    const query = readBoardQuery({
      field: 'nothing',
      district: 'atlantis',
      officer: "1' or '1'='1",
      due: ['over', 'x'],
      page: '-2',
    })
    expect(query).toMatchObject({ due: 'over' })
    expect([query.field, query.district, query.officer, query.page]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(isFiltered(readBoardQuery({ view: 'list', sort: 'brand' }))).toBe(false)
  })
  it('takes a set of stages and columns, from an address or from the boxes of a form', () => {
    const query = readBoardQuery({ stage: ['site_visit', 'formal_check'], cols: 'officer,stage,officer,x' })
    expect(query.stage).toEqual(['formal_check', 'site_visit'])
    expect(query.cols).toEqual(['officer', 'stage'])
    expect(readBoardQuery(Object.fromEntries(new URLSearchParams(boardAddress(query))))).toEqual(query)
    expect(readBoardQuery({ stage: '', cols: 'x' })).toMatchObject({})
    expect(boardAddress(readBoardQuery({ stage: 'nowhere' }))).toBe('')
  })
  it('refuses a place it did not hand out', () => {
    expect(ColumnsQuery.safeParse({ stages: 'formal_check', after: 'x; drop table' }).success).toBe(false)
    expect(ColumnsQuery.safeParse({ stages: 'formal_check,certified', take: '200' }).success).toBe(false)
    expect(ColumnsQuery.parse({ stages: 'formal_check,certified' }).stages).toEqual([
      'formal_check',
      'certified',
    ])
  })
})
