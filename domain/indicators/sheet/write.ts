import { csvLine, safeCell } from '../../csv'
import type { Locale } from '../../words/messages'
import { SHEET_COLUMNS } from '../table'
import { choicesOf, headingOf } from './columns'
import type { StoredRow } from './merge'

const texts = (rows: readonly StoredRow[], locale: Locale): string[][] => [
  SHEET_COLUMNS.map(column => headingOf(column, locale)),
  ...rows.map(row =>
    SHEET_COLUMNS.map(column => {
      const text = row[column] ?? ''
      return choicesOf(column, locale)?.find(({ id }) => id === text)?.name ?? text
    }),
  ),
]

/** The table as texts: headings and choices in a language, then a line a row; no cell can be taken for a formula. */
export const sheetCells = (rows: readonly StoredRow[], locale: Locale): string[][] =>
  texts(rows, locale).map(row => row.map(safeCell))

/** The table as CSV with a byte order mark, without which Excel reads Chinese as another encoding. */
export const sheetCsv = (rows: readonly StoredRow[], locale: Locale): string =>
  `\uFEFF${texts(rows, locale).map(csvLine).join('')}`
