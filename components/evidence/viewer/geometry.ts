import type { Box } from '@/domain/evidence/place'

/** How far a page is turned, in degrees clockwise. */
export const TURNS = [0, 90, 180, 270] as const
export type Turn = (typeof TURNS)[number]
type Point = { x: number; y: number }
type Size = { width: number; height: number }

/** To the width of the place, to the whole page, or a factor of the page in points. */
export type Zoom = 'width' | 'page' | number

/** A page of A4 is so wide at 100%, one pixel a point. */
export const PAGE_WIDTH = 595
export const A4 = Math.SQRT2
const WIDEST = 1.6
const STEPS = [0.25, 0.5, 0.75, 1, 1.1, 1.25, 1.5, 2, 3, 4] as const

const SPUN: Record<Turn, (p: Point) => Point> = {
  0: p => p,
  90: ({ x, y }) => ({ x: 1 - y, y: x }),
  180: ({ x, y }) => ({ x: 1 - x, y: 1 - y }),
  270: ({ x, y }) => ({ x: y, y: 1 - x }),
}
const BACK: Record<Turn, Turn> = { 0: 0, 90: 270, 180: 180, 270: 90 }

/** The next quarter turn clockwise. */
export const nextTurn = (turn: Turn): Turn => TURNS[(TURNS.indexOf(turn) + 1) % 4] ?? 0

/** Where a point of the page lies on the page as turned; both in fractions. */
export const turnedPoint = (point: Point, turn: Turn): Point => SPUN[turn](point)

/** The point of the page under a point of the page as turned. */
export const pagePoint = (shown: Point, turn: Turn): Point => SPUN[BACK[turn]](shown)

/** A box of the page, on the page as turned. */
export const turnedBox = ({ x, y, w, h }: Box, turn: Turn): Box => {
  const [a, b] = [SPUN[turn]({ x, y }), SPUN[turn]({ x: x + w, y: y + h })]
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) }
}

/** The box of the page under a box of the page as turned. */
export const pageBox = (box: Box, turn: Turn): Box => turnedBox(box, BACK[turn])

const isLying = (turn: Turn): boolean => turn === 90 || turn === 270

/** The factor at which a page (height over width) stands in the room there is. */
export const scaleOf = (zoom: Zoom, room: Size, ratio: number, turn: Turn): number => {
  if (typeof zoom === 'number') return zoom
  const [wide, high] = isLying(turn) ? [PAGE_WIDTH * ratio, PAGE_WIDTH] : [PAGE_WIDTH, PAGE_WIDTH * ratio]
  // Wider than this a line is tiring to read, however wide the screen.
  const across = Math.min(WIDEST, Math.max(80, room.width) / wide)
  const factor = zoom === 'width' ? across : Math.min(across, Math.max(80, room.height) / high)
  return Math.min(4, factor)
}

/** The sizes in pixels of the page, and of the place it takes as turned. */
export const sizesOf = (scale: number, ratio: number, turn: Turn): { page: Size; place: Size } => {
  const page = { width: Math.round(PAGE_WIDTH * scale), height: Math.round(PAGE_WIDTH * scale * ratio) }
  return { page, place: isLying(turn) ? { width: page.height, height: page.width } : page }
}

/** The next larger or smaller of the usual factors. */
export const stepped = (scale: number, by: 1 | -1): number => {
  const next =
    by > 0 ? STEPS.find(step => step > scale + 0.005) : STEPS.findLast(step => step < scale - 0.005)
  return next ?? scale
}
