import { normaliseLine } from '../../application/normalise'
import type { ProblemCode } from '../../application/problem-codes'
import { indicators } from '../../application/sections/indicators'
import { bareCell } from '../../csv'
import { SHEET_COLUMNS, type SheetColumn } from '../table'
import { readValue } from '../value'
import { choiceOf, columnOf, MOST_ROWS, type SheetCells } from './columns'

/** What a spreadsheet program did to a cell: an error value, a date made of a range, a formula never calculated. */
export type CellMark = 'error' | 'date' | 'no_result'

/** A sheet as text, row by row, with the cells whose text can't be trusted. */
export type Sheet = {
  cells: readonly (readonly string[])[]
  /** `day` is the day a date cell shows. */
  marks: readonly { row: number; column: number; mark: CellMark; day?: string | undefined }[]
}

export type CellProblemCode =
  | Extract<
      ProblemCode,
      'required' | 'choice' | 'not_a_value' | 'too_long' | 'repeated' | 'too_many' | 'type'
    >
  | 'percent'
  | CellMark

export type CellProblem = {
  column: SheetColumn
  code: CellProblemCode
  /** What stands in the cell. */
  given: string
  /** Numbers of the sentence, such as the longest length. */
  max?: number
}

/** A row as a sheet gives it: its line in the file, its cells normalised, and what is wrong with them. */
export type SheetRow = { line: number; cells: SheetCells; problems: CellProblem[] }

/** Why a sheet can't be read at all. */
export type SheetFault =
  | { code: 'no_headings'; missing: SheetColumn[] }
  | { code: 'heading_twice'; column: SheetColumn }
  | { code: 'no_rows' }
  | { code: 'too_many_rows'; most: number }

export type SheetReading =
  | { ok: true; columns: SheetColumn[]; ignored: string[]; rows: SheetRow[] }
  | { ok: false; fault: SheetFault }

const HEADINGS_WITHIN = 10
const NEEDED: readonly SheetColumn[] = ['name', 'own']
const SHOWN = 60

const isPercent = (unit: string | undefined): boolean => unit === '%' || unit === '％'

type Read = { text: string; problem?: Omit<CellProblem, 'column' | 'given'> }

function readCell(column: SheetColumn, raw: string, unit: string | undefined): Read {
  const line = normaliseLine(bareCell(raw))
  const text = typeof line === 'string' ? line : ''
  if (text === '') return { text }
  const field = indicators.fields.rows.columns?.[column]
  if (!field) return { text, problem: { code: 'type' } }
  if (field.kind === 'choice') {
    const id = choiceOf(column, text)
    return id ? { text: id } : { text, problem: { code: 'choice' } }
  }
  // A spreadsheet shows 0.95 as 95%; the number belongs here and the sign into the unit.
  const bare = field.kind === 'code' ? text.replace(/\s*[%％]$/, '') : text
  if (bare !== text && !isPercent(unit)) return { text, problem: { code: 'percent' } }
  if (field.kind === 'code' && readValue(bare) === undefined)
    return { text, problem: { code: 'not_a_value' } }
  const result = field.draft.safeParse(bare)
  if (result.success) return { text: typeof result.data === 'string' ? result.data : '' }
  const code = result.error.issues[0]?.message ?? ''
  if (code === 'too_long')
    return { text, problem: { code, ...(field.max === undefined ? {} : { max: field.max }) } }
  return { text, problem: { code: 'type' } }
}

/** Reads the cells of one row: normalised, and what is wrong with each. Half a row may be kept, but not a nameless one. */
export function readRow(
  raw: Readonly<SheetCells>,
  marks: Readonly<{ [column in SheetColumn]?: CellMark }> = {},
): Omit<SheetRow, 'line'> {
  const cells: SheetCells = {}
  const problems: CellProblem[] = []
  for (const column of SHEET_COLUMNS) {
    const given = raw[column]
    if (given === undefined) continue
    const { text, problem } = readCell(column, given, raw.unit?.trim())
    cells[column] = text
    const mark = marks[column]
    const found = mark ? { code: mark } : problem
    if (found) problems.push({ column, given: given.slice(0, SHOWN), ...found })
  }
  if (!cells.name && !problems.some(one => one.column === 'name'))
    problems.push({ column: 'name', code: 'required', given: '' })
  return { cells, problems }
}

const isBlank = (row: readonly string[]): boolean => row.every(cell => cell.trim() === '')

/** The first row that names the indicator and its own value. */
function findHeadings(
  cells: Sheet['cells'],
): { at: number; columns: (SheetColumn | undefined)[] } | SheetColumn[] {
  let least: SheetColumn[] = [...NEEDED]
  for (const [at, row] of cells.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = row.map(cell => columnOf(bareCell(cell)))
    const missing = NEEDED.filter(column => !columns.includes(column))
    if (missing.length === 0) return { at, columns }
    if (missing.length < least.length) least = missing
  }
  return least
}

/**
 * Reads an indicator table from a sheet: columns by their headings in either language and any order, rows until the
 * end, each with its problems by column. Unknown columns are left out and named. Nothing is calculated.
 */
export function readSheet({ cells, marks }: Sheet): SheetReading {
  const found = findHeadings(cells)
  if (Array.isArray(found)) return { ok: false, fault: { code: 'no_headings', missing: found } }
  const { at, columns } = found
  const known = columns.filter(column => column !== undefined)
  const twice = known.find((column, i) => known.indexOf(column) !== i)
  if (twice) return { ok: false, fault: { code: 'heading_twice', column: twice } }
  const lines = cells.flatMap((row, i) => (i > at && !isBlank(row) ? [{ row, i }] : []))
  if (lines.length === 0) return { ok: false, fault: { code: 'no_rows' } }
  if (lines.length > MOST_ROWS) return { ok: false, fault: { code: 'too_many_rows', most: MOST_ROWS } }
  const names = new Set<string>()
  const rows = lines.map(({ row, i }): SheetRow => {
    const raw: SheetCells = {}
    const marked: { [column in SheetColumn]?: CellMark } = {}
    for (const [j, column] of columns.entries()) {
      if (!column) continue
      raw[column] = row[j] ?? ''
      const mark = marks.find(one => one.row === i && one.column === j)?.mark
      if (mark) marked[column] = mark
    }
    const { cells: read, problems } = readRow(raw, marked)
    if (read.name && names.has(read.name))
      problems.push({ column: 'name', code: 'repeated', given: read.name })
    if (read.name) names.add(read.name)
    return { line: i + 1, cells: read, problems }
  })
  const ignored = (cells[at] ?? []).filter((cell, i) => cell.trim() !== '' && columns[i] === undefined)
  return { ok: true, columns: known, ignored: ignored.map(cell => cell.trim().slice(0, SHOWN)), rows }
}
