'use client'
import { type RefObject, useEffect, useRef } from 'react'

const apart = (touches: TouchList): number => {
  const [a, b] = [touches[0], touches[1]]
  return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0
}

/** Two fingers, or the wheel with Ctrl, make the page larger and smaller instead of the whole site. */
export function usePinch(
  element: RefObject<HTMLElement | null>,
  scale: number | null,
  onScale: (to: number) => void,
) {
  const latest = useRef({ scale, onScale })
  useEffect(() => {
    latest.current = { scale, onScale }
  })
  useEffect(() => {
    const one = element.current
    if (!one) return
    let from: { apart: number; scale: number } | null = null
    const to = (scale: number) => latest.current.onScale(Math.min(4, Math.max(0.25, scale)))
    const start = (event: TouchEvent) => {
      const { scale: now } = latest.current
      from = event.touches.length === 2 && now ? { apart: apart(event.touches), scale: now } : null
    }
    const move = (event: TouchEvent) => {
      if (!from || event.touches.length !== 2 || from.apart === 0) return
      event.preventDefault()
      to((from.scale * apart(event.touches)) / from.apart)
    }
    const end = () => {
      from = null
    }
    const wheel = (event: WheelEvent) => {
      const { scale: now } = latest.current
      if (!event.ctrlKey || !now) return
      event.preventDefault()
      to(now * Math.exp(-event.deltaY / 300))
    }
    // Not passive: the browser would otherwise enlarge the whole site.
    one.addEventListener('touchstart', start, { passive: true })
    one.addEventListener('touchmove', move, { passive: false })
    one.addEventListener('touchend', end)
    one.addEventListener('wheel', wheel, { passive: false })
    return () => {
      one.removeEventListener('touchstart', start)
      one.removeEventListener('touchmove', move)
      one.removeEventListener('touchend', end)
      one.removeEventListener('wheel', wheel)
    }
  }, [element])
}
