import { type PreviewSeats, readSeatSheet, type SeatColumn } from '@/domain/expert/seats/sheet'
import { done, type Outcome } from '@/domain/outcome'
import type { TablePreview } from '@/domain/sheet/preview'
import type { Ctx } from '../../context'
import { database } from '../../database'
import { readUploadedSheet } from '../../files/read-uploaded-sheet'
import { officerOnly } from '../../people/officer-only'
import { judgeSeats, seatsHash } from './judge'

const MOST_BYTES = 1024 * 1024

/** Reads a table of cases and experts and tells line by line who would be seated and who not, and why; changes nothing. */
export const previewSeats = async (
  ctx: Ctx,
  input: PreviewSeats,
): Promise<Outcome<TablePreview<SeatColumn>>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const uploaded = await readUploadedSheet(input.file, MOST_BYTES)
  if (!uploaded.ok) return uploaded
  const { fileName, sheet } = uploaded.value
  const read = readSeatSheet(sheet)
  if (!read.ok) return done({ fileName, fault: read.fault })
  const fates = await judgeSeats(database().orm, ctx, read.rows)
  return done({
    fileName,
    fault: null,
    rows: fates.map(({ applicationId: _, personId: __, ...row }) => row),
    ignored: read.ignored,
    hash: seatsHash(fates),
  })
}
