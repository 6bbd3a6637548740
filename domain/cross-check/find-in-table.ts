import { readValue } from '../indicators/value'
import { isAmount, numbersIn } from './amounts'
import type { Sought } from './find'
import { fold } from './fold'
import { type Cell, type Line, lineText, type PageIndex } from './page-index'

const NOT_FOUND: Sought = { status: 'not_found' }

const center = ({ box: [x, , w] }: Cell): number => x + w / 2

const overlaps = (a: Cell, b: Cell): boolean =>
  a.box[0] < b.box[0] + b.box[2] && b.box[0] < a.box[0] + a.box[2]

/** The cell of a line that stands under a heading. */
const under = (line: Line, heading: Cell): Cell | undefined =>
  line.find(cell => overlaps(cell, heading)) ??
  line
    .filter(cell => Math.abs(center(cell) - center(heading)) < 0.08)
    .sort((a, b) => Math.abs(center(a) - center(heading)) - Math.abs(center(b) - center(heading)))[0]

const isNumber = ({ folded }: Cell): boolean =>
  /^[<>≤≥±+-]*\d[\d.,]*%?$/.test(folded) && !/^(?:19|20)\d{2}$/.test(folded)

/** The nearest heading above a line of its page; a line with figures is a row of the table, whatever it is called. */
const headingAbove = (
  lines: readonly Line[],
  at: number,
  isHeading: (cell: Cell) => boolean,
): Cell | undefined => {
  for (let i = at - 1; i >= 0; i--) {
    const line = lines[i] ?? []
    const cell = line.some(isNumber) ? undefined : line.find(isHeading)
    if (cell) return cell
  }
  return undefined
}

const LIMIT_SIGNS = /^(?:[<>≤≥≦≧⩽⩾]=?|不大于|不小于|不高于|不低于|不超过|至少)/u

const bare = (text: string): string => text.normalize('NFKC').trim().replace(LIMIT_SIGNS, '').trim()

/** Whether a cell says a declared value: the same text, or the same number or interval. */
const says = (said: string, declared: string): boolean => {
  if (fold(bare(said)) === fold(bare(declared))) return true
  const value = readValue(bare(declared))
  if (!value) return false
  const whole = readValue(bare(said))
  if (whole) return whole.low === value.low && whole.high === value.high
  const numbers = numbersIn(said)
  return value.low === value.high && numbers.length === 1 && numbers[0]?.value === value.low
}

/** Headings of the column in which a value is looked for. */
export type Column = readonly string[]

const isNamed = (cell: Cell, name: string): boolean => {
  const text = cell.folded
  return text === name || (name.length >= 3 && text.includes(name))
}

/**
 * A declared value in the row of its name: in the column with one of the headings, or, of a table without such a
 * heading, anywhere in the row. Only a column tells that the value differs.
 */
export function findInRow(
  pages: readonly PageIndex[],
  name: string,
  declared: string,
  column: Column,
): Sought {
  const row = fold(name)
  const headings = column.map(fold)
  let other: Sought = NOT_FOUND
  for (const { page, lines } of pages)
    for (const [at, line] of lines.entries()) {
      const label = line.findIndex(cell => isNamed(cell, row))
      if (label < 0) continue
      const values = line.slice(label + 1)
      const heading = headingAbove(lines, at, cell => headings.some(each => cell.folded.includes(each)))
      const cell = heading ? under(values, heading) : values.find(each => says(each.text, declared))
      if (!cell) continue
      if (says(cell.text, declared)) return { status: 'found', page, box: cell.box }
      if (heading && other.status === 'not_found')
        other = { status: 'differs', said: cell.text, page, box: cell.box }
    }
  return other
}

const isYear = (cell: Cell, year: number): boolean =>
  new RegExp(`(?<!\\d)${year}(?!\\d)`).test(cell.text) && !/\d{4}\D+\d{4}/.test(cell.text)

/**
 * A declared amount in 万元 in the row of one of its names and the column of its year. A statement of one year has two
 * columns at the most, of which the first is the year's own.
 */
export function findAmount(
  pages: readonly PageIndex[],
  names: readonly string[],
  year: number,
  declared: number,
): Sought {
  const rows = names.map(fold)
  let other: Sought = NOT_FOUND
  for (const { page, lines } of pages)
    for (const [at, line] of lines.entries()) {
      const label = line.findIndex(cell =>
        rows.some(row => cell.folded.replace(/^[^\p{L}]*[一二三四五六七八九十]+[、.]/u, '').startsWith(row)),
      )
      if (label < 0) continue
      const values = line.slice(label + 1).filter(cell => numbersIn(cell.text).length === 1)
      const heading = headingAbove(lines, at, cell => isYear(cell, year))
      const cell = heading ? under(values, heading) : undefined
      const printed = cell ? numbersIn(cell.text)[0] : undefined
      if (!cell || !printed) continue
      if (isAmount(declared, printed)) return { status: 'found', page, box: cell.box }
      if (other.status === 'not_found') other = { status: 'differs', said: printed.text, page, box: cell.box }
    }
  return other
}

/**
 * A declared number in a line that also names its year: a row of a yearly table. Only a column tells that it differs.
 */
export function findInYear(
  pages: readonly PageIndex[],
  year: number,
  declared: number,
  column: Column,
): Sought {
  const headings = column.map(fold)
  let other: Sought = NOT_FOUND
  for (const { page, lines } of pages)
    for (const [at, line] of lines.entries()) {
      const label = line.findIndex(cell => isYear(cell, year) && lineText([cell]).length <= 8)
      if (label < 0) continue
      const heading = headingAbove(lines, at, cell => headings.some(each => cell.folded.includes(each)))
      const values = line.slice(label + 1)
      // A heading that runs over two lines is none to be relied on; then the number itself is looked for.
      const cell = heading
        ? under(values, heading)
        : values.find(each => numbersIn(each.text)[0]?.value === declared)
      const printed = cell ? numbersIn(cell.text)[0] : undefined
      if (!cell || !printed) continue
      if (printed.value === declared) return { status: 'found', page, box: cell.box }
      if (other.status === 'not_found') other = { status: 'differs', said: printed.text, page, box: cell.box }
    }
  return other
}
