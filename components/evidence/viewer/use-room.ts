'use client'
import { type RefObject, useEffect, useState } from 'react'

/** The room inside an element's padding, kept up to date; null until it is known. */
export function useRoom(element: RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  useEffect(() => {
    const one = element.current
    if (!one) return
    const measure = () => {
      const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(one)
      // The scrollbar's own width is kept free, so that its coming and going does not change the page.
      const width = one.offsetWidth - 16 - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      const height = one.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
      setRoom(now => (now && now.width === width && now.height === height ? now : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(one)
    return () => observer.disconnect()
  }, [element])
  return room
}
