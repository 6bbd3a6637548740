'use client'
import { useEffect } from 'react'
import { IDLE_SECONDS } from '@/domain/burden/input'
import { paths } from '@/domain/paths'

const TICK_MS = 5_000
const SEND_AFTER_S = 60
const SIGNS = ['input', 'keydown', 'pointerdown', 'wheel', 'scroll'] as const

/**
 * Counts the time somebody is at work on a part: the page in front, and touched within the last minute. Once a minute
 * and on leaving, two numbers go out: seconds, and fields changed by hand. What was typed is not among them, and a
 * beat that gets lost is not sent again.
 */
export function ActiveTime({
  applicationId,
  kind,
  part,
}: {
  applicationId: string
  kind: 'section' | 'score'
  part: string
}) {
  useEffect(() => {
    let touched = Number.NEGATIVE_INFINITY
    let last = performance.now()
    let active = 0
    const fields = new Set<string>()
    const touch = (event: Event) => {
      touched = performance.now()
      const { target } = event
      if (event.type !== 'input' || !(target instanceof HTMLElement)) return
      fields.add(target.getAttribute('name') ?? target.id)
    }
    const count = () => {
      const now = performance.now()
      const isHere = document.visibilityState === 'visible' && document.hasFocus()
      // A timer that slept with the machine counts no more than its own turn.
      if (isHere && now - touched < IDLE_SECONDS * 1000) active += Math.min(now - last, 2 * TICK_MS)
      last = now
    }
    const send = () => {
      const seconds = Math.min(Math.round(active / 1000), 2 * SEND_AFTER_S)
      if (seconds < 1) return
      const body = JSON.stringify({ applicationId, kind, part, seconds, fields: Math.min(fields.size, 200) })
      active = 0
      fields.clear()
      void fetch(paths.act('report-time'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        keepalive: true,
      }).catch(() => {})
    }
    const tick = () => {
      count()
      if (active >= SEND_AFTER_S * 1000) send()
    }
    const leave = () => {
      if (document.visibilityState === 'hidden') send()
    }
    const timer = setInterval(tick, TICK_MS)
    for (const sign of SIGNS) addEventListener(sign, touch, { capture: true, passive: true })
    document.addEventListener('visibilitychange', leave)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) removeEventListener(sign, touch, { capture: true })
      document.removeEventListener('visibilitychange', leave)
      count()
      send()
    }
  }, [applicationId, kind, part])
  return null
}
