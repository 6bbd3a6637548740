'use client'
import { useSyncExternalStore } from 'react'

/** One value that a part of the page tells and others, wherever they stand, show; null while nobody has told any. */
export function toldStore<T>() {
  let latest: T | null = null
  const listeners = new Set<() => void>()
  const subscribe = (listen: () => void) => {
    listeners.add(listen)
    return () => void listeners.delete(listen)
  }
  return {
    tell: (value: T | null): void => {
      latest = value
      for (const listen of listeners) listen()
    },
    /** What was told last; null on the server and while the page is taken over. */
    useTold: (): T | null =>
      useSyncExternalStore(
        subscribe,
        () => latest,
        () => null,
      ),
  }
}
