'use client'
import { useEffect, useState } from 'react'
import { z } from 'zod'

/** Why a page can't be shown. */
export type Trouble = 'pending' | 'damaged' | 'undrawable' | 'denied' | 'offline' | 'busy'

type Loaded = { src: string } | { trouble: Trouble }
type Entry = { users: number; stop: AbortController; loaded: Promise<Loaded>; src: string | null }

const MOST = 60
const RETRIES = 4
const entries = new Map<string, Entry>()
const Problem = z.object({ title: z.string().optional(), reason: z.string().optional() })

const troubleIn = async (answer: Response): Promise<Trouble> => {
  const found = Problem.safeParse(await answer.json().catch(() => null))
  const { title = '', reason = '' } = found.success ? found.data : {}
  if (reason === 'file_damaged') return 'damaged'
  if (reason === 'no_preview') return 'undrawable'
  if (title === 'limited') return 'busy'
  if (title === 'pending') return 'pending'
  return answer.status >= 500 ? 'undrawable' : 'denied'
}

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

const load = async (url: string, stop: AbortSignal, tries = 0): Promise<Loaded> => {
  let answer: Response
  try {
    answer = await fetch(url, { signal: stop })
    if (answer.ok) return { src: URL.createObjectURL(await answer.blob()) }
  } catch {
    return { trouble: 'offline' }
  }
  const trouble = await troubleIn(answer)
  if (trouble !== 'busy' || tries >= RETRIES || stop.aborted) return { trouble }
  await wait(1000 * (Number(answer.headers.get('retry-after')) || 1))
  return load(url, stop, tries + 1)
}

const forget = (url: string, { stop, src }: Entry): void => {
  entries.delete(url)
  stop.abort()
  if (src) URL.revokeObjectURL(src)
}

const fetchOnce = (url: string): Entry => {
  const known = entries.get(url)
  if (known) {
    // What was used last is forgotten last.
    entries.delete(url)
    entries.set(url, known)
    return known
  }
  const stop = new AbortController()
  const entry: Entry = { users: 0, stop, src: null, loaded: load(url, stop.signal) }
  entries.set(url, entry)
  void entry.loaded.then(found => {
    if ('src' in found) entry.src = found.src
    else if (entries.get(url) === entry) entries.delete(url)
  })
  for (const [old, each] of entries) {
    if (entries.size <= MOST) break
    if (each.users === 0 && each !== entry) forget(old, each)
  }
  return entry
}

/** Has a page drawn before it is asked for. */
export const prefetch = (url: string): void => void fetchOnce(url)

export type Picture = { src: string | null; trouble: Trouble | null; again: () => void }

/** A drawn page, fetched so that a failure can say why; null asks for none. Drawings stay a while, for going back. */
export function usePicture(url: string | null): Picture {
  const [found, setFound] = useState<{ url: string; loaded: Loaded } | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more try fetches the same address again
  useEffect(() => {
    if (!url) return
    const entry = fetchOnce(url)
    let isGone = false
    entry.users += 1
    void entry.loaded.then(loaded => {
      if (!isGone) setFound({ url, loaded })
    })
    return () => {
      isGone = true
      entry.users -= 1
      // Nobody waits for it any more, so it need not be drawn.
      if (entry.users === 0 && entry.src === null) forget(url, entry)
    }
  }, [url, tries])
  const again = () => {
    setFound(null)
    setTries(n => n + 1)
  }
  const trouble = found?.url === url && found && 'trouble' in found.loaded ? found.loaded.trouble : null
  useEffect(() => {
    if (trouble !== 'offline') return
    const back = () => setTries(n => n + 1)
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }, [trouble])
  const src = found?.url === url && found && 'src' in found.loaded ? found.loaded.src : null
  return { src, trouble, again }
}
