import { expect, it } from 'vitest'
import type { SaidTie, TieFacts } from './tie-moves'
import { tieMoves } from './tie-moves'

const [CODE, OTHER] = ['91500103MACQ00029Y', '91500000MACQ002F84']
const said = (more: Partial<SaidTie> = {}): SaidTie => ({
  organisation: '甲公司',
  creditCode: null,
  since: null,
  until: null,
  detail: '',
  ...more,
})
const standing = (more: Partial<TieFacts> = {}) => ({ id: 't', kind: 'shares' as const, ...said(), ...more })
const moves = (cell: SaidTie[], held = [standing({ since: '2019-01-01', detail: '5%' })]) =>
  tieMoves(held[0]?.kind ?? 'shares', cell, held)

it('leaves what is said already, however little of it is said, and what is not named', () => {
  for (const tie of [
    said(),
    said({ organisation: '甲 公司' }),
    said({ since: '2019-01-01' }),
    said({ detail: '5%' }),
  ])
    expect(moves([tie])).toEqual({ moves: [], repeated: [] })
  expect(moves([])).toEqual({ moves: [], repeated: [] })
})

it('ends a tie, puts its period, code or detail right, and opens it again', () => {
  const to = (cell: SaidTie, held = standing({ since: '2019-01-01', detail: '5%' })) => {
    const [move, ...more] = moves([cell], [held]).moves
    expect([move?.from, more]).toEqual([held, []])
    return move?.to
  }
  expect(to(said({ until: '2026-01-31' }))).toMatchObject({
    since: '2019-01-01',
    until: '2026-01-31',
    detail: '5%',
  })
  expect(to(said({ since: '2019-01-01', until: '2026-01-31' }))).toMatchObject({ until: '2026-01-31' })
  expect(to(said({ creditCode: CODE }))).toMatchObject({ creditCode: CODE, since: '2019-01-01' })
  expect(to(said({ detail: '8%' }))).toMatchObject({ detail: '8%', since: '2019-01-01' })
  expect(to(said({ since: '2018-01-01' }), standing())).toMatchObject({ since: '2018-01-01', until: null })
  const ended = standing({ since: '2019-01-01', until: '2020-01-01' })
  expect(to(said({ since: '2019-01-01' }), ended)).toMatchObject({ until: null })
})

it('adds what is another tie: another name, code, kind of period, or one that holds beside an ended one', () => {
  const ended = standing({ since: '2010-01-01', until: '2012-01-01', creditCode: CODE })
  const added = [
    said({ organisation: '乙公司' }),
    said({ creditCode: OTHER }),
    said({ since: '2015-01-01' }),
    said({ since: '2015-01-01', until: '2016-01-01' }),
    said(),
  ]
  for (const tie of added)
    expect(moves([tie], [ended]).moves).toEqual([{ from: null, to: { kind: 'shares', ...tie } }])
  const former = { ...ended, kind: 'past_employer' as const }
  expect(tieMoves('past_employer', [said()], [former]).moves).toEqual([])
})

it('tells what is said twice, and pairs two periods with one organisation each with its own', () => {
  expect(moves([said(), said()], []).repeated).toEqual([said()])
  expect(moves([said({ creditCode: OTHER })], [standing({ creditCode: CODE })]).repeated).toHaveLength(1)
  const first = standing({ since: '2010-01-01', until: '2012-01-01' })
  const second = standing({ since: '2015-01-01' })
  const cell = [
    said({ since: '2015-01-01', until: '2026-01-01' }),
    said({ since: '2010-01-01', until: '2012-01-01' }),
  ]
  expect(moves(cell, [first, second])).toMatchObject({ moves: [{ from: second }], repeated: [] })
})
