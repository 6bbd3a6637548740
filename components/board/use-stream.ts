'use client'
import { useEffect, useRef, useState } from 'react'
import type { Watcher } from '@/domain/board/live'

/** How up to date an open board is: at once, every half minute, not at all, or over because its session is. */
export type LiveState = 'connecting' | 'live' | 'polling' | 'offline' | 'ended'

export type StreamHandlers = {
  changed: (ids: string[]) => void
  /** Reads everything anew. */
  refresh: () => Promise<void>
  presence: (id: string, people: Watcher[]) => void
}

const POLL_MS = 30_000
/** Silence after which a stream counts as dead; it speaks every 15 seconds. */
const SILENT_MS = 40_000
const RETRY_MS = 60_000

const dataOf = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T

/**
 * Follows the changes of the board while the page is in sight. When the stream cannot be had it asks every half
 * minute instead, says so, and tries the stream again now and then.
 */
export function useStream(handlers: StreamHandlers): LiveState {
  const [state, setState] = useState<LiveState>('connecting')
  const held = useRef(handlers)
  held.current = handlers
  useEffect(() => {
    let source: EventSource | null = null
    let isOver = false
    const timers: Partial<Record<'poll' | 'silence' | 'again', number>> = {}
    const stopTimer = (name: keyof typeof timers) => window.clearTimeout(timers[name])
    const close = () => {
      source?.close()
      source = null
      stopTimer('silence')
      stopTimer('again')
    }
    const poll = () => {
      stopTimer('poll')
      timers.poll = window.setTimeout(async () => {
        await held.current.refresh()
        if (isOver) return
        setState(navigator.onLine ? 'polling' : 'offline')
        poll()
      }, POLL_MS)
    }
    const fall = () => {
      setState(navigator.onLine ? 'polling' : 'offline')
      poll()
    }
    const later = (ms: number) => {
      stopTimer('again')
      timers.again = window.setTimeout(open, ms)
    }
    const alive = () => {
      stopTimer('silence')
      timers.silence = window.setTimeout(() => {
        close()
        fall()
        later(1_000)
      }, SILENT_MS)
    }
    const open = () => {
      close()
      if (isOver || document.visibilityState === 'hidden') return
      const stream = new EventSource('/api/review/live')
      source = stream
      let isFirst = true
      stream.addEventListener('hello', () => {
        stopTimer('poll')
        alive()
        setState('live')
        // What happened between the page and the stream; later the server knows what was missed.
        if (isFirst) void held.current.refresh()
        isFirst = false
      })
      stream.addEventListener('beat', alive)
      stream.addEventListener('change', event => {
        alive()
        held.current.changed(dataOf<{ ids: string[] }>(event).ids)
      })
      stream.addEventListener('refresh', () => {
        alive()
        void held.current.refresh()
      })
      stream.addEventListener('presence', event => {
        alive()
        const { id, people } = dataOf<{ id: string; people: Watcher[] }>(event)
        held.current.presence(id, people)
      })
      stream.addEventListener('end', event => {
        const { reason } = dataOf<{ reason: string }>(event)
        close()
        stopTimer('poll')
        if (reason === 'standing') {
          isOver = true
          setState('ended')
        } else fall()
      })
      stream.addEventListener('error', () => {
        if (source !== stream) return
        fall()
        if (stream.readyState === EventSource.CLOSED) later(RETRY_MS)
      })
      alive()
    }
    const seen = () => {
      if (document.visibilityState === 'visible') open()
      else close()
    }
    const online = () => open()
    const offline = () => setState('offline')
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('online', online)
    window.addEventListener('offline', offline)
    open()
    return () => {
      isOver = true
      close()
      stopTimer('poll')
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('online', online)
      window.removeEventListener('offline', offline)
    }
  }, [])
  return state
}
