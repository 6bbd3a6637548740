import type { z } from 'zod'
import { normaliseLine } from '../../application/normalise'
import { bareCell } from '../../csv'
import type { Sheet } from '../../indicators/sheet/read'
import { previewOf, takingOf } from '../../sheet/deeds'
import type { CellFault } from '../../sheet/preview'
import { type RawRow, readTable, SHOWN, type TableFault, type TableShape } from '../../sheet/table'
import { type LOCALES, messagesFor } from '../../words/messages'
import { REASON_CHARS } from '../input'

/** Columns of a table that seats experts: the number of the case, the expert by address or name, and why not by draw. */
export const SEAT_COLUMNS = ['reference', 'expert', 'reason'] as const
export type SeatColumn = (typeof SEAT_COLUMNS)[number]

/** Rows of one file at most, and its largest size in bytes. */
export const MOST_SEAT_ROWS = 200
const MOST_SEAT_BYTES = 1024 * 1024

export type SeatRow = { line: number; cells: Record<SeatColumn, string>; problems: CellFault<SeatColumn>[] }

export const PreviewSeats = previewOf(MOST_SEAT_BYTES)
export type PreviewSeats = z.output<typeof PreviewSeats>
export const TakeSeats = takingOf(SEAT_COLUMNS, MOST_SEAT_ROWS)
export type TakeSeats = z.output<typeof TakeSeats>

/** Heading of a column in a language. */
export const seatHeading = (column: SeatColumn, locale: (typeof LOCALES)[number]): string =>
  messagesFor(locale).sheetImport.seats.columns[column]

const SHAPE: TableShape<SeatColumn> = {
  columns: SEAT_COLUMNS,
  needed: SEAT_COLUMNS,
  days: [],
  heading: seatHeading,
  mostRows: MOST_SEAT_ROWS,
}

const codeOf = (column: SeatColumn, text: string): string | null => {
  if (text === '') return 'required'
  if (text.length > 300) return 'too_long'
  return column === 'reason' && text.length < REASON_CHARS ? 'too_short' : null
}

/** Reads the cells of one line; the same judgement when a file is looked at and when its rows are taken. */
export function readSeatRow({ line, raw, marks }: RawRow<SeatColumn>): SeatRow {
  const problems: CellFault<SeatColumn>[] = []
  const read = (column: SeatColumn): string => {
    const given = raw[column] ?? ''
    const said = normaliseLine(bareCell(given))
    const text = typeof said === 'string' ? said : ''
    const code = marks[column] ?? codeOf(column, text)
    if (code) problems.push({ column, code, given: given.trim().slice(0, SHOWN) })
    return text
  }
  return {
    line,
    cells: { reference: read('reference'), expert: read('expert'), reason: read('reason') },
    problems,
  }
}

/** Reads a table of seats, each line with its problems by column. */
export function readSeatSheet(
  sheet: Sheet,
): { ok: true; rows: SeatRow[]; ignored: string[] } | { ok: false; fault: TableFault<SeatColumn> } {
  const table = readTable(sheet, SHAPE)
  return table.ok ? { ...table, rows: table.rows.map(readSeatRow) } : table
}
