import { isProblemCode, type ProblemCode } from '../../application/problem-codes'
import type { SectionDraft } from '../../application/sections'
import { IndicatorRow, SHEET_COLUMNS, type SheetColumn } from '../table'
import { MOST_ROWS, type SheetCells } from './columns'
import type { CellProblem, SheetRow } from './read'

export type StoredRow = NonNullable<SectionDraft<'indicators'>['rows']>[number]

export type CellChange = { column: SheetColumn; from: string; to: string }

/** What becomes of one row of a file: added, changed, the same as now, or wrong and left out. */
export type RowFate = {
  line: number
  name: string
  kind: 'added' | 'changed' | 'same' | 'wrong'
  changes: CellChange[]
  problems: CellProblem[]
  /** What the form will still ask for; no reason to leave the row out. */
  open: { column: SheetColumn; code: ProblemCode }[]
}

export type Merge = {
  /** The whole table afterwards: rows as they stand, those of the file by name over them, new ones at the end. */
  rows: StoredRow[]
  fates: RowFate[]
  /** Rows of the table that the file doesn't have; they stay. */
  untouched: number
}

const textOf = (row: StoredRow, column: SheetColumn): string => row[column] ?? ''

const REQUIRED: readonly SheetColumn[] = ['class', 'unit', 'direction', 'own']

function openOf(row: StoredRow): RowFate['open'] {
  const missing = REQUIRED.filter(column => textOf(row, column) === '')
  if (missing.length > 0) return missing.map(column => ({ column, code: 'required' as const }))
  return (IndicatorRow.safeParse(row).error?.issues ?? []).flatMap(({ path, message }) => {
    const column = SHEET_COLUMNS.find(one => one === path[0])
    return column && isProblemCode(message) ? [{ column, code: message }] : []
  })
}

/** A row with the cells of a file put over it; an empty cell empties the answer. */
function over(row: StoredRow, cells: SheetCells): StoredRow {
  const next: Record<string, string> = {}
  for (const column of SHEET_COLUMNS) {
    const text = cells[column] ?? textOf(row, column)
    if (text !== '') next[column] = text
  }
  // Cells without problems have passed the schema of their own column.
  return next as StoredRow
}

/**
 * Puts rows of a file over the table by name. Nothing is ever removed: rows the file lacks stay, a row with a problem
 * leaves what is there as it is, and no row is added beyond the most the form takes.
 */
export function mergeSheet(current: readonly StoredRow[], sheet: readonly SheetRow[]): Merge {
  const rows = [...current]
  const seen = new Set<number>()
  const fates = sheet.map(({ line, cells, problems }): RowFate => {
    const name = cells.name ?? ''
    const at = name === '' ? -1 : current.findIndex(row => row.name === name)
    if (at >= 0) seen.add(at)
    const none = { line, name, changes: [], open: [] }
    if (problems.length > 0) return { ...none, kind: 'wrong', problems }
    const before = current[at] ?? {}
    const after = over(before, cells)
    const changes = SHEET_COLUMNS.flatMap((column): CellChange[] => {
      const [from, to] = [textOf(before, column), textOf(after, column)]
      return from === to ? [] : [{ column, from, to }]
    })
    if (at < 0 && rows.length >= MOST_ROWS)
      return {
        ...none,
        kind: 'wrong',
        problems: [{ column: 'name', code: 'too_many', given: name, max: MOST_ROWS }],
      }
    if (at < 0) rows.push(after)
    else rows[at] = after
    const kind = at < 0 ? 'added' : changes.length > 0 ? 'changed' : 'same'
    return { line, name, kind, changes, problems: [], open: kind === 'same' ? [] : openOf(after) }
  })
  return { rows, fates, untouched: current.length - seen.size }
}
