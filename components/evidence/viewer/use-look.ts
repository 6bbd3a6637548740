'use client'
import { useState } from 'react'
import { useLive } from '../../ui/use-live'
import { nextTurn, scaleOf, stepped, type Turn, type Zoom } from './geometry'
import { FRESH, recall, remember } from './memory'

type Room = { width: number; height: number }
type Look = { zoom: Zoom; turn: Turn; ratio: number }

export type LookedAt = Look & {
  /** Null until the room is known. */
  scale: number | null
  onZoom: (zoom: Zoom) => void
  onStep: (by: 1 | -1) => void
  onTurn: () => void
  onRatio: (ratio: number) => void
}

/** How each file is looked at: its zoom and turn, kept while one works, also for coming back. */
export function useLook(fileId: string | null, room: Room | null): LookedAt {
  const isLive = useLive()
  const [looks, setLooks] = useState<Readonly<Record<string, Look>>>({})
  const kept = isLive && fileId ? recall(fileId) : null
  const look: Look = (fileId ? looks[fileId] : undefined) ?? kept ?? FRESH
  const scale = room ? scaleOf(look.zoom, room, look.ratio, look.turn) : null
  const change = (more: Partial<Look>): void => {
    if (!fileId) return
    setLooks(all => {
      const { zoom, turn, ratio } = all[fileId] ?? look
      return { ...all, [fileId]: { zoom, turn, ratio, ...more } }
    })
    remember(fileId, more)
  }
  return {
    ...look,
    scale,
    onZoom: zoom => change({ zoom }),
    onStep: by => {
      if (scale !== null) change({ zoom: stepped(scale, by) })
    },
    onTurn: () => change({ turn: nextTurn(look.turn) }),
    onRatio: ratio => {
      if (Math.abs(ratio - look.ratio) > 0.0005) change({ ratio })
    },
  }
}
