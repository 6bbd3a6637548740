'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  LEASE_IDLE_MINUTES,
  LEASE_LOOK_SECONDS,
  LEASE_RENEW_SECONDS,
  type LeaseState,
} from '@/domain/application/lease'
import type { Refusal } from '@/domain/outcome'
import { whenStill } from '../ui/still'
import { send } from './send'
import { browserName, isOnlyWindow, tabName } from './tab-name'

/** How a section stands to this page, as the door answers. */
export type Hold = {
  state: LeaseState
  holder: { name: string; since: string } | null
  asked: { by: string; at: string } | null
  taken: { by: string; at: string; word: string } | null
  newer: { version: number; at: string; by: string; values: Record<string, unknown> } | null
}

type Setup = {
  applicationId: string
  section: string
  personId: string
  /** Version of the answers on this page. */
  version: () => number
  /** Sends what is unsaved before the page becomes a reader's. */
  flush: () => Promise<boolean>
  /** Newer answers than this page shows, while it reads them. */
  onNewer: (newer: NonNullable<Hold['newer']>) => void
}

const isHold = (value: unknown): value is Hold =>
  typeof value === 'object' && value !== null && 'state' in value && 'newer' in value

/**
 * Holds the section for this page while it is filled, and lets it read along while somebody else fills it. Nothing
 * depends on it for what may be saved: a page that lost the section and did not hear of it is told by versions.
 */
export function useLease(setup: Setup, first: Hold) {
  const [hold, setHold] = useState(first)
  const [isReading, setIsReading] = useState(first.state === 'held' || first.state === 'elsewhere')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const held = useRef({ setup, isReading, strokeAt: 0, keptAt: 0, isBusy: false })

  const deeds = useMemo(() => {
    const here = held.current
    const ask = async (how: string, word = '', isLeaving = false) => {
      const { applicationId, section, personId, version } = here.setup
      const body = {
        applicationId,
        section,
        tab: tabName(),
        browser: browserName(),
        how,
        version: version(),
        word,
      }
      return send('hold-section', body, { personId, isLeaving })
    }
    const read = (isReader: boolean) => {
      here.isReading = isReader
      whenStill(() => setIsReading(isReader))
    }
    const take = async (next: Hold) => {
      if (next.state === 'mine') {
        if (here.isReading && next.newer) here.setup.onNewer(next.newer)
        read(false)
      } else if (next.state !== 'free' && !here.isReading) {
        await here.setup.flush()
        read(true)
      }
      if (here.isReading && next.newer) here.setup.onNewer(next.newer)
      whenStill(() => setHold(next))
    }
    const perform = async (how: string, word = ''): Promise<void> => {
      if (here.isBusy && how === 'look') return
      here.isBusy = true
      const answer = await ask(how, word)
      here.isBusy = false
      // A stroke that could not keep the section keeps it at the next look, when the line or the session is back.
      if (answer.kind !== 'done' && how === 'keep') here.keptAt = 0
      if (answer.kind === 'unreachable') return
      const because = answer.kind === 'refused' ? answer.because : null
      whenStill(() => setRefusal(because))
      if (answer.kind !== 'done' || !isHold(answer.value)) return
      await take(answer.value)
      // The session it was held in has ended and the person is back: what was being filled is held again.
      const isFilled = !here.isReading && Date.now() - here.strokeAt < LEASE_IDLE_MINUTES * 60_000
      if (how === 'look' && answer.value.state === 'free' && isFilled) await perform('keep')
    }
    return {
      /** A stroke of the person: keeps the section, or takes it back where it had become free. */
      stroke: () => {
        here.strokeAt = Date.now()
      },
      tick: () => {
        if (document.visibilityState === 'hidden') return
        const wasTyping = here.strokeAt > here.keptAt
        const isDue = Date.now() - here.keptAt > LEASE_RENEW_SECONDS * 1000
        const isKept = !here.isReading && wasTyping && isDue
        if (isKept) here.keptAt = Date.now()
        void perform(isKept ? 'keep' : 'look')
      },
      open: async () => {
        here.keptAt = Date.now()
        const { applicationId, section } = here.setup
        // A window that died could not say that it leaves.
        await perform((await isOnlyWindow(`${applicationId}:${section}`)) ? 'resume' : 'open')
      },
      takeOver: (word: string) => perform('take', word),
      askFor: () => perform('ask'),
      giveUp: async () => {
        await here.setup.flush()
        read(true)
        await perform('leave')
      },
      leave: () => void (here.isReading ? null : ask('leave', '', true)),
      isReader: () => here.isReading,
    }
  }, [])

  useEffect(() => {
    held.current.setup = setup
  })
  useEffect(() => {
    if (!deeds.isReader()) void deeds.open()
    const timer = setInterval(deeds.tick, LEASE_LOOK_SECONDS * 1000)
    addEventListener('pagehide', deeds.leave)
    // Whoever comes back from signing in beside this page has it again at once.
    document.addEventListener('visibilitychange', deeds.tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', deeds.tick)
      removeEventListener('pagehide', deeds.leave)
      deeds.leave()
    }
  }, [deeds])

  return { hold, isReading, refusal, ...deeds }
}
