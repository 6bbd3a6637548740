import type { Box } from './place'

/** A piece of text and its place: the text, x, y, width and height in fractions of the page. */
export type Run = readonly [string, number, number, number, number]

/** One place where the text was found: a box for every line it runs over, and what stands before and after it. */
export type TextHit = { page: number; boxes: Box[]; before: string; match: string; after: string }

/** Most hits of one search, longest text to search for, and how much is shown around a hit, in characters. */
export const FIND_LIMITS = { hits: 200, query: 100, around: 24 }

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/
const foldedChars = new Map<string, string>()

// Blanks count for nothing, since a line of Chinese breaks anywhere and a PDF breaks a word wherever it likes.
const foldChar = (char: string): string => {
  const code = char.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff) return char
  if (code > 0x20 && code < 0x7f) return char.toLowerCase()
  const known = foldedChars.get(char)
  if (known !== undefined) return known
  const plain = DASHES.test(char)
    ? '-'
    : char
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\s|\p{Cf}/gu, '')
  if (foldedChars.size < 20_000) foldedChars.set(char, plain)
  return plain
}

/** Text as it is compared: compatibility forms (NFKC and further apart), letter case, dashes and blanks made equal. */
export const foldText = (text: string): string => Array.from(text, foldChar).join('')

const isWide = (char: string): boolean => char.charCodeAt(0) >= 0x2e80
const weigh = (text: string): number => Array.from(text).reduce((sum, c) => sum + (isWide(c) ? 2 : 1), 0)

type Spot = { run: number; from: number; to: number }

/** The page's text folded, with the place in the runs of each of its characters. */
const foldPage = (runs: readonly Run[]) => {
  const spots: Spot[] = []
  const parts: string[] = []
  for (const [run, [text]] of runs.entries()) {
    let from = 0
    for (const char of text) {
      const to = from + char.length
      const folded = foldChar(char)
      for (let i = 0; i < folded.length; i++) spots.push({ run, from, to })
      parts.push(folded)
      from = to
    }
  }
  return { text: parts.join(''), spots }
}

// Within a run characters are taken to be as wide as their kind, since a PDF tells the place of the run alone.
const part = ([text, x, y, w, h]: Run, from: number, to: number): Box => {
  const whole = weigh(text.trimEnd()) || 1
  const left = Math.min(1, weigh(text.slice(0, from)) / whole)
  const right = Math.min(1, weigh(text.slice(0, to)) / whole)
  return { x: x + w * left, y, w: w * Math.max(0, right - left), h }
}

const isOneLine = (a: Box, b: Box): boolean =>
  Math.abs(a.y - b.y) < Math.max(a.h, b.h) / 2 && b.x >= a.x - 0.005 && b.x - (a.x + a.w) < 0.05

const joined = (boxes: readonly Box[]): Box[] => {
  const lines: Box[] = []
  for (const box of boxes) {
    const last = lines.at(-1)
    if (!last || !isOneLine(last, box)) {
      lines.push(box)
      continue
    }
    const y = Math.min(last.y, box.y)
    const w = Math.max(last.x + last.w, box.x + box.w) - last.x
    const h = Math.max(last.y + last.h, box.y + box.h) - y
    lines[lines.length - 1] = { x: last.x, y, w, h }
  }
  return lines
}

const plain = (text: string): string => text.replace(/\s+/g, ' ')

/** The text of the runs before or after a place, as much as is shown of it. */
const around = (runs: readonly Run[], { run, from, to }: Spot, way: -1 | 1): string => {
  const own = runs[run]?.[0] ?? ''
  let text = way < 0 ? own.slice(0, from) : own.slice(to)
  for (let at = run + way; text.length < FIND_LIMITS.around * 2; at += way) {
    const more = runs[at]?.[0]
    if (more === undefined) break
    text = way < 0 ? more + text : text + more
  }
  const flat = plain(text)
  return way < 0 ? flat.slice(-FIND_LIMITS.around) : flat.slice(0, FIND_LIMITS.around)
}

const hitBetween = (page: number, runs: readonly Run[], first: Spot, last: Spot): TextHit => {
  const boxes: Box[] = []
  let match = ''
  for (let at = first.run; at <= last.run; at++) {
    const run = runs[at]
    if (!run) continue
    const from = at === first.run ? first.from : 0
    const to = at === last.run ? last.to : run[0].length
    match += run[0].slice(from, to)
    if (run[0].slice(from, to).trim() !== '') boxes.push(part(run, from, to))
  }
  return {
    page,
    boxes: joined(boxes),
    before: around(runs, first, -1),
    match: plain(match),
    after: around(runs, last, 1),
  }
}

/**
 * Where a text stands on a page, over runs and line breaks, at most `most` hits that do not overlap.
 *
 * @param query folded text, from `foldText`
 */
export const findOnPage = (
  { page, runs }: { page: number; runs: readonly Run[] },
  query: string,
  most: number,
): TextHit[] => {
  if (query === '' || most <= 0) return []
  const { text, spots } = foldPage(runs)
  const hits: TextHit[] = []
  let at = text.indexOf(query)
  while (at >= 0 && hits.length < most) {
    const [first, last] = [spots[at], spots[at + query.length - 1]]
    if (first && last) hits.push(hitBetween(page, runs, first, last))
    at = text.indexOf(query, at + query.length)
  }
  return hits
}
