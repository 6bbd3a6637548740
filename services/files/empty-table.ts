import { csvLine } from '@/domain/csv'
import { type SheetToWrite, writeXlsx } from './write-xlsx'

const MIMES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const
export type TableKind = keyof typeof MIMES

/** A table as a file to be sent. */
export type TableFile = { name: string; mime: string; bytes: Uint8Array }

/** Which kind of file `<table>.xlsx` or `<table>.csv` asks for; null for any other name. */
export const tableKind = (file: string, table: string): TableKind | null =>
  file === `${table}.xlsx` ? 'xlsx' : file === `${table}.csv` ? 'csv' : null

/** A table as CSV, of its rows alone, or as XLSX with whatever helps to fill it in. */
export const tableFile = (
  kind: TableKind,
  name: string,
  rows: readonly (readonly string[])[],
  sheets: readonly SheetToWrite[],
): TableFile => ({
  name: `${name}.${kind}`,
  mime: MIMES[kind],
  bytes: kind === 'csv' ? new TextEncoder().encode(`\ufeff${rows.map(csvLine).join('')}`) : writeXlsx(sheets),
})

/** An empty table to fill in: the headings alone as CSV, with whatever helps to fill it in as XLSX. */
export const emptyTable = (
  kind: TableKind,
  name: string,
  headings: readonly string[],
  sheets: readonly SheetToWrite[],
): TableFile => tableFile(kind, name, [headings], sheets)
