'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { WATCH_SECONDS, type Watcher } from '@/domain/board/live'
import { paths } from '@/domain/paths'
import { act } from './remote'

const AGAIN_MS = (WATCH_SECONDS * 1_000) / 3

export type Watchers = ReadonlyMap<string, readonly Watcher[]>

/** Who else has which card open, and telling the others what I have open. */
export function usePresence(me: string, open: { id: string; what: 'card' | 'sheet' } | null) {
  const [watchers, setWatchers] = useState<Watchers>(new Map())
  const hear = useCallback(
    (id: string, people: Watcher[]) =>
      setWatchers(old => {
        const others = people.filter(person => person.id !== me)
        const next = new Map(old)
        if (others.length > 0) next.set(id, others)
        else next.delete(id)
        return next
      }),
    [me],
  )
  const tab = useMemo(() => (typeof crypto === 'undefined' ? '' : crypto.randomUUID()), [])
  const id = open?.id
  const what = open?.what
  useEffect(() => {
    if (!id || !what) return
    const tell = (now: 'card' | 'sheet' | 'gone') =>
      void act(paths.act('watch-case'), { applicationId: id, what: now, tab }, me)
    // Not before what was opened is painted: sending alone costs a slow machine a frame.
    const first = window.setTimeout(() => tell(what))
    const timer = window.setInterval(() => document.visibilityState === 'visible' && tell(what), AGAIN_MS)
    return () => {
      window.clearTimeout(first)
      window.clearInterval(timer)
      tell('gone')
    }
  }, [id, what, tab, me])
  return { watchers, hear }
}
