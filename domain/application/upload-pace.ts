/** How much had been sent at a moment, in bytes and milliseconds. */
export type PacePoint = { at: number; sent: number }

const WINDOW_MS = 10_000
const ENOUGH_MS = 1_000

/** Adds a point and forgets those older than ten seconds, so that the pace is that of now. */
export const withPoint = (points: readonly PacePoint[], point: PacePoint): PacePoint[] => [
  ...points.filter(({ at, sent }) => point.at - at <= WINDOW_MS && sent <= point.sent),
  point,
]

/** Seconds until `size` bytes are sent at the present pace; null while too little is known or nothing moves. */
export const secondsLeft = (points: readonly PacePoint[], size: number): number | null => {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || last.at - first.at < ENOUGH_MS || last.sent <= first.sent) return null
  return Math.ceil((size - last.sent) / ((last.sent - first.sent) / ((last.at - first.at) / 1000)))
}

/** A wait as people say it: seconds by tens below two minutes, whole minutes above. */
export const roundedWait = (seconds: number): { minutes: number; seconds: number } => {
  const shown = seconds < 20 ? Math.max(1, seconds) : Math.round(seconds / 10) * 10
  return shown < 120
    ? { minutes: Math.floor(shown / 60), seconds: shown % 60 }
    : { minutes: Math.ceil(seconds / 60), seconds: 0 }
}
