import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Card, Column } from './card'
import { mergeCards } from './merge'
import { BOARD_STAGES, type BoardStage } from './stages'

const card = (id: string, stage: BoardStage, due: string, more: Partial<Card> = {}): Card => ({
  id,
  version: 1,
  reference: id,
  stage,
  brand: id,
  product: '',
  enterprise: '',
  field: '',
  area: '',
  officer: null,
  waiting: null,
  flags: {},
  isUnread: false,
  since: due,
  due,
  clock: { used: 0, limit: 5, state: 'normal', left: 5 } as Card['clock'],
  ...more,
})

const columnOf = (stage: BoardStage, cards: Card[], next: string | null = null): Column => ({
  stage,
  count: cards.length,
  over: 0,
  near: 0,
  limit: 5,
  load: null,
  cards,
  next,
})

const board = (cards: Card[]): Column[] =>
  BOARD_STAGES.map(stage =>
    columnOf(
      stage,
      cards
        .filter(c => c.stage === stage)
        .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id)),
    ),
  )

const someCards = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(n => `c${String(n).padStart(2, '0')}`),
    stage: fc.constantFrom(...BOARD_STAGES),
    due: fc.integer({ min: 1, max: 9 }).map(n => `2026-12-0${n}`),
  }),
  { selector: c => c.id },
)

it('a board on which the changed cards were merged is the board read anew', () => {
  fc.assert(
    fc.property(someCards, someCards, (before, after) => {
      const now = after.map(c => card(c.id, c.stage, c.due))
      const kept = new Map(now.map(c => [c.id, c]))
      const was = before.map(c => card(c.id, c.stage, c.due))
      const changed = [...new Set([...was, ...now].map(c => c.id))].filter(id => {
        const [a, b] = [was.find(c => c.id === id), kept.get(id)]
        return a?.stage !== b?.stage || a?.due !== b?.due
      })
      const fresh = board(now.filter(c => changed.includes(c.id)))
      const merged = mergeCards(board(was), fresh, changed).columns
      expect(merged.map(c => c.cards.map(x => x.id))).toEqual(board(now).map(c => c.cards.map(x => x.id)))
    }),
  )
})

it('a card beyond what was read so far is left to be read with the others', () => {
  const old = [columnOf('site_visit', [card('a', 'site_visit', '2026-12-02')], '2026-12-02_a')]
  const fresh = [columnOf('site_visit', [card('z', 'site_visit', '2026-12-09')])]
  const { columns, changes } = mergeCards(old, fresh, ['z'])
  expect(columns[0]?.cards.map(c => c.id)).toEqual(['a'])
  expect(columns[0]?.next).toBe('2026-12-02_a')
  expect(changes).toMatchObject([{ from: null, to: 'site_visit' }])
})

it('says where a card came from and that it has news', () => {
  const old = board([card('a', 'formal_check', '2026-12-02')])
  const fresh = board([card('a', 'district_check', '2026-12-05', { version: 2, isUnread: true })])
  expect(mergeCards(old, fresh, ['a']).changes).toMatchObject([
    { from: 'formal_check', to: 'district_check', isNews: true },
  ])
  expect(mergeCards(old, board([]), ['a']).changes).toMatchObject([{ from: 'formal_check', to: null }])
})
