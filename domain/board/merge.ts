import type { Card, Column } from './card'
import type { BoardStage } from './stages'

/** What became of one card of an open board. */
export type CardChange = {
  card: Card
  from: BoardStage | null
  to: BoardStage | null
  isNews: boolean
}

/** What became of these cases between two states of what is shown. */
export const changesOf = (
  before: readonly Card[],
  after: readonly Card[],
  ids: readonly string[],
): CardChange[] => {
  const [old, now] = [before, after].map(cards => new Map(cards.map(card => [card.id, card] as const)))
  return [...new Set(ids)].flatMap((id): CardChange[] => {
    const [was, is] = [old?.get(id), now?.get(id)]
    const card = is ?? was
    if (!card) return []
    const isNews = (is?.isUnread ?? false) && (was?.version !== is?.version || !was?.isUnread)
    return [{ card, from: was?.stage ?? null, to: is?.stage ?? null, isNews }]
  })
}

const comesBefore = (a: Card, b: Card): boolean => a.due < b.due || (a.due === b.due && a.id < b.id)

const inserted = (column: Column, card: Card): Column => {
  const at = column.cards.findIndex(other => comesBefore(card, other))
  if (at >= 0) return { ...column, cards: [...column.cards.slice(0, at), card, ...column.cards.slice(at)] }
  // Beyond the last card read so far it will be read with the others there.
  return column.next === null ? { ...column, cards: [...column.cards, card] } : column
}

/**
 * Puts cards that were read anew where they belong, takes those away that no longer match, and leaves every other card
 * as it stood. `fresh` has the heads of all columns and the cards among `ids` that match.
 */
export const mergeCards = (
  columns: readonly Column[],
  fresh: readonly Column[],
  ids: readonly string[],
): { columns: Column[]; changes: CardChange[] } => {
  const asked = new Set(ids)
  const merged = columns.map(old => {
    const now = fresh.find(c => c.stage === old.stage)
    const head = now ? { ...now, cards: old.cards, next: old.next } : old
    const kept = head.cards.filter(card => !asked.has(card.id))
    const stays = kept.length === old.cards.length
    return (now?.cards ?? []).reduce(inserted, stays ? head : { ...head, cards: kept })
  })
  const cardsOf = (all: readonly Column[]) => all.flatMap(column => column.cards)
  return { columns: merged, changes: changesOf(cardsOf(columns), cardsOf(fresh), ids) }
}
