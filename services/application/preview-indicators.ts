import { MOST_BYTES, type SheetCells } from '@/domain/indicators/sheet/columns'
import type { PreviewIndicators } from '@/domain/indicators/sheet/deeds'
import { mergeSheet, type RowFate } from '@/domain/indicators/sheet/merge'
import { readSheet, type SheetFault } from '@/domain/indicators/sheet/read'
import type { SheetColumn } from '@/domain/indicators/table'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { readUploadedSheet } from '../files/read-uploaded-sheet'
import type { Limit } from '../rate-limit'
import { mayChangeTable, storedTable } from './indicator-table'
import { ownCase } from './own-case'

/** What a file would do to the table, or why the file can't be read as one. */
export type IndicatorPreview = { fileName: string } & (
  | { fault: SheetFault }
  | {
      fault: null
      version: number
      fates: RowFate[]
      untouched: number
      ignored: string[]
      columns: SheetColumn[]
      /** The rows that would be taken, to be sent back when they are accepted. */
      rows: SheetCells[]
    }
)

/** Each look starts a process, so a person has so many in five minutes. */
export const limitPreviews = (ctx: Ctx): Limit[] => [
  { key: `sheet|${ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.address}`, max: 30, seconds: 300 },
]

/**
 * Reads an XLSX or CSV file and tells row by row what it would do to the indicator table; changes nothing. Refuses with
 * blocked outside draft and correction, and with invalid and a reason for a file that is no sheet.
 */
export const previewIndicators = async (
  ctx: Ctx,
  input: PreviewIndicators,
): Promise<Outcome<IndicatorPreview>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, input.applicationId, 'edit')
  if (!own.ok) return own
  const may = await mayChangeTable(db, own.value)
  if (!may.ok) return may
  const uploaded = await readUploadedSheet(input.file, MOST_BYTES)
  if (!uploaded.ok) return uploaded
  const { fileName, sheet } = uploaded.value
  const read = readSheet(sheet)
  if (!read.ok) return done({ fileName, fault: read.fault })
  const { rows: current, version } = await storedTable(db, input.applicationId)
  const { fates, untouched } = mergeSheet(current, read.rows)
  const rows = read.rows.flatMap(({ cells }, i) => {
    const kind = fates[i]?.kind
    return kind === 'added' || kind === 'changed' ? [cells] : []
  })
  const { columns, ignored } = read
  return done({ fileName, fault: null, version, fates, untouched, ignored, columns, rows })
}
