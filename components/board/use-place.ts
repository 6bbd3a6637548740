'use client'
import { type RefObject, useCallback, useRef, useState } from 'react'
import type { Column } from '@/domain/board/card'
import type { BoardStage } from '@/domain/board/stages'
import type { Fold } from './folds'

type Place = { stage: BoardStage; index: number }

const placeOf = (columns: readonly Column[], id: string): Place | null => {
  const column = columns.find(c => c.cards.some(card => card.id === id))
  return column ? { stage: column.stage, index: column.cards.findIndex(card => card.id === id) } : null
}

/** Which card of the board is in focus, and the ways from one to the next. */
export function usePlace(
  root: RefObject<HTMLElement | null>,
  columns: readonly Column[],
  foldOf: (stage: BoardStage) => Fold,
) {
  const [place, setPlace] = useState<Place | null>(null)
  const shows = useRef(new Map<BoardStage, (index: number) => void>())
  const register = useCallback(
    (stage: BoardStage, show: (index: number) => void) => shows.current.set(stage, show),
    [],
  )
  const focusCard = useCallback(
    (stage: BoardStage, index: number, id: string | undefined) => {
      setPlace({ stage, index })
      shows.current.get(stage)?.(index)
      // Twice: once for cards in sight, once more when scrolling has drawn the card.
      const give = () =>
        id && root.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus({ preventScroll: false })
      give()
      requestAnimationFrame(give)
    },
    [root],
  )
  const firstCard = columns.find(c => c.cards.length > 0)?.cards[0]
  const current =
    (place && columns.find(c => c.stage === place.stage)?.cards[place.index]?.id) ?? firstCard?.id ?? null

  const step = (columnsBy: number, rowsBy: number) => {
    const isNarrow = window.matchMedia('(width < 105em)').matches
    const open = columns.filter(c => {
      const fold = foldOf(c.stage)
      return c.cards.length > 0 && fold !== 'always' && !(fold === 'narrow' && isNarrow)
    })
    const at = open.findIndex(c => c.stage === place?.stage)
    const column = open[at < 0 ? 0 : Math.min(open.length - 1, Math.max(0, at + columnsBy))]
    if (!column) return
    const from = at < 0 ? 0 : (place?.index ?? 0) + rowsBy
    const index = Math.min(column.cards.length - 1, Math.max(0, from))
    focusCard(column.stage, index, column.cards[index]?.id)
  }

  /** Keeps the focus with its card when cards came or went around it; with its neighbour when it went itself. */
  const settle = (next: readonly Column[]) => {
    if (!place || !current) return
    const hadFocus = document.activeElement?.closest('[data-card]')?.getAttribute('data-card') === current
    const same = placeOf(next, current)
    if (same && same.stage === place.stage) return setPlace(same)
    const column = next.find(c => c.stage === place.stage)
    const index = Math.min((column?.cards.length ?? 0) - 1, place.index)
    if (hadFocus && column && index >= 0)
      requestAnimationFrame(() => focusCard(column.stage, index, column.cards[index]?.id))
  }
  const noteFocus = (id: string) => {
    const found = placeOf(columns, id)
    if (found) setPlace(found)
  }
  return { place, current, register, focusCard, step, settle, noteFocus }
}
