'use client'
import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Card } from '@/domain/board/card'

/** Keeps the card at the top of a scrolled column where it is when cards above it come or go. */
export function useAnchor(rows: Virtualizer<HTMLDivElement, Element>, cards: readonly Card[], isOn: boolean) {
  const held = useRef<{ id: string; by: number } | null>(null)
  const latest = useRef(cards)
  const note = useRef((at: number) => {
    const first = rows.measurementsCache.find(row => row.end > at)
    const id = first && latest.current[first.index]?.id
    held.current = at > 0 && first && id ? { id, by: at - first.start } : null
  })
  useLayoutEffect(() => {
    const anchor = held.current
    const element = rows.scrollElement
    // As last told by the column itself: asking the element would lay the whole board out after every drawing.
    let at = rows.scrollOffset ?? 0
    if (isOn && anchor && element && latest.current !== cards) {
      const index = cards.findIndex(card => card.id === anchor.id)
      const start = rows.measurementsCache[index]?.start
      if (start !== undefined && Math.abs(start + anchor.by - at) > 1) {
        at = start + anchor.by
        element.scrollTop = at
      }
    }
    latest.current = cards
    note.current(at)
  })
  const element = rows.scrollElement
  useEffect(() => {
    if (!isOn || !element) return
    const moved = () => note.current(element.scrollTop)
    element.addEventListener('scroll', moved, { passive: true })
    return () => element.removeEventListener('scroll', moved)
  }, [isOn, element])
}
