import { useRef } from 'react'
import type { Card } from '@/domain/board/card'

/** The card that is open in front of a reader: it stays so when others move it off what is shown. */
export function useHeldCard(id: string | null, cardOf: (id: string) => Card | undefined): Card | undefined {
  const last = useRef<Card>(undefined)
  const card = id ? (cardOf(id) ?? (last.current?.id === id ? last.current : undefined)) : undefined
  last.current = card
  return card
}
