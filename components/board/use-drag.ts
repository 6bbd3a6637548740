'use client'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect } from 'react'
import { type BoardStage, isBoardStage } from '@/domain/board/stages'

/**
 * Makes the cards in an element draggable and the columns targets. A drop is a shortcut for choosing the move in the
 * menu: it opens the sheet and moves nothing by itself.
 */
export function useDrag(
  board: RefObject<HTMLElement | null>,
  onDrag: (id: string | null) => void,
  onOver: (stage: BoardStage | null) => void,
  onDrop: (id: string, stage: BoardStage) => void,
  /** Changes whenever cards came or went. */
  shown: unknown,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` says that the elements have changed
  useEffect(() => {
    const root = board.current
    if (!root || !window.matchMedia('(pointer: fine) and (width >= 56.25em)').matches) return
    const undo: (() => void)[] = []
    // A card is made draggable when the pointer comes to it: cards come and go as columns scroll and fold.
    const known = new WeakSet<Element>()
    const arm = (event: PointerEvent) => {
      const element =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
      if (!element || known.has(element)) return
      known.add(element)
      undo.push(draggable({ element, getInitialData: () => ({ id: element.dataset.card ?? '' }) }))
    }
    root.addEventListener('pointerover', arm)
    undo.push(() => root.removeEventListener('pointerover', arm))
    for (const element of root.querySelectorAll<HTMLElement>('[data-stage]')) {
      const stage = element.dataset.stage ?? ''
      undo.push(dropTargetForElements({ element, getData: () => ({ stage }) }))
    }
    const stageIn = (data: Record<string | symbol, unknown> | undefined): BoardStage | null => {
      const stage = String(data?.stage ?? '')
      return isBoardStage(stage) ? stage : null
    }
    undo.push(
      monitorForElements({
        onDragStart: ({ source }) => onDrag(String(source.data.id)),
        onDropTargetChange: ({ location }) => onOver(stageIn(location.current.dropTargets[0]?.data)),
        onDrop: ({ source, location }) => {
          onDrag(null)
          onOver(null)
          const from = stageIn(location.initial.dropTargets[0]?.data)
          const to = stageIn(location.current.dropTargets[0]?.data)
          if (to && to !== from) onDrop(String(source.data.id), to)
        },
      }),
    )
    return () => {
      for (const step of undo) step()
    }
  }, [shown, board])
}
