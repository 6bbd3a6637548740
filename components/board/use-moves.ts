'use client'
import { startTransition, useCallback, useState } from 'react'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { read } from './remote'

type Open = { id: string; anchor: HTMLElement | null; view: MoveView | null; failed: boolean }

/** Which card's moves are on the table: the menu beside it, then the sheet of the one chosen. */
export function useMoves() {
  const [menu, setMenu] = useState<Open | null>(null)
  const [sheet, setSheet] = useState<{ view: MoveView; offer: MoveOffer } | null>(null)

  const fetchMoves = useCallback(async (id: string): Promise<MoveView | null> => {
    const answer = await read<MoveView>(`/api/review/cases/${id}/moves`)
    return answer.ok ? answer.value : null
  }, [])

  const openMenu = useCallback(
    async (id: string, anchor: HTMLElement) => {
      setMenu({ id, anchor, view: null, failed: false })
      const view = await fetchMoves(id)
      setMenu(old => (old?.id === id ? { ...old, view, failed: view === null } : old))
    },
    [fetchMoves],
  )

  const closeMenu = useCallback(() => setMenu(null), [])
  const choose = useCallback((view: MoveView, offer: MoveOffer) => {
    setMenu(null)
    // The menu is seen to close at once; the sheet, which is large, is drawn after that.
    startTransition(() => setSheet({ view, offer }))
  }, [])
  const closeSheet = useCallback(() => setSheet(null), [])
  return { menu, sheet, openMenu, closeMenu, choose, closeSheet, fetchMoves }
}
