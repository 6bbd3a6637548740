'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { ScoreView, ScoringView } from '@/domain/expert/views'
import { type PostProblem, post } from './post'

const Saved = z.object({ item: z.string(), version: z.number(), savedAt: z.string() })
const Other = z.object({
  points: z.number().nullable(),
  isNotApplicable: z.boolean(),
  justification: z.string(),
  reasonCodes: z.array(z.string()),
  anchors: z.array(
    z.object({
      evidenceId: z.string(),
      page: z.number(),
      region: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }).optional(),
      note: z.string().optional(),
    }),
  ),
})

export type Entry = ScoreView & {
  status: 'clean' | 'dirty' | 'saving' | 'offline' | 'refused' | 'stale'
  because?: PostProblem | undefined
  other?: (z.infer<typeof Other> & { version: number }) | undefined
}
export type Entries = Readonly<Record<string, Entry>>

const PAUSE_MS = 700
const RETRY_MS = 5000

const timeOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour12: false })

const withOther = (entry: Entry, because: PostProblem): Entry => {
  const read = Other.safeParse(because.current?.values)
  if (because.title !== 'stale' || !because.current || !read.success)
    return { ...entry, status: 'refused', because }
  return { ...entry, status: 'stale', because, other: { ...read.data, version: because.current.version } }
}

/**
 * The own sheet on this device: each item saves itself a moment after the last change, one request at a time per item,
 * tries again when the network is back, and stops to ask when another device was quicker.
 */
export function useSheet(view: Pick<ScoringView, 'items' | 'head' | 'me'>) {
  const [entries, setEntries] = useState<Entries>(() =>
    Object.fromEntries(view.items.map(i => [i.rubric.id, { ...i.score, status: 'clean' as const }])),
  )
  const now = useRef(entries)
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const inFlight = useRef(new Set<string>())
  const set = useCallback((id: string, change: (entry: Entry) => Entry) => {
    const entry = now.current[id]
    if (!entry) return
    now.current = { ...now.current, [id]: change(entry) }
    setEntries(now.current)
  }, [])

  const save = useCallback(
    async (id: string): Promise<void> => {
      clearTimeout(timers.current.get(id))
      const entry = now.current[id]
      const isDue = entry?.status === 'dirty' || entry?.status === 'offline'
      if (!entry || !isDue || inFlight.current.has(id)) return
      inFlight.current.add(id)
      const { points, isNotApplicable, justification, reasonCodes, anchors, version } = entry
      const sent = { points, isNotApplicable, justification, reasonCodes, anchors, version }
      set(id, e => ({ ...e, status: 'saving' }))
      const body = { applicationId: view.head.id, item: id, ...sent }
      const answer = await post('save-score', view.me, body)
      inFlight.current.delete(id)
      if (answer.kind === 'offline') {
        set(id, e => ({ ...e, status: 'offline' }))
        timers.current.set(
          id,
          setTimeout(() => void save(id), RETRY_MS),
        )
        return
      }
      if (answer.kind === 'refused') return set(id, e => withOther(e, answer.because))
      const saved = Saved.parse(answer.value)
      const isChanged = now.current[id]?.status === 'dirty'
      set(id, e => ({
        ...e,
        version: saved.version,
        savedAt: timeOf(saved.savedAt),
        because: undefined,
        status: isChanged ? 'dirty' : 'clean',
      }))
      if (isChanged)
        timers.current.set(
          id,
          setTimeout(() => void save(id), PAUSE_MS),
        )
    },
    [set, view.head.id, view.me],
  )

  const change = useCallback(
    (id: string, more: Partial<ScoreView>) => {
      set(id, e => ({ ...e, ...more, status: e.status === 'stale' ? 'stale' : 'dirty' }))
      clearTimeout(timers.current.get(id))
      timers.current.set(
        id,
        setTimeout(() => void save(id), PAUSE_MS),
      )
    },
    [save, set],
  )

  /** Settles a clash with another device: its score, or this one over it. */
  const settle = useCallback(
    (id: string, which: 'other' | 'mine') => {
      set(id, e => {
        if (!e.other) return e
        const { other, ...rest } = e
        return which === 'other'
          ? { ...rest, ...other, other: undefined, because: undefined, status: 'clean' }
          : { ...rest, version: other.version, other: undefined, because: undefined, status: 'dirty' }
      })
      void save(id)
    },
    [save, set],
  )

  /** Saves all that is open; false when something could not be saved. */
  const flush = useCallback(async (): Promise<boolean> => {
    for (let tries = 0; tries < 50; tries++) {
      for (const id of Object.keys(now.current)) await save(id)
      const open = Object.values(now.current).filter(e => e.status !== 'clean')
      if (open.length === 0) return true
      if (open.some(e => e.status !== 'saving' && e.status !== 'dirty')) return false
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    return false
  }, [save])

  useEffect(() => {
    const leave = () => {
      for (const id of Object.keys(now.current)) void save(id)
    }
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [save])

  return { entries, change, save, settle, flush }
}
