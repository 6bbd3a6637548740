import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Line, LineState, Target } from './line'
import { allLines, onLines, take } from './lines'
import { restore } from './restore'

const NONE: readonly Line[] = []

/** The uploads one list shows: those to an address, of an item there or of none, of one kind or of any. */
export type Shown = Pick<Target, 'to' | 'personId'> & { kind?: string; itemId?: string }

/**
 * The uploads of one list; goes on with what a reload left. `onTaken` hears of each that was taken, whose line then
 * goes unless it has something to say.
 */
export const useLines = (
  { to, personId, kind, itemId }: Shown,
  onTaken: () => void,
): { lines: readonly Line[]; moved: Line | null } => {
  const all = useSyncExternalStore(onLines, allLines, () => NONE)
  const lines = useMemo(
    () =>
      all.filter(
        line => line.to === to && line.item?.id === itemId && (kind === undefined || line.kind === kind),
      ),
    [all, to, kind, itemId],
  )
  const seen = useRef(new Map<string, LineState>())
  const told = useRef<Line | null>(null)
  const tell = useRef(onTaken)
  tell.current = onTaken
  useEffect(() => {
    void restore({ to, personId })
  }, [to, personId])
  const moved = lines.find(line => seen.current.get(line.key) !== line.state) ?? null
  if (moved) told.current = moved
  useEffect(() => {
    for (const line of lines) {
      if (line.state !== 'taken' || seen.current.get(line.key) === 'taken') continue
      tell.current()
      if (!line.taken?.twin) take(line.key)
    }
    seen.current = new Map(lines.map(({ key, state }) => [key, state]))
  }, [lines])
  return { lines, moved: told.current }
}
