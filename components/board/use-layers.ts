'use client'
import { type RefObject, useState } from 'react'
import type { BoardStage } from '@/domain/board/stages'
import { useDrag } from './use-drag'
import { useDrop } from './use-drop'
import { useMoves } from './use-moves'
import { useUndo } from './use-undo'

export type Layers = ReturnType<typeof useLayers>

/** What a board keeps beside its cards, in columns or in lanes: what lies over it, which card is under way, what was said. */
export function useLayers(root: RefObject<HTMLElement | null>, me: { id: string }) {
  const moves = useMoves()
  const [preview, setPreview] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [over, setOver] = useState<BoardStage | null>(null)
  const [said, say] = useState('')
  const undo = useUndo(me.id, say)
  const drop = useDrop(moves, setBusy, say)
  useDrag(root, { onDrag: setBusy, onOver: setOver, onDrop: (id, stage) => void drop(id, stage) })

  const focusCard = (id: string) =>
    root.current?.querySelector<HTMLElement>(`[data-card="${id}"], [data-row="${id}"]`)?.focus()
  const openMenu = (id: string) => {
    const anchor = root.current?.querySelector<HTMLElement>(`[data-move="${id}"]`)
    setPreview(null)
    if (anchor) void moves.openMenu(id, anchor)
  }
  /** Closes a sheet or a preview; `onNone` where neither is open. */
  const close = (onNone: () => void) => {
    if (!moves.sheet && !preview) onNone()
    setPreview(null)
    moves.closeSheet()
  }
  return { moves, preview, setPreview, busy, setBusy, over, said, say, undo, focusCard, openMenu, close }
}
