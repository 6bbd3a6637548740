import { REGIONS } from '../../account/staff'
import { normaliseLine } from '../../application/normalise'
import type { ExpertTieKind } from '../../conflict/facts'
import { parseCreditCode } from '../../credit-code'
import { bareCell } from '../../csv'
import { FIELD_IDS, FIELDS } from '../../fields'
import type { Sheet } from '../../indicators/sheet/read'
import type { CellFault } from '../../sheet/preview'
import { plainName, type RawRow, readTable, SHOWN, type TableFault, type TableShape } from '../../sheet/table'
import { readDay } from '../../veto/day'
import { LOCALES, messagesFor } from '../../words/messages'
import { PANEL_DISCIPLINES } from '../panel'
import { printTies, readTies } from './tie-cell'
import type { SaidTie } from './tie-moves'

/** Columns of the entry itself. */
export const ENTRY_COLUMNS = [
  'email',
  'name',
  'title',
  'employer',
  'employerCode',
  'region',
  'capacity',
  'disciplines',
  'fields',
  'termFrom',
  'termTo',
] as const

/** Columns of ties, one for each kind. */
export const TIE_COLUMNS = {
  employers: 'employer',
  pastEmployers: 'past_employer',
  shares: 'shares',
  consultancies: 'consultancy',
  laboratories: 'laboratory',
  standards: 'standard',
  kin: 'kin',
} as const satisfies Record<string, ExpertTieKind>
export type TieColumn = keyof typeof TIE_COLUMNS
export const TIE_COLUMN_NAMES = Object.keys(TIE_COLUMNS) as TieColumn[]

/** Columns of a table of experts, in the order of the template; people are found by their address. */
export const EXPERT_COLUMNS = [...ENTRY_COLUMNS, ...TIE_COLUMN_NAMES] as const
export type ExpertColumn = (typeof EXPERT_COLUMNS)[number]
export type ExpertCells = Record<ExpertColumn, string>

/** Rows of one file at most, and its largest size in bytes. */
export const MOST_EXPERT_ROWS = 500
export const MOST_EXPERT_BYTES = 1024 * 1024
/** Characters of a cell of ties, as it is taken. */
export const MOST_TIE_CELL = 8_000

/** What the cells of ties say, by column. */
export type SaidTies = Record<TieColumn, SaidTie[]>
export type ExpertRow = {
  line: number
  cells: ExpertCells
  ties: SaidTies
  problems: CellFault<ExpertColumn>[]
}
export type ExpertReading =
  | { ok: true; rows: ExpertRow[]; ignored: string[] }
  | { ok: false; fault: TableFault<ExpertColumn> }

/** What an entry can't be without: a line about somebody who has one already may leave it empty. */
export const ENTRY_NEEDS = ['employer', 'disciplines', 'fields'] as const satisfies readonly ExpertColumn[]
const DAYS: readonly ExpertColumn[] = ['termFrom', 'termTo']
const MOST = 300
const BETWEEN = /[,，、;；/|\n]+/

/** Heading of a column in a language. */
export const expertHeading = (column: ExpertColumn, locale: (typeof LOCALES)[number]): string =>
  messagesFor(locale).sheetImport.experts.columns[column]

const SHAPE: TableShape<ExpertColumn> = {
  columns: EXPERT_COLUMNS,
  needed: ['email'],
  days: DAYS,
  heading: expertHeading,
  mostRows: MOST_EXPERT_ROWS,
}

type Read = { text: string; code?: string }

const chosen = (text: string, ids: readonly string[], namesOf: (id: string) => readonly string[]): Read => {
  const parted = ids.flatMap(id => namesOf(id).flatMap(name => (BETWEEN.test(name) ? [{ id, name }] : [])))
  const byIds = parted.reduce((all, { id, name }) => all.replaceAll(name, id), text)
  const said = byIds.split(BETWEEN).flatMap(part => plainName(part) || [])
  const found = said.map(part => ids.find(id => [id, ...namesOf(id)].some(name => plainName(name) === part)))
  if (said.length === 0 || found.includes(undefined)) return { text, code: 'choice' }
  return { text: ids.filter(id => found.includes(id)).join(',') }
}

const wordsOf = (pick: (words: ReturnType<typeof messagesFor>) => string): string[] =>
  LOCALES.map(locale => pick(messagesFor(locale)))

const READERS: Partial<Record<ExpertColumn, (text: string) => Read>> = {
  email: text => ({ text: text.toLowerCase(), ...(text.includes('@') ? {} : { code: 'email' }) }),
  employerCode: text => {
    const read = parseCreditCode(text)
    return read.ok ? { text: read.code } : { text, code: `credit_code_${read.reason}` }
  },
  region: text =>
    chosen(text, REGIONS, id =>
      id === 'city' || id === 'outside' ? wordsOf(words => words.admin.expert.regions[id]) : [],
    ),
  capacity: text => (/^\d{1,3}$/.test(text) && Number(text) <= 200 ? { text } : { text, code: 'number' }),
  disciplines: text =>
    chosen(text, PANEL_DISCIPLINES, id => {
      const known = PANEL_DISCIPLINES.find(each => each === id)
      return known ? wordsOf(words => words.admin.expert.disciplineNames[known]) : []
    }),
  fields: text =>
    chosen(text, FIELD_IDS, id => {
      const known = FIELD_IDS.find(each => each === id)
      return known ? [FIELDS[known].zh, FIELDS[known].en] : []
    }),
  termFrom: text => ({ text: readDay(text) ?? text, ...(readDay(text) ? {} : { code: 'day' }) }),
  termTo: text => ({ text: readDay(text) ?? text, ...(readDay(text) ? {} : { code: 'day' }) }),
}

const readCell = (column: ExpertColumn, raw: string): Read => {
  const line = normaliseLine(bareCell(raw))
  const text = typeof line === 'string' ? line : ''
  if (text === '') return column === 'email' ? { text, code: 'required' } : { text }
  if (text.length > MOST) return { text, code: 'too_long' }
  return READERS[column]?.(text) ?? { text }
}

const readTieCell = (column: TieColumn, raw: string) => {
  const kind = TIE_COLUMNS[column]
  const cell = bareCell(raw)
  const { ties, faults } = readTies(kind, cell)
  const text = printTies(ties.map(tie => ({ kind, ...tie })))
  return text.length > MOST_TIE_CELL || cell.length > MOST_TIE_CELL
    ? { text: '', ties: [], faults: [{ code: 'too_long', given: cell }] }
    : { text, ties, faults }
}

/** Reads the cells of one line; the same judgement when a file is looked at and when its rows are taken. */
export function readExpertRow({ line, raw, marks }: RawRow<ExpertColumn>): ExpertRow {
  const problems: CellFault<ExpertColumn>[] = []
  const entries = ENTRY_COLUMNS.map(column => {
    const given = raw[column] ?? ''
    const read = readCell(column, given)
    const code = marks[column] ?? read.code
    if (code) problems.push({ column, code, given: given.trim().slice(0, SHOWN) })
    return [column, read.text] as const
  })
  const tieCells = TIE_COLUMN_NAMES.map(column => [column, readTieCell(column, raw[column] ?? '')] as const)
  for (const [column, { faults }] of tieCells)
    problems.push(...faults.map(({ code, given }) => ({ column, code, given: given.slice(0, SHOWN) })))
  const cells = Object.fromEntries([
    ...entries,
    ...tieCells.map(([column, { text }]) => [column, text]),
  ]) as ExpertCells
  const ties = Object.fromEntries(tieCells.map(([column, read]) => [column, read.ties])) as SaidTies
  if (problems.length === 0 && cells.termFrom && cells.termTo && cells.termTo < cells.termFrom)
    problems.push({ column: 'termTo', code: 'before_start', given: cells.termTo })
  return { line, cells, ties, problems }
}

/** Reads a table of experts, each line with its problems by column; an address that comes twice is told. */
export function readExpertSheet(sheet: Sheet): ExpertReading {
  const table = readTable(sheet, SHAPE)
  if (!table.ok) return table
  const seen = new Set<string>()
  const rows = table.rows.map(row => {
    const read = readExpertRow(row)
    if (read.problems.length === 0 && seen.has(read.cells.email))
      read.problems.push({ column: 'email', code: 'repeated', given: read.cells.email })
    seen.add(read.cells.email)
    return read
  })
  return { ok: true, rows, ignored: table.ignored }
}
