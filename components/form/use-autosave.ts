'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '@/domain/application/section'
import type { Progress } from '@/domain/application/status'
import type { Refusal } from '@/domain/outcome'
import { localCopy } from './local-copy'
import type { RawRow } from './raw'
import { send } from './send'

/** What a save answers; the same as the service's value. */
export type SavedValue = {
  version: number
  savedAt: string
  accepted: string[]
  refused: Problem[]
  progress: Progress
}

export type SaveState = 'saved' | 'saving' | 'offline' | 'failed'
export type Clash = { by: string; at: string; version: number; values: Record<string, unknown> }

type Setup = {
  applicationId: string
  section: string
  personId: string
  version: number
  savedAt: string | null
  /** Fields that may be sent, and those that never stay in this browser. */
  open: readonly string[]
  secret: readonly string[]
}

const PAUSE_MS = 800
const RETRY_MS = 6000

const isSaved = (value: unknown): value is SavedValue =>
  typeof value === 'object' && value !== null && 'version' in value && 'savedAt' in value

/**
 * Saves what changed a moment after typing stops: one request at a time, each keyed, only the fields that differ.
 * What cannot be sent is kept in this browser and tried again; what a colleague changed meanwhile is a clash to show.
 */
export function useAutosave(setup: Setup, initial: RawRow) {
  const { applicationId, section, personId, open, secret } = setup
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState(setup.savedAt)
  const [clash, setClash] = useState<Clash | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sent = useRef<RawRow>(initial)
  const now = useRef<RawRow>(initial)
  const version = useRef(setup.version)
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const halted = useRef(false)

  const dirty = useCallback(
    (): RawRow =>
      Object.fromEntries(
        open.flatMap(id => {
          const value = now.current[id]
          return value !== undefined && JSON.stringify(value) !== JSON.stringify(sent.current[id])
            ? [[id, value]]
            : []
        }),
      ),
    [open],
  )

  const keep = useCallback(() => {
    const left = dirty()
    const copy = localCopy(applicationId, section, personId)
    const patch = Object.fromEntries(Object.entries(left).filter(([id]) => !secret.includes(id)))
    if (Object.keys(patch).length === 0) copy.drop()
    else copy.keep({ version: version.current, at: new Date().toISOString(), patch })
  }, [applicationId, section, personId, secret, dirty])

  const once = useCallback(
    async (isLeaving: boolean): Promise<boolean> => {
      const patch = dirty()
      if (Object.keys(patch).length === 0 || halted.current) return !halted.current
      setState('saving')
      const answer = await send(
        'save-section',
        { applicationId, section, version: version.current, patch },
        { key: crypto.randomUUID(), personId, isLeaving },
      )
      if (answer.kind === 'unreachable') {
        setState('offline')
        keep()
        return false
      }
      if (answer.kind === 'refused') {
        const { code, changed, current } = answer.because
        setState('failed')
        keep()
        if (code === 'stale' && current) {
          halted.current = true
          setClash({ by: changed?.by ?? '', at: changed?.at ?? '', ...current })
        } else setRefusal(answer.because)
        return false
      }
      if (!isSaved(answer.value)) return false
      version.current = answer.value.version
      sent.current = { ...sent.current, ...patch }
      setSavedAt(answer.value.savedAt)
      setRefusal(null)
      setState('saved')
      keep()
      return true
    },
    [applicationId, section, personId, dirty, keep],
  )

  /** Saves now, after whatever is under way; true when nothing is left unsaved. */
  const flush = useCallback(
    async (isLeaving = false): Promise<boolean> => {
      clearTimeout(timer.current)
      if (running.current) await running.current
      running.current = once(isLeaving)
      const isDone = await running.current
      running.current = null
      if (!isDone && !halted.current) timer.current = setTimeout(() => void flush(), RETRY_MS)
      return isDone && Object.keys(dirty()).length === 0
    },
    [once, dirty],
  )

  const change = useCallback(
    (raw: RawRow) => {
      now.current = raw
      if (Object.keys(dirty()).length === 0) return
      keep()
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), PAUSE_MS)
    },
    [dirty, keep, flush],
  )

  /** The person chose: theirs over the other's (sent again), or the other's. */
  const settle = useCallback(
    (choice: 'mine' | 'theirs', theirs: RawRow) => {
      if (!clash) return
      version.current = clash.version
      sent.current = theirs
      halted.current = false
      if (choice === 'theirs') now.current = theirs
      setClash(null)
      keep()
      if (choice === 'mine') void flush()
      else setState('saved')
    },
    [clash, keep, flush],
  )

  useEffect(() => {
    const again = () => void flush()
    const leave = () => {
      if (document.visibilityState === 'hidden') void flush(true)
    }
    addEventListener('online', again)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', leave)
      clearTimeout(timer.current)
    }
  }, [flush])

  return { state, savedAt, clash, refusal, change, flush, settle, version: () => version.current }
}
