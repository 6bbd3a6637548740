'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const FIRST_MS = 3_000
const LAST_MS = 30_000
const MOST_LOOKS = 40

/**
 * Looks again by itself while the comparison is under way, ever less often, and not while nobody sees the page; what is
 * typed on the page stays.
 */
export function WatchCheck({ isUnderWay }: { isUnderWay: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!isUnderWay) return
    let pause = FIRST_MS
    let looks = 0
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      if (document.visibilityState === 'visible') {
        looks++
        router.refresh()
      }
      pause = Math.min(pause * 1.5, LAST_MS)
      if (looks < MOST_LOOKS) timer = setTimeout(look, pause)
    }
    timer = setTimeout(look, pause)
    return () => clearTimeout(timer)
  }, [isUnderWay, router])
  return null
}
