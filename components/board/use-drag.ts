'use client'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef } from 'react'
import { type BoardStage, isBoardStage } from '@/domain/board/stages'

const stageIn = (data: Record<string | symbol, unknown> | undefined): BoardStage | null => {
  const stage = String(data?.stage ?? '')
  return isBoardStage(stage) ? stage : null
}

/**
 * Makes the cards in an element draggable and its stages targets. A drop is a shortcut for choosing the move in the
 * menu: it opens the sheet and moves nothing by itself.
 */
export function useDrag(
  board: RefObject<HTMLElement | null>,
  deeds: {
    onDrag: (id: string | null) => void
    onOver: (stage: BoardStage | null) => void
    onDrop: (id: string, stage: BoardStage) => void
  },
) {
  const held = useRef(deeds)
  held.current = deeds
  // What is armed goes with its element: the library holds both weakly.
  const armed = useRef(new WeakSet<Element>())
  useEffect(() => {
    const root = board.current
    if (!root || !window.matchMedia('(pointer: fine) and (width >= 56.25em)').matches) return
    const first = (target: EventTarget | null, what: string): HTMLElement | null => {
      const element = target instanceof Element ? target.closest<HTMLElement>(what) : null
      if (!element || armed.current.has(element)) return null
      armed.current.add(element)
      return element
    }
    // Cards and stages are armed when the pointer comes to them: they come and go as columns and lanes scroll and fold.
    const arm = ({ target }: Event) => {
      const card = first(target, '[data-card]')
      if (card) draggable({ element: card, getInitialData: () => ({ id: card.dataset.card ?? '' }) })
      const stage = first(target, '[data-stage]')
      if (stage) dropTargetForElements({ element: stage, getData: () => ({ stage: stage.dataset.stage }) })
    }
    root.addEventListener('pointerover', arm)
    root.addEventListener('dragenter', arm)
    const stop = monitorForElements({
      onDragStart: ({ source }) => held.current.onDrag(String(source.data.id)),
      onDropTargetChange: ({ location }) =>
        held.current.onOver(stageIn(location.current.dropTargets[0]?.data)),
      onDrop: ({ source, location }) => {
        held.current.onDrag(null)
        held.current.onOver(null)
        const from = stageIn(location.initial.dropTargets[0]?.data)
        const to = stageIn(location.current.dropTargets[0]?.data)
        if (to && to !== from) held.current.onDrop(String(source.data.id), to)
      },
    })
    return () => {
      root.removeEventListener('pointerover', arm)
      root.removeEventListener('dragenter', arm)
      stop()
    }
  }, [board])
}
