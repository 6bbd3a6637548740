'use client'
import { useEffect, useState } from 'react'
import { read } from '../board/remote'

export type CaseHit = {
  id: string
  reference: string
  brand: string
  product: string
  enterprise: string
  stage: string
}

/** Cases for what is typed, from the same search as everywhere: nothing one may not see is found. */
export function useCaseHits(typed: string, isAsked: boolean): CaseHit[] {
  const [hits, setHits] = useState<CaseHit[]>([])
  useEffect(() => {
    const q = typed.trim()
    if (q === '' || !isAsked) return setHits([])
    const stop = new AbortController()
    const wait = setTimeout(async () => {
      const answer = await read<CaseHit[]>(`/api/review/search?q=${encodeURIComponent(q)}`, stop.signal)
      if (!stop.signal.aborted) setHits(answer.ok ? answer.value : [])
    }, 120)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [typed, isAsked])
  return hits
}
