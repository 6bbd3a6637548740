/** A rectangle on a page, in fractions of the page as it is shown without turning, from its upper left corner. */
export type Box = { x: number; y: number; w: number; h: number }

const four = (n: number): string => n.toFixed(4)

/** A box as an address carries it: x, y, width and height with four decimals. */
export const boxText = ({ x, y, w, h }: Box): string => [x, y, w, h].map(four).join(',')

/** The box an address names, or null when it names none that lies on a page. */
export const readBox = (text: unknown): Box | null => {
  if (typeof text !== 'string' || !/^\d(\.\d{1,6})?(,\d(\.\d{1,6})?){3}$/.test(text)) return null
  const [x = 0, y = 0, w = 0, h = 0] = text.split(',').map(Number)
  const isOn = w > 0 && h > 0 && x + w <= 1.0001 && y + h <= 1.0001
  return isOn ? { x, y, w, h } : null
}

/** The page an address names, within those of the file. */
export const readPage = (text: unknown, pages: number): number =>
  Math.min(Math.max(1, pages), Math.max(1, Math.trunc(Number(text)) || 1))
