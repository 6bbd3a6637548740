import type { Line } from './line'

// The lines outlive the page that began them, so that files go on while one fills in another section.
let lines: readonly Line[] = []
const listeners = new Set<() => void>()

const set = (now: readonly Line[]) => {
  lines = now
  for (const tell of listeners) tell()
}

/** All lines, the same array while nothing has changed. */
export const allLines = (): readonly Line[] => lines

/** The line with that key, while it is there. */
export const lineOf = (key: string): Line | undefined => lines.find(line => line.key === key)

/** Adds a line at the end. */
export const put = (line: Line): void => set([...lines, line])

/** Changes a line that is still there, and answers how it is then. */
export const change = (key: string, to: Partial<Line>): Line | undefined => {
  set(lines.map(line => (line.key === key ? { ...line, ...to } : line)))
  return lineOf(key)
}

/** Takes a line away and answers how it was. */
export const take = (key: string): Line | undefined => {
  const line = lineOf(key)
  if (line) set(lines.filter(each => each !== line))
  return line
}

/** Tells of every change until the answer is called. */
export const onLines = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}
