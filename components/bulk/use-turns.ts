import { useEffect, useRef, useState } from 'react'
import type { Turn } from './next-turn'

/** Asks for batch after batch while it runs, waiting where an answer says so; leaving the page only pauses it. */
export function useTurns(isRunning: boolean, batch: () => Promise<Turn>, over: () => void): Turn {
  const [turn, setTurn] = useState<Turn>({ kind: 'on' })
  const held = useRef({ batch, over })
  held.current = { batch, over }
  useEffect(() => {
    if (!isRunning) return
    let isGone = false
    let timer: ReturnType<typeof setTimeout>
    const step = async () => {
      const next = await held.current.batch()
      if (isGone) return
      setTurn(next)
      if (next.kind === 'over') held.current.over()
      else timer = setTimeout(step, next.kind === 'wait' ? next.seconds * 1000 : 0)
    }
    void step()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [isRunning])
  return turn
}
