'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { CHECK_RESULTS } from '@/domain/visit/inputs'
import { changesIn, mergeAnswers, type VisitAnswers } from '@/domain/visit/merge'
import { post } from '../scoring/post'

const Answers = z.object({
  checks: z.record(z.string(), z.object({ result: z.enum(CHECK_RESULTS), note: z.string() })),
  summary: z.string(),
})
const Saved = z.object({ version: z.number(), savedAt: z.string(), signaturesVoid: z.boolean() })

export type RecordStatus = 'saved' | 'dirty' | 'saving' | 'offline' | 'failed' | 'ended' | 'conflict'

/** Milliseconds after the last change until it is saved, and for which a passing message stays. */
const WAIT = 900
const READ = 10_000

const isEmpty = (patch: ReturnType<typeof changesIn>): boolean =>
  patch.checks.length === 0 && patch.summary === undefined

/**
 * The record as one inspector types it: saved a moment after each change, merged with what colleagues saved meanwhile,
 * kept on the page while the network or the session is gone.
 */
export function useRecord(start: {
  applicationId: string
  me: string
  version: number
  savedAt: string
  answers: VisitAnswers
}) {
  const router = useRouter()
  const [answers, setAnswers] = useState(start.answers)
  const [status, setStatus] = useState<RecordStatus>('saved')
  const [savedAt, setSavedAt] = useState(start.savedAt)
  const [conflicts, setConflicts] = useState<string[]>([])
  const [isMerged, setIsMerged] = useState(false)
  const held = useRef({ base: start.answers, mine: start.answers, version: start.version, isSending: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = useCallback((next: VisitAnswers) => {
    held.current.mine = next
    setAnswers(next)
  }, [])

  const save = useCallback(async (): Promise<void> => {
    const now = held.current
    clearTimeout(timer.current)
    if (now.isSending) return
    const sent = now.mine
    const patch = changesIn(now.base, sent)
    if (isEmpty(patch)) return setStatus('saved')
    now.isSending = true
    setStatus('saving')
    const answer = await post('save-visit', start.me, {
      applicationId: start.applicationId,
      version: now.version,
      ...patch,
    })
    now.isSending = false
    if (answer.kind === 'offline') return setStatus('offline')
    if (answer.kind === 'done') {
      const value = Saved.parse(answer.value)
      now.base = sent
      now.version = value.version
      setSavedAt(value.savedAt)
      setConflicts([])
      if (value.signaturesVoid) router.refresh()
      if (!isEmpty(changesIn(now.base, now.mine))) return save()
      return setStatus('saved')
    }
    const { because } = answer
    const theirs = Answers.safeParse(because.current?.values)
    if (because.title === 'stale' && because.current && theirs.success) {
      const merged = mergeAnswers(now.base, now.mine, theirs.data)
      now.base = theirs.data
      now.version = because.current.version
      show(merged.answers)
      setIsMerged(true)
      if (merged.conflicts.length === 0) return save()
      setConflicts(merged.conflicts)
      return setStatus('conflict')
    }
    setStatus(because.title === 'unauthenticated' ? 'ended' : 'failed')
  }, [router, show, start.applicationId, start.me])

  const change = useCallback(
    (next: VisitAnswers) => {
      show(next)
      clearTimeout(timer.current)
      if (held.current.isSending) return
      setStatus('dirty')
      timer.current = setTimeout(() => void save(), WAIT)
    },
    [save, show],
  )

  useEffect(() => {
    if (!isMerged) return
    const read = setTimeout(() => setIsMerged(false), READ)
    return () => clearTimeout(read)
  }, [isMerged])

  useEffect(() => {
    const now = () => void save()
    window.addEventListener('online', now)
    window.addEventListener('pagehide', now)
    return () => {
      window.removeEventListener('online', now)
      window.removeEventListener('pagehide', now)
      clearTimeout(timer.current)
    }
  }, [save])

  return { answers, change, save, status, savedAt, conflicts, isMerged }
}
