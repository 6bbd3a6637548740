import type { Box } from '@/domain/evidence/place'

const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n))
const four = (n: number): number => Math.round(n * 10_000) / 10_000

/** The rectangle between two points of a page, in fractions of the page. */
export const between = (a: { x: number; y: number }, b: { x: number; y: number }): Box => {
  const [x, y] = [four(clamp(Math.min(a.x, b.x), 0, 1)), four(clamp(Math.min(a.y, b.y), 0, 1))]
  const [right, bottom] = [clamp(Math.max(a.x, b.x), 0, 1), clamp(Math.max(a.y, b.y), 0, 1)]
  return { x, y, w: four(Math.max(0, right - x)), h: four(Math.max(0, bottom - y)) }
}

/** Too small to have been meant. */
export const isTiny = ({ w, h }: Box): boolean => w < 0.01 || h < 0.006

const STEP = 0.01

/** A rectangle moved, or with `grow` resized, by one arrow key; null for another key. */
export const nudged = (r: Box, key: string, grow: boolean): Box | null => {
  const dx = key === 'ArrowLeft' ? -STEP : key === 'ArrowRight' ? STEP : 0
  const dy = key === 'ArrowUp' ? -STEP : key === 'ArrowDown' ? STEP : 0
  if (dx === 0 && dy === 0) return null
  if (grow) return { ...r, w: four(clamp(r.w + dx, STEP, 1 - r.x)), h: four(clamp(r.h + dy, STEP, 1 - r.y)) }
  return { ...r, x: four(clamp(r.x + dx, 0, 1 - r.w)), y: four(clamp(r.y + dy, 0, 1 - r.h)) }
}

/** Where a rectangle lies, for its style. */
export const placed = (r: Box) => ({
  left: `${r.x * 100}%`,
  top: `${r.y * 100}%`,
  width: `${r.w * 100}%`,
  height: `${r.h * 100}%`,
})
