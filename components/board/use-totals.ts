'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type { BoardTotals } from '@/domain/board/card'
import { useTellBadge } from '../shell/badge-now'

let latest: BoardTotals | null = null
const listeners = new Set<() => void>()
const tell = (totals: BoardTotals | null) => {
  latest = totals
  for (const listen of listeners) listen()
}
const subscribe = (listen: () => void) => {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}

/** Tells the bar and the foot of the page, and the rail, what the board counts now. */
export const useTellTotals = (totals: BoardTotals): void => {
  useTellBadge(totals.waiting)
  useEffect(() => {
    tell(totals)
    return () => tell(null)
  }, [totals])
}

/** Counts over the whole board as it was last read; as the page came with them before that. */
export const useTotals = (first: BoardTotals): BoardTotals =>
  useSyncExternalStore(
    subscribe,
    () => latest,
    () => null,
  ) ?? first
