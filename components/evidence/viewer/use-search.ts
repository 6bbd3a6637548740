'use client'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { paths } from '@/domain/paths'

const BoxSchema = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() })
const Found = z.object({
  status: z.enum(['text', 'scan', 'unread', 'no_pdf']),
  hits: z.array(
    z.object({
      page: z.number(),
      boxes: z.array(BoxSchema),
      before: z.string(),
      match: z.string(),
      after: z.string(),
    }),
  ),
  isCut: z.boolean(),
})
export type Found = z.infer<typeof Found>

export type Search = {
  isOpen: boolean
  query: string
  /** None while nothing was asked, `busy` on its way. */
  found: Found | 'busy' | 'failed' | null
  /** The hit one looks at. */
  at: number
  open: (is: boolean) => void
  ask: (query: string) => void
  go: (at: number) => void
}

const PAUSE_MS = 250

/** Searching inside one file; the first hit from the page one is on comes first. */
export function useSearch(fileId: string | null, page: number, onPage: (page: number) => void): Search {
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [state, setState] = useState<{ of: string; found: Found | 'failed'; at: number } | null>(null)
  const key = `${fileId} ${query.trim()}`
  const isAsked = isOpen && fileId !== null && query.trim() !== ''
  const found = !isAsked ? null : state?.of === key ? state.found : 'busy'
  const at = state?.of === key ? state.at : 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: turning a page asks for nothing new
  useEffect(() => {
    if (!isAsked || !fileId) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(paths.fileSearch(fileId, query.trim()), { signal: stop.signal })
        if (!answer.ok) throw new Error('refused')
        const value = Found.parse(await answer.json())
        const first = Math.max(
          0,
          value.hits.findIndex(hit => hit.page >= page),
        )
        setState({ of: key, found: value, at: first })
        const hit = value.hits[first]
        if (hit && hit.page !== page) onPage(hit.page)
      } catch {
        if (!stop.signal.aborted) setState({ of: key, found: 'failed', at: 0 })
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key, isAsked])

  const go = (to: number): void => {
    if (!found || typeof found === 'string' || found.hits.length === 0) return
    const next = (to + found.hits.length) % found.hits.length
    setState({ of: key, found, at: next })
    const hit = found.hits[next]
    if (hit) onPage(hit.page)
  }
  return { isOpen, query, found, at, open: setOpen, ask: setQuery, go }
}
