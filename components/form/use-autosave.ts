'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Problem } from '@/domain/application/section'
import type { Progress } from '@/domain/application/status'
import type { Refusal } from '@/domain/outcome'
import { whenStill } from '../ui/still'
import { localCopy } from './local-copy'
import type { RawRow } from './raw'
import { type Answer, send } from './send'

/** What a save answers; the same as the service's value. */
export type SavedValue = {
  version: number
  savedAt: string
  accepted: string[]
  refused: Problem[]
  progress: Progress
}

export type SaveState = 'saved' | 'saving' | 'offline' | 'failed'
export type Clash = {
  by: string
  at: string
  mineAt?: string
  version: number
  values: Record<string, unknown>
}

/** What the page says of the save; some of it moves what stands below. */
type Shown = { state: SaveState; savedAt: string | null; clash: Clash | null; refusal: Refusal | null }

type Setup = {
  applicationId: string
  section: string
  personId: string
  version: number
  savedAt: string | null
  /** Fields that may be sent, and those that never stay in this browser. */
  open: readonly string[]
  secret: readonly string[]
  /** Whether what is stored already says the same as these inputs. */
  isStored: (patch: RawRow, values: Readonly<Record<string, unknown>>) => boolean
}

const PAUSE_MS = 800
const RETRY_MS = 6000

const isSaved = (value: unknown): value is SavedValue =>
  typeof value === 'object' && value !== null && 'version' in value && 'savedAt' in value

/** Whether two inputs hold the same. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Saves what changed a moment after typing stops: one request at a time, only the fields that differ, a repeat of the
 * same request under the same key. What cannot be sent is kept in this browser and tried again; what a colleague
 * changed meanwhile is a clash to show, and nothing is sent before it is settled.
 */
export function useAutosave(setup: Setup, initial: RawRow) {
  const [shown, setShown] = useState<Shown>({
    state: 'saved',
    savedAt: setup.savedAt,
    clash: null,
    refusal: null,
  })
  const held = useRef({
    setup,
    version: setup.version,
    sent: initial,
    now: initial,
    isHalted: false,
    /** The last save was refused because the session had ended. */
    isEnded: false,
    running: null as Promise<boolean> | null,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    last: { body: '', key: '' },
  })

  // Nothing here depends on a render: everything that changes lies in `held`, so timers survive every one.
  const deeds = useMemo(() => {
    const here = held.current
    const show = (news: Partial<Shown>) => whenStill(() => setShown(before => ({ ...before, ...news })))
    const copy = () => localCopy(here.setup.applicationId, here.setup.section, here.setup.personId)
    const dirty = (): RawRow =>
      Object.fromEntries(
        here.setup.open.flatMap(id => {
          const value = here.now[id]
          return value !== undefined && !isSame(value, here.sent[id]) ? [[id, value]] : []
        }),
      )
    const keep = () => {
      const kept = Object.entries(dirty()).filter(([id]) => !here.setup.secret.includes(id))
      if (kept.length === 0) copy().drop()
      else
        copy().keep({ version: here.version, at: new Date().toISOString(), patch: Object.fromEntries(kept) })
    }
    const keyFor = (body: unknown): string => {
      const text = JSON.stringify(body)
      if (text !== here.last.body) here.last = { body: text, key: crypto.randomUUID() }
      return here.last.key
    }
    const stored = (patch: RawRow, at: string | null): boolean => {
      here.sent = { ...here.sent, ...patch }
      here.isEnded = false
      show({ state: 'saved', refusal: null, ...(at ? { savedAt: at } : {}) })
      keep()
      return true
    }
    const refused = (because: Refusal, patch: RawRow): boolean => {
      const { code, changed, current } = because
      // A save whose answer was lost, or one sent while leaving the page, comes back as a conflict with oneself.
      if (code === 'stale' && current && here.setup.isStored(patch, current.values)) {
        here.version = current.version
        return stored(patch, changed?.at ?? null)
      }
      keep()
      here.isEnded = code === 'unauthenticated'
      if (code === 'stale' && current) {
        here.isHalted = true
        show({ state: 'failed', clash: { by: changed?.by ?? '', at: changed?.at ?? '', ...current } })
      } else show({ state: 'failed', refusal: because })
      return false
    }
    const received = (answer: Answer, patch: RawRow): boolean => {
      if (answer.kind === 'refused') return refused(answer.because, patch)
      if (answer.kind === 'unreachable' || !isSaved(answer.value)) {
        show({ state: 'offline' })
        keep()
        clearTimeout(here.timer)
        here.timer = setTimeout(() => void flush(), RETRY_MS)
        return false
      }
      here.version = answer.value.version
      return stored(patch, answer.value.savedAt)
    }
    const once = async (isLeaving: boolean): Promise<boolean> => {
      const patch = dirty()
      if (here.isHalted || Object.keys(patch).length === 0) return !here.isHalted
      show({ state: 'saving' })
      const { applicationId, section, personId } = here.setup
      const body = { applicationId, section, version: here.version, patch }
      return received(await send('save-section', body, { key: keyFor(body), personId, isLeaving }), patch)
    }
    /** Saves now, after whatever is under way; true when nothing is left unsaved. */
    async function flush(isLeaving = false): Promise<boolean> {
      clearTimeout(here.timer)
      while (here.running) await here.running
      here.running = once(isLeaving)
      const isDone = await here.running
      here.running = null
      return isDone && Object.keys(dirty()).length === 0
    }
    const change = (raw: RawRow) => {
      here.now = raw
      if (Object.keys(dirty()).length === 0) return
      keep()
      clearTimeout(here.timer)
      here.timer = setTimeout(() => void flush(), PAUSE_MS)
    }
    /** Answers wait unsent until the person has chosen between them and what is stored. */
    const hold = (raw: RawRow, other: Clash) => {
      here.now = raw
      here.isHalted = true
      show({ state: 'failed', clash: other })
    }
    /** The person chose: theirs over the other's (sent again), or the other's. */
    const settle = (choice: 'mine' | 'theirs', other: Clash, theirs: RawRow) => {
      here.version = other.version
      here.sent = theirs
      here.isHalted = false
      if (choice === 'theirs') here.now = theirs
      show({ clash: null, ...(choice === 'theirs' ? { state: 'saved' as const } : {}) })
      keep()
      if (choice === 'mine') void flush()
    }
    return {
      flush,
      change,
      hold,
      settle,
      typed: () => here.now,
      version: () => here.version,
      isDirty: () => here.isHalted || Object.keys(dirty()).length > 0,
      kept: () => copy().read(),
      forget: () => copy().drop(),
    }
  }, [])

  useEffect(() => {
    held.current.setup = setup
  })
  useEffect(() => {
    const again = () => void deeds.flush()
    // Whoever signed in again in another tab comes back here.
    const back = () => {
      if (held.current.isEnded) void deeds.flush()
    }
    const leave = () => {
      if (document.visibilityState === 'hidden') void deeds.flush(true)
      else back()
    }
    addEventListener('online', again)
    addEventListener('focus', back)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('online', again)
      removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', leave)
      // Whoever follows a link in the middle of typing loses nothing either.
      void deeds.flush(true)
    }
  }, [deeds])

  return { ...shown, ...deeds }
}
