import type { ReadValue } from '../application/read-back'
import { compareRow, type RowResult } from './compare'
import {
  BENCHMARKS,
  type Benchmark,
  type ComparableRow,
  DIRECTIONS,
  INDICATOR_CLASSES,
  STANDARD_BENCHMARKS,
} from './table'

/** One indicator beside everything it is compared with. */
export type LeadRow = {
  /** Its place in the table, from 0. */
  at: number
  name: string
  row: ComparableRow
  result: RowResult
  strictest: Benchmark | undefined
}

const text = (row: Readonly<Record<string, unknown>>, id: string): string | undefined => {
  const value = row[id]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A half-filled row as the comparison reads it, or null while it lacks what to compare by. */
export function comparable(row: Readonly<Record<string, unknown>> | undefined): ComparableRow | null {
  const kind = INDICATOR_CLASSES.find(one => one === row?.class)
  const direction = DIRECTIONS.find(one => one === row?.direction)
  if (!row || !kind || !direction) return null
  return {
    class: kind,
    direction,
    own: text(row, 'own'),
    measured: text(row, 'measured'),
    ...Object.fromEntries(BENCHMARKS.map(name => [name, text(row, name)])),
  }
}

/** The standard the product leads least. */
function strictestOf({ against, standards }: RowResult): Benchmark | undefined {
  if (standards.conclusion === 'not_comparable') return undefined
  return STANDARD_BENCHMARKS.find(
    name => against[name].conclusion === standards.conclusion && against[name].lead === standards.lead,
  )
}

/** Every row that can be compared, stored or half filled, in the order of the table. */
export const leadRows = (rows: readonly Readonly<Record<string, unknown>>[]): LeadRow[] =>
  rows.flatMap((given, i) => {
    const row = comparable(given)
    if (!row) return []
    const result = compareRow(row)
    return [
      { at: i, name: text(given, 'name') ?? String(i + 1), row, result, strictest: strictestOf(result) },
    ]
  })

/** The rows of a table that was read back, as they were stored. */
export function rowsReadBack(value: ReadValue): Record<string, string>[] {
  if (value.kind !== 'table') return []
  return value.rows.map(cells =>
    Object.fromEntries(
      value.columns.flatMap(({ id }, i) => {
        const cell = cells[i]
        if (cell?.kind === 'text') return [[id, cell.text]]
        return cell?.kind === 'word' ? [[id, cell.key.slice(cell.key.lastIndexOf('.') + 1)]] : []
      }),
    ),
  )
}

const LEAST = -1
const MOST = 2
const STEPS = [0.05, 0.1, 0.2, 0.25, 0.5, 1]

export type LeadScale = { low: number; high: number; ticks: number[] }

/**
 * An axis for leads as shares (0.2 is 20 % ahead) with at most `most` steps, zero on it. It ends at 100 % behind and
 * 200 % ahead, so that one giant lead does not press all others together; what lies beyond is drawn at its edge.
 */
export function leadScale(leads: readonly number[], most: number): LeadScale {
  const least = Math.max(LEAST, Math.min(0, ...leads))
  const greatest = Math.min(MOST, Math.max(0.1, ...leads))
  const step = STEPS.find(one => (greatest - least) / one <= most) ?? 1
  const from = Math.floor(least / step + 1e-9)
  const to = Math.ceil(greatest / step - 1e-9)
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toFixed(2)))
  return { low: from * step, high: to * step, ticks }
}
