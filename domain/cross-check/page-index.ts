import { fold, foldInto } from './fold'
import type { Box, PageText, TextRun } from './page-text'

/** What stands together in one line: a word, or the content of one cell. */
export type Cell = { text: string; folded: string; box: Box }
export type Line = readonly Cell[]

/** A page made ready for looking things up. */
export type PageIndex = {
  page: number
  /** The folded text of the page in reading order. */
  dense: string
  /** Whether a blank or a new run lies before a character of `dense`. */
  gaps: readonly boolean[]
  /** Run and offset each character of `dense` came from. */
  places: readonly (readonly [run: number, offset: number])[]
  runs: readonly TextRun[]
  lines: readonly Line[]
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4

const widthOf = (character: string): number => (character > '\u2e7f' ? 1 : 0.55)

const widths = (text: string): number[] => {
  const sums = [0]
  for (let i = 0; i < text.length; i++) sums.push((sums[i] ?? 0) + widthOf(text.charAt(i)))
  return sums
}

/** The box of a part of a run, its characters taken to be as wide as usual. */
const partOf = ([text, x, y, w, h]: TextRun, from: number, to: number): Box => {
  const trimmed = text.trimEnd()
  const sums = widths(trimmed)
  const all = sums.at(-1) || 1
  const [start, end] = [sums[Math.min(from, trimmed.length)] ?? 0, sums[Math.min(to, trimmed.length)] ?? all]
  return [x + (w * start) / all, y, (w * (end - start)) / all, h]
}

/** The smallest box around some boxes. */
export const around = (boxes: readonly Box[]): Box => {
  const left = Math.min(...boxes.map(([x]) => x))
  const top = Math.min(...boxes.map(([, y]) => y))
  const right = Math.max(...boxes.map(([x, , w]) => x + w))
  const bottom = Math.max(...boxes.map(([, y, , h]) => y + h))
  return [round(left), round(top), round(right - left), round(bottom - top)]
}

/** Where the characters of `dense` from one to before another stand. */
export function boxOf(index: PageIndex, from: number, to: number): Box {
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    const [run, offset] = index.places[at] ?? [0, 0]
    let end = at
    while (end + 1 < to && index.places[end + 1]?.[0] === run) end++
    const known = index.runs[run]
    if (known) boxes.push(partOf(known, offset, (index.places[end]?.[1] ?? offset) + 1))
    at = end + 1
  }
  return boxes.length > 0 ? around(boxes) : [0, 0, 0, 0]
}

const middle = ([, y, , h]: Box): number => y + h / 2

/** Joins runs that follow each other closely into cells, from left to right. */
function cellsOf(runs: readonly TextRun[]): Cell[] {
  const cells: { text: string; boxes: Box[] }[] = []
  for (const [text, ...box] of [...runs].sort((a, b) => a[1] - b[1])) {
    const last = cells.at(-1)
    const before = last?.boxes.at(-1)
    const gap = before ? box[0] - (before[0] + before[2]) : 1
    // A page is taller than wide: a height of h is about 1.4 h of its width.
    if (last && gap < box[3] * 0.75) {
      last.text += (gap > box[3] * 0.15 ? ' ' : '') + text.trim()
      last.boxes.push(box)
    } else cells.push({ text: text.trim(), boxes: [box] })
  }
  return cells.map(({ text, boxes }) => ({ text, folded: fold(text), box: around(boxes) }))
}

/** Groups the runs of a page into lines by their height on it. */
function linesOf(runs: readonly TextRun[]): Line[] {
  const rows: { at: number; h: number; runs: TextRun[] }[] = []
  const ordered = runs
    .filter(([text, , , , h]) => h > 0 && text.trim() !== '')
    .sort((a, b) => a[2] + a[4] / 2 - (b[2] + b[4] / 2))
  for (const run of ordered) {
    const [, ...box] = run
    const at = middle(box)
    const row = rows.at(-1)
    if (row && Math.abs(row.at - at) < Math.max(row.h, box[3]) * 0.4) row.runs.push(run)
    else rows.push({ at, h: box[3], runs: [run] })
  }
  return rows.map(row => cellsOf(row.runs))
}

/** Makes a page ready for looking things up. */
export function indexPage({ page, runs }: PageText): PageIndex {
  let dense = ''
  const gaps: boolean[] = []
  const places: [number, number][] = []
  for (const [run, [text]] of runs.entries()) {
    let before = -1
    foldInto(text, (character, at) => {
      const skipped = before < 0 ? run > 0 && /\s$/.test(runs[run - 1]?.[0] ?? '') : at > before + 1
      for (let i = 0; i < character.length; i++) {
        gaps.push(i === 0 && (skipped || places.length === 0))
        places.push([run, at])
      }
      dense += character
      before = at
    })
  }
  return { page, dense, gaps, places, runs, lines: linesOf(runs) }
}

/** The text of a line in one string. */
export const lineText = (line: Line): string => line.map(cell => cell.text).join(' ')
