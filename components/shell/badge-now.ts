'use client'
import { useEffect, useSyncExternalStore } from 'react'

let latest: number | null = null
const listeners = new Set<() => void>()
const tell = (count: number | null) => {
  latest = count
  for (const listen of listeners) listen()
}
const subscribe = (listen: () => void) => {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}

/** Tells the rail how many cases wait, as the page last read it; it stays told when the page is left. */
export const useTellBadge = (count: number): void => useEffect(() => tell(count), [count])

/** The count as it was told last; as it came with the rail before that. It is forgotten when its badge goes. */
export const useBadge = (first: number): number => {
  useEffect(() => () => tell(null), [])
  return (
    useSyncExternalStore(
      subscribe,
      () => latest,
      () => null,
    ) ?? first
  )
}
