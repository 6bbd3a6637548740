import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Line, LineState, Target } from './line'
import { allLines, onLines, take } from './lines'
import { restore } from './restore'

const NONE: readonly Line[] = []

/**
 * The uploads of one kind of an application; goes on with what a reload left. `onTaken` hears of each that lies with
 * the application, whose line then goes unless it has something to say.
 */
export const useLines = (
  { applicationId, personId, kind }: Target,
  onTaken: () => void,
): { lines: readonly Line[]; moved: Line | null } => {
  const all = useSyncExternalStore(onLines, allLines, () => NONE)
  const lines = useMemo(
    () => all.filter(line => line.applicationId === applicationId && line.kind === kind),
    [all, applicationId, kind],
  )
  const seen = useRef(new Map<string, LineState>())
  const told = useRef<Line | null>(null)
  const tell = useRef(onTaken)
  tell.current = onTaken
  useEffect(() => {
    void restore({ applicationId, personId })
  }, [applicationId, personId])
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
