import { canonicalJson, type Json } from '../canonical-json'

export type Row = { readonly [column: string]: Json }

/** One row of a table before and after; places count from 0, null where there is none. */
export type RowChange = {
  kind: 'same' | 'changed' | 'moved' | 'added' | 'removed'
  from: number | null
  to: number | null
  before: Row | null
  after: Row | null
  /** Columns whose cell differs. */
  columns: string[]
}

const textOf = (value: Json | undefined): string => (value === undefined ? '' : canonicalJson(value))

const columnsOf = (before: Row, after: Row): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    column => textOf(before[column]) !== textOf(after[column]),
  )

/** Whether at least half of the cells of two rows are the same, so that one can be the other mended. */
const isAkin = (a: Row, b: Row): boolean => {
  const all = new Set([...Object.keys(a), ...Object.keys(b)]).size
  return columnsOf(a, b).length * 2 <= all
}

/** Pairs what is alike under a key, first with first; what has an empty key or no partner stays. */
const pairUp = (
  before: readonly Row[],
  after: readonly Row[],
  pairs: Map<number, number>,
  keyOf: (row: Row, at: number) => string,
): void => {
  const taken = new Set(pairs.values())
  const waiting = new Map<string, number[]>()
  for (const [at, row] of before.entries()) {
    const key = keyOf(row, at)
    if (key !== '' && !pairs.has(at)) waiting.set(key, [...(waiting.get(key) ?? []), at])
  }
  for (const [at, row] of after.entries()) {
    if (taken.has(at)) continue
    const from = waiting.get(keyOf(row, at))?.shift()
    if (from !== undefined) pairs.set(from, at)
  }
}

/** Places of the longest run of pairs that kept their order; the others were moved. */
const inOrder = (targets: readonly number[]): Set<number> => {
  const best: number[] = []
  const previous: number[] = []
  for (const [i, target] of targets.entries()) {
    best[i] = 1
    previous[i] = -1
    for (let j = 0; j < i; j++)
      if ((targets[j] ?? 0) < target && (best[j] ?? 0) + 1 > (best[i] ?? 0)) {
        best[i] = (best[j] ?? 0) + 1
        previous[i] = j
      }
  }
  const kept = new Set<number>()
  let at = best.indexOf(Math.max(0, ...best))
  while (at >= 0) {
    kept.add(at)
    at = previous[at] ?? -1
  }
  return kept
}

/**
 * Compares two tables row by row: equal rows find each other first, then rows with the same key, then rows in the same
 * place that are alike at least by half. Rows of the new table in its order, removed ones after the row they followed.
 */
export function diffRows(
  before: readonly Row[],
  after: readonly Row[],
  keyColumns: readonly string[],
): RowChange[] {
  const pairs = new Map<number, number>()
  pairUp(before, after, pairs, textOf)
  for (const column of keyColumns)
    pairUp(before, after, pairs, row => {
      const key = textOf(row[column])
      return key === '""' ? '' : key
    })
  pairUp(before, after, pairs, (row, at) => {
    const other = before[at] === row ? after[at] : before[at]
    return other && isAkin(row, other) ? String(at) : ''
  })
  const ordered = [...pairs].sort(([a], [b]) => a - b)
  const kept = inOrder(ordered.map(([, to]) => to))
  const moved = new Set(ordered.flatMap(([, to], i) => (kept.has(i) ? [] : [to])))
  const fromOf = new Map(ordered.map(([from, to]) => [to, from]))
  const rows = after.map((row, to): RowChange => {
    const from = fromOf.get(to)
    const old = from === undefined ? undefined : before[from]
    if (from === undefined || !old)
      return { kind: 'added', from: null, to, before: null, after: row, columns: Object.keys(row) }
    const columns = columnsOf(old, row)
    const kind = columns.length > 0 ? 'changed' : moved.has(to) ? 'moved' : 'same'
    return { kind, from, to, before: old, after: row, columns }
  })
  for (const [from, row] of before.entries()) {
    if (pairs.has(from)) continue
    const gone: RowChange = {
      kind: 'removed',
      from,
      to: null,
      before: row,
      after: null,
      columns: Object.keys(row),
    }
    const follows = rows.findLastIndex(one => one.from !== null && one.from < from)
    rows.splice(follows + 1, 0, gone)
  }
  return rows
}

/** The new table of a comparison. */
export const rowsAfter = (changes: readonly RowChange[]): Row[] =>
  changes
    .flatMap(change => (change.after && change.to !== null ? [{ to: change.to, row: change.after }] : []))
    .sort((a, b) => a.to - b.to)
    .map(({ row }) => row)
