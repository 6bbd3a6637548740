import { datesIn } from './dates'
import { distance } from './distance'
import { fold, isCodeCharacter } from './fold'
import { boxOf, type PageIndex } from './page-index'
import type { Box } from './page-text'

/** A place in a file. */
export type Place = { page: number; box: Box }

/** What became of looking for a declared value: at its place, something else at its place, or nothing. */
export type Sought =
  | ({ status: 'found' } & Place)
  | ({ status: 'differs'; said: string } & Place)
  | { status: 'not_found' }

const NOT_FOUND: Sought = { status: 'not_found' }

const isDigit = (character: string): boolean => /\d/.test(character)

/** Blanks between some, but not all digits mean that two numbers stand side by side, not one. */
const isOne = ({ dense, gaps }: PageIndex, from: number, to: number): boolean => {
  let pairs = 0
  let parted = 0
  for (let at = from + 1; at < to; at++) {
    if (!isDigit(dense.charAt(at)) || !isDigit(dense.charAt(at - 1))) continue
    pairs++
    if (gaps[at]) parted++
  }
  return parted === 0 || parted === pairs
}

const isBounded = ({ dense, gaps }: PageIndex, from: number, to: number): boolean =>
  (!isCodeCharacter(dense[from]) || gaps[from] || !isCodeCharacter(dense[from - 1])) &&
  (!isCodeCharacter(dense[to - 1]) || gaps[to] !== false || !isCodeCharacter(dense[to]))

/** Every place of a folded text on a page where it stands by itself. */
export function* placesOf(index: PageIndex, needle: string): Generator<number> {
  if (needle === '') return
  for (let at = index.dense.indexOf(needle); at >= 0; at = index.dense.indexOf(needle, at + 1))
    if (isBounded(index, at, at + needle.length) && isOne(index, at, at + needle.length)) yield at
}

const at = (index: PageIndex, from: number, to: number): Place => ({
  page: index.page,
  box: boxOf(index, from, to),
})

/** A declared text where it stands in full. */
export function findText(pages: readonly PageIndex[], declared: string): Sought {
  const needle = fold(declared)
  for (const index of pages)
    for (const from of placesOf(index, needle))
      return { status: 'found', ...at(index, from, from + needle.length) }
  return NOT_FOUND
}

/** What follows a label up to the next wide gap: the rest of its cell, or the cell beside it. */
function* besideLabel(
  pages: readonly PageIndex[],
  labels: readonly string[],
): Generator<Place & { said: string }> {
  const wanted = labels.map(fold)
  for (const { page, lines } of pages)
    for (const line of lines)
      for (const [i, cell] of line.entries()) {
        const text = cell.folded
        const label = wanted.find(each => text.startsWith(each))
        if (label === undefined) continue
        const rest = cell.text.replace(/^[^:：]*[:：]\s*/u, '')
        const next = line[i + 1]
        if (text.replace(/:$/, '') !== label && rest !== cell.text && rest !== '')
          yield { page, box: cell.box, said: rest }
        else if (text.replace(/:$/, '') === label && next) yield { page, box: next.box, said: next.text }
      }
}

const CODE = /[A-Z0-9][A-Z0-9/().:_+-]{3,}[A-Z0-9)]/g

const tolerance = (length: number): number => (length < 6 ? 0 : length < 12 ? 1 : 2)

/** The code on the pages that is nearly the declared one. */
function nearCode(pages: readonly PageIndex[], needle: string): Sought {
  const most = tolerance(needle.length)
  if (most === 0) return NOT_FOUND
  let best: { far: number; sought: Sought } = { far: most + 1, sought: NOT_FOUND }
  for (const { page, lines } of pages)
    for (const line of lines)
      for (const cell of line) {
        for (const [said] of cell.folded.matchAll(CODE)) {
          const far = distance(said, needle, best.far - 1)
          if (far > 0 && far < best.far)
            best = { far, sought: { status: 'differs', said, page, box: cell.box } }
        }
      }
  return best.sought
}

/**
 * A declared number or code: exact wherever it stands, else what stands beside one of its labels, else a code that
 * differs from it in one or two characters.
 */
export function findCode(pages: readonly PageIndex[], declared: string, labels: readonly string[]): Sought {
  const exact = findText(pages, declared)
  if (exact.status === 'found') return exact
  const needle = fold(declared)
  for (const { said, ...place } of besideLabel(pages, labels))
    if (/\d/.test(said) && fold(said).length <= needle.length * 2)
      return { status: 'differs', said, ...place }
  return nearCode(pages, needle)
}

/** A declared name: in full anywhere, else the other name beside one of its labels. */
export function findName(pages: readonly PageIndex[], declared: string, labels: readonly string[]): Sought {
  const exact = findText(pages, declared)
  if (exact.status === 'found') return exact
  for (const { said, ...place } of besideLabel(pages, labels))
    if (fold(said).length >= 2) return { status: 'differs', said, ...place }
  return NOT_FOUND
}

const REACH = 16

/** The dates that stand right after a label, or right before it (“2026年5月18日 实施”). */
function* labelledDates(
  pages: readonly PageIndex[],
  labels: { before?: readonly string[]; after?: readonly string[] },
): Generator<Place & { iso: string }> {
  for (const index of pages) {
    const dates = datesIn(index.dense, index.gaps)
    for (const label of labels.before ?? [])
      for (const from of placesOf(index, fold(label))) {
        const end = from + fold(label).length
        const next = dates.find(date => date.from >= end && date.from - end <= REACH)
        if (next) yield { iso: next.iso, ...at(index, next.from, next.to) }
      }
    for (const label of labels.after ?? [])
      for (const from of placesOf(index, fold(label))) {
        const last = dates.findLast(date => date.to <= from && from - date.to <= 2)
        if (last) yield { iso: last.iso, ...at(index, last.from, last.to) }
      }
  }
}

/** Labels of a date: those it follows, and those that follow it. */
export type DateLabels = { before?: readonly string[]; after?: readonly string[] }

/** Dates beside the labels, or none. */
export const datesBeside = (pages: readonly PageIndex[], labels: DateLabels): (Place & { iso: string })[] => [
  ...labelledDates(pages, labels),
]

/**
 * A declared date in any spelling. Where a label of it stands with a date, that date decides; a date without any label
 * is found wherever it stands.
 */
export function findDate(pages: readonly PageIndex[], declared: string, labels: DateLabels): Sought {
  const beside = datesBeside(pages, labels)
  const right = beside.find(date => date.iso === declared)
  if (right) return { status: 'found', page: right.page, box: right.box }
  const [other] = beside
  if (other) return { status: 'differs', said: other.iso, page: other.page, box: other.box }
  for (const index of pages) {
    const date = datesIn(index.dense, index.gaps).find(({ iso }) => iso === declared)
    if (date) return { status: 'found', ...at(index, date.from, date.to) }
  }
  return NOT_FOUND
}

/** One of some words beside a label: the declared one, or which other. */
export function findChoice(
  pages: readonly PageIndex[],
  declared: string,
  others: readonly string[],
  labels: readonly string[],
): Sought {
  for (const { said, ...place } of besideLabel(pages, labels)) {
    const text = fold(said)
    if (text.includes(fold(declared))) return { status: 'found', ...place }
    if (others.some(other => text.includes(fold(other)))) return { status: 'differs', said, ...place }
  }
  return NOT_FOUND
}
