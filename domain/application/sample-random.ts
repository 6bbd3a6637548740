/** A small source of repeatable choices; the same seed always gives the same sequence. */
export type Dice = {
  /** A number from 0, below 1. */
  next(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  /** A number with that many decimals, both ends included. */
  decimal(from: number, to: number, decimals: number): number
  pick<const T>(items: readonly [T, ...T[]]): T
  chance(share: number): boolean
  /** Digits, the first never zero. */
  digits(length: number): string
}

/** Dice by mulberry32; for invented data only, never for a draw or a secret. */
export function dice(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    decimal: (from, to, decimals) => Number((from + next() * (to - from)).toFixed(decimals)),
    pick: items => items[Math.floor(next() * items.length)] ?? items[0],
    chance: share => next() < share,
    digits: length => Array.from({ length }, (_, i) => whole(i === 0 ? 1 : 0, 9)).join(''),
  }
}
