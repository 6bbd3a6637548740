import { normaliseLine } from '../application/normalise'
import { AREAS } from '../areas'
import { parseCreditCode } from '../credit-code'
import { bareCell } from '../csv'
import { INDUSTRIES, INDUSTRY_IDS, isIndustry } from '../fields'
import type { Sheet } from '../indicators/sheet/read'
import type { CellFault } from '../sheet/preview'
import { plainName, type RawRow, readTable, SHOWN, type TableFault, type TableShape } from '../sheet/table'
import { readDay } from '../veto/day'
import { type LOCALES, messagesFor } from '../words/messages'

/** Columns of an extract of the register, in the order it is shown. */
export const REGISTRY_COLUMNS = [
  'name',
  'creditCode',
  'legalRepresentative',
  'founded',
  'area',
  'address',
  'industry',
  'asOf',
] as const
export type RegistryColumn = (typeof REGISTRY_COLUMNS)[number]

/** Rows of one extract at most, and its largest size in bytes. */
export const MOST_REGISTRY_ROWS = 500
export const MOST_REGISTRY_BYTES = 1024 * 1024

export type RegistryCells = Record<RegistryColumn, string>

/** One line of an extract, read: its cells in our own terms, and what is wrong with them. */
export type RegistryRow = { line: number; cells: RegistryCells; problems: CellFault<RegistryColumn>[] }

const MOST: Record<RegistryColumn, number> = {
  name: 100,
  creditCode: 30,
  legalRepresentative: 40,
  founded: 20,
  area: 60,
  address: 200,
  industry: 60,
  asOf: 20,
}
/** Columns without which an extract says nothing. */
export const NEEDED_REGISTRY_COLUMNS: readonly RegistryColumn[] = ['name', 'creditCode', 'asOf']
const DAYS: readonly RegistryColumn[] = ['founded', 'asOf']

/** An area by its id or its name in either language; one that was abolished is still known. */
const areaIn = (text: string): string | undefined =>
  AREAS.find(({ id, name }) => [id, name.zh, name.en].some(each => plainName(each) === plainName(text)))?.id

/** A division by its code with or without the section letter, or by its name in either language. */
const industryIn = (text: string): string | undefined =>
  INDUSTRY_IDS.find(
    id =>
      [id, id.slice(1), INDUSTRIES[id].zh, INDUSTRIES[id].en].some(
        each => plainName(each) === plainName(text),
      ) && isIndustry(id),
  )

type Read = { text: string; code?: string }

const found = (text: string, id: string | undefined, code: string): Read =>
  id === undefined ? { text, code } : { text: id }

function readCell(column: RegistryColumn, raw: string, today: string): Read {
  const line = normaliseLine(bareCell(raw))
  const text = typeof line === 'string' ? line : ''
  if (text === '') return NEEDED_REGISTRY_COLUMNS.includes(column) ? { text, code: 'required' } : { text }
  if (text.length > MOST[column]) return { text, code: 'too_long' }
  if (column === 'creditCode') {
    const read = parseCreditCode(text)
    return read.ok ? { text: read.code } : { text, code: `credit_code_${read.reason}` }
  }
  if (column === 'area') return found(text, areaIn(text), 'area')
  if (column === 'industry') return found(text, industryIn(text), 'industry')
  if (DAYS.includes(column)) {
    const day = readDay(text)
    if (!day) return { text, code: 'day' }
    return day > today ? { text: day, code: 'in_future' } : { text: day }
  }
  return text.length < 2 ? { text, code: 'too_short' } : { text }
}

/** Reads the cells of one line; the same judgement when an extract is looked at and when its rows are taken. */
export function readRegistryRow({ line, raw, marks }: RawRow<RegistryColumn>, today: string): RegistryRow {
  const problems: RegistryRow['problems'] = []
  const read = (column: RegistryColumn): string => {
    const given = raw[column] ?? ''
    const { text, code } = readCell(column, given, today)
    const wrong = marks[column] ?? code
    if (wrong) problems.push({ column, code: wrong, given: given.trim().slice(0, SHOWN) })
    return text
  }
  const cells = {
    name: read('name'),
    creditCode: read('creditCode'),
    legalRepresentative: read('legalRepresentative'),
    founded: read('founded'),
    area: read('area'),
    address: read('address'),
    industry: read('industry'),
    asOf: read('asOf'),
  }
  return { line, cells, problems }
}

/** The heading of a column in one language; either is understood. */
export const registryHeading = (column: RegistryColumn, locale: (typeof LOCALES)[number]): string =>
  messagesFor(locale).sheetImport.registry.columns[column]

const SHAPE: TableShape<RegistryColumn> = {
  columns: REGISTRY_COLUMNS,
  needed: NEEDED_REGISTRY_COLUMNS,
  days: DAYS,
  heading: registryHeading,
  mostRows: MOST_REGISTRY_ROWS,
}

/** Reads an extract of the register, each line with its problems by column; a code that comes twice is told. */
export function readRegistrySheet(
  sheet: Sheet,
  today: string,
): { ok: true; rows: RegistryRow[]; ignored: string[] } | { ok: false; fault: TableFault<RegistryColumn> } {
  const table = readTable(sheet, SHAPE)
  if (!table.ok) return table
  const seen = new Set<string>()
  const rows = table.rows.map(raw => {
    const row = readRegistryRow(raw, today)
    const { creditCode } = row.cells
    if (row.problems.length === 0 && seen.has(creditCode))
      row.problems.push({ column: 'creditCode', code: 'repeated', given: creditCode })
    seen.add(creditCode)
    return row
  })
  return { ok: true, rows, ignored: table.ignored }
}
