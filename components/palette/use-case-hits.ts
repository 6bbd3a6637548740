'use client'
import { useEffect, useRef, useState } from 'react'
import { read } from '../board/remote'

export type CaseHit = {
  id: string
  reference: string
  brand: string
  product: string
  enterprise: string
  stage: string
}

/**
 * Cases for what is typed, from the same search as everywhere: nothing one may not see is found. While an answer is on
 * its way those found before stay, with `isSettled` false: they are not what is asked for now, and Enter waits.
 */
export function useCaseHits(typed: string, isAsked: boolean): { hits: CaseHit[]; isSettled: boolean } {
  const [found, setFound] = useState<{ q: string; hits: CaseHit[] }>({ q: '', hits: [] })
  const q = typed.trim()
  useEffect(() => {
    if (!isAsked) return
    if (q === '') return setFound({ q, hits: [] })
    const stop = new AbortController()
    const wait = setTimeout(async () => {
      const answer = await read<CaseHit[]>(`/api/review/search?q=${encodeURIComponent(q)}`, stop.signal)
      if (!stop.signal.aborted) setFound({ q, hits: answer.ok ? answer.value : [] })
    }, 120)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [q, isAsked])
  return { hits: q === '' ? [] : found.hits, isSettled: found.q === q }
}

/** Does what Enter asked for before the answer was there, once it is; typing on forgets it. */
export function useAwaited(isSettled: boolean, typed: string, deed: () => void): () => void {
  const [wish, setWish] = useState<string | null>(null)
  const held = useRef(deed)
  held.current = deed
  useEffect(() => {
    if (wish === null) return
    if (wish === typed && !isSettled) return
    setWish(null)
    if (wish === typed) held.current()
  }, [wish, isSettled, typed])
  return () => setWish(typed)
}
