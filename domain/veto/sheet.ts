import { normaliseLine } from '../application/normalise'
import { parseCreditCode } from '../credit-code'
import { bareCell } from '../csv'
import type { CellMark, Sheet } from '../indicators/sheet/read'
import { plainName, readTable, SHOWN, type TableFault, type TableShape } from '../sheet/table'
import { LOCALES, messagesFor } from '../words/messages'
import { readDay } from './day'
import { isVetoList, VETO_LISTS, type VetoListId } from './lists'

/** Columns of a list of vetoes, in the order of the template. */
export const VETO_COLUMNS = [
  'enterpriseName',
  'creditCode',
  'list',
  'source',
  'decisionNumber',
  'decidedOn',
  'legalBasis',
  'expiresOn',
  'repairedOn',
] as const
export type VetoColumn = (typeof VETO_COLUMNS)[number]

/** Rows of one file at most, and its largest size in bytes. */
export const MOST_VETO_ROWS = 500
export const MOST_VETO_BYTES = 1024 * 1024

export type VetoCells = Record<VetoColumn, string>

export type VetoProblemCode =
  | 'required'
  | 'no_basis'
  | 'list'
  | 'day'
  | 'too_long'
  | 'too_short'
  | 'repeated'
  | 'in_future'
  | 'before_decision'
  | 'other_name'
  | 'credit_code_length'
  | 'credit_code_alphabet'
  | 'credit_code_check'
  | 'credit_code_inner_check'
  | CellMark

export type VetoProblem = { column: VetoColumn; code: VetoProblemCode; given: string }

export type VetoRow = { line: number; cells: VetoCells; problems: VetoProblem[] }

export type VetoFault = TableFault<VetoColumn>

export type VetoReading = { ok: true; rows: VetoRow[]; ignored: string[] } | { ok: false; fault: VetoFault }

const MOST: Record<VetoColumn, number> = {
  enterpriseName: 120,
  creditCode: 30,
  list: 60,
  source: 120,
  decisionNumber: 80,
  decidedOn: 20,
  legalBasis: 200,
  expiresOn: 20,
  repairedOn: 20,
}
const NEEDED: readonly VetoColumn[] = ['creditCode', 'list', 'decisionNumber', 'decidedOn', 'legalBasis']
const REQUIRED: readonly VetoColumn[] = [...NEEDED, 'enterpriseName', 'source', 'expiresOn']
const DAYS: readonly VetoColumn[] = ['decidedOn', 'expiresOn', 'repairedOn']
/** Heading of a column in a language. */
export const vetoHeading = (column: VetoColumn, locale: (typeof LOCALES)[number]): string =>
  messagesFor(locale).veto.columns[column]

/** The list a name means, in either language or by its id. */
const listOf = (text: string): VetoListId | undefined =>
  isVetoList(text)
    ? text
    : VETO_LISTS.find(id =>
        LOCALES.some(locale => plainName(messagesFor(locale).office.veto.lists[id]) === plainName(text)),
      )

type Read = { text: string; code?: VetoProblemCode }

function readCell(column: VetoColumn, raw: string): Read {
  const line = normaliseLine(bareCell(raw))
  const text = typeof line === 'string' ? line : ''
  if (text === '') {
    if (!REQUIRED.includes(column)) return { text }
    return { text, code: column === 'legalBasis' ? 'no_basis' : 'required' }
  }
  if (text.length > MOST[column]) return { text, code: 'too_long' }
  if (column === 'creditCode') {
    const read = parseCreditCode(text)
    return read.ok ? { text: read.code } : { text, code: `credit_code_${read.reason}` }
  }
  if (column === 'list') {
    const id = listOf(text)
    return id ? { text: id } : { text, code: 'list' }
  }
  if (DAYS.includes(column)) {
    const day = readDay(text)
    return day ? { text: day } : { text, code: 'day' }
  }
  const least = column === 'legalBasis' ? 4 : 2
  return text.length < least ? { text, code: 'too_short' } : { text }
}

/** What is wrong between the cells of a row that are right by themselves. */
const crossProblem = (
  cells: VetoCells,
  today: string,
): { column: VetoColumn; code: VetoProblemCode } | null => {
  if (cells.decidedOn > today) return { column: 'decidedOn', code: 'in_future' }
  if (cells.expiresOn < cells.decidedOn) return { column: 'expiresOn', code: 'before_decision' }
  if (cells.repairedOn === '') return null
  if (cells.repairedOn > today) return { column: 'repairedOn', code: 'in_future' }
  return cells.repairedOn < cells.decidedOn ? { column: 'repairedOn', code: 'before_decision' } : null
}

/** Reads the cells of one row; the same judgement when a file is looked at and when its rows are taken. */
export function readVetoRow(
  raw: Partial<Record<VetoColumn, string | undefined>>,
  today: string,
  marks: Partial<Record<VetoColumn, CellMark>> = {},
): Omit<VetoRow, 'line'> {
  const problems: VetoProblem[] = []
  const read = (column: VetoColumn): string => {
    const given = raw[column] ?? ''
    const found = readCell(column, given)
    const mark = marks[column]
    const code = mark ?? found.code
    if (code) problems.push({ column, code, given: given.trim().slice(0, SHOWN) })
    return found.text
  }
  const cells: VetoCells = {
    enterpriseName: read('enterpriseName'),
    creditCode: read('creditCode'),
    list: read('list'),
    source: read('source'),
    decisionNumber: read('decisionNumber'),
    decidedOn: read('decidedOn'),
    legalBasis: read('legalBasis'),
    expiresOn: read('expiresOn'),
    repairedOn: read('repairedOn'),
  }
  if (problems.length > 0) return { cells, problems }
  const cross = crossProblem(cells, today)
  if (cross) problems.push({ ...cross, given: cells[cross.column] })
  return { cells, problems }
}

/** What tells one decision from another. */
export const decisionKey = (cells: { creditCode: string; list: string; decisionNumber: string }): string =>
  `${cells.creditCode}|${cells.list}|${cells.decisionNumber}`

const SHAPE: TableShape<VetoColumn> = {
  columns: VETO_COLUMNS,
  needed: NEEDED,
  days: DAYS,
  heading: vetoHeading,
  mostRows: MOST_VETO_ROWS,
}

/**
 * Reads a list of vetoes from a sheet: columns by their headings in either language and any order, each row with its
 * problems by column. A date cell of a spreadsheet counts as the day it shows.
 */
export function readVetoSheet(sheet: Sheet, today: string): VetoReading {
  const table = readTable(sheet, SHAPE)
  if (!table.ok) return table
  const seen = new Set<string>()
  const rows = table.rows.map(({ line, raw, marks }): VetoRow => {
    const { cells, problems } = readVetoRow(raw, today, marks)
    const decision = decisionKey(cells)
    if (problems.length === 0 && seen.has(decision))
      problems.push({ column: 'decisionNumber', code: 'repeated', given: cells.decisionNumber })
    seen.add(decision)
    return { line, cells, problems }
  })
  return { ok: true, rows, ignored: table.ignored }
}
