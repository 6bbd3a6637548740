import { BEAT_SECONDS, IDLE_SECONDS } from './input'

/**
 * What counts of a beat: no more than has passed since the person's last one anywhere, so that two tabs don't make
 * two people; the first speaks of a minute at the most.
 */
export const countedSeconds = (sent: number, now: Date, last: Date | null): number => {
  const passed = last ? Math.floor((now.getTime() - last.getTime()) / 1000) : IDLE_SECONDS
  return Math.max(0, Math.min(sent, passed, BEAT_SECONDS))
}

/** Figures over fewer are not shown: they would be those of single enterprises or experts. */
export const LEAST_BURDEN = 5
