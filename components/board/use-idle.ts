import { useEffect, useState } from 'react'

/** Browsers without idle callbacks wait this long instead, ms. */
const OTHERWISE = 1000

/** Whether the page has been drawn and the browser has since had nothing to do: time for what may be needed next. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => {
    const rest = () => setIsIdle(true)
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(rest, OTHERWISE)
      return () => clearTimeout(timer)
    }
    const asked = requestIdleCallback(rest)
    return () => cancelIdleCallback(asked)
  }, [])
  return isIdle
}
