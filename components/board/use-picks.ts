import { useCallback, useMemo, useRef, useState } from 'react'

export type Picks = {
  picked: ReadonlySet<string>
  ids: readonly string[]
  /** Picks one or lets it go; with `isRange` everything from the last one picked as well. */
  set: (id: string, isOn: boolean, isRange?: boolean) => void
  setAll: (isOn: boolean) => void
}

/** Which of these cases are picked. What is no longer among them is no longer picked. */
export function usePicks(ids: readonly string[]): Picks {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  const picked = useMemo(() => new Set(ids.filter(id => chosen.has(id))), [ids, chosen])
  const set = useCallback(
    (id: string, isOn: boolean, isRange = false) => {
      const from = isRange && last.current ? ids.indexOf(last.current) : -1
      const to = ids.indexOf(id)
      const range = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1)
      last.current = id
      setChosen(now => {
        const next = new Set(now)
        for (const one of range) isOn ? next.add(one) : next.delete(one)
        return next
      })
    },
    [ids],
  )
  const setAll = useCallback((isOn: boolean) => setChosen(new Set(isOn ? ids : [])), [ids])
  return { picked, ids, set, setAll }
}
