import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import type { PreviewRegistry } from '@/domain/registry/deeds'
import { mergeRegistry } from '@/domain/registry/merge'
import { MOST_REGISTRY_BYTES, type RegistryColumn, readRegistrySheet } from '@/domain/registry/sheet'
import type { TablePreview } from '@/domain/sheet/preview'
import type { Ctx } from '../context'
import { database } from '../database'
import { readUploadedSheet } from '../files/read-uploaded-sheet'
import { officerOnly } from '../people/officer-only'
import { fatesHash, standingEntries } from './standing'

/** Reads an extract of the register and tells line by line what it would do; changes nothing. */
export const previewRegistry = async (
  ctx: Ctx,
  input: PreviewRegistry,
): Promise<Outcome<TablePreview<RegistryColumn>>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const uploaded = await readUploadedSheet(input.file, MOST_REGISTRY_BYTES)
  if (!uploaded.ok) return uploaded
  const { fileName, sheet } = uploaded.value
  const read = readRegistrySheet(sheet, shanghaiDate(ctx.now))
  if (!read.ok) return done({ fileName, fault: read.fault })
  const standing = await standingEntries(
    database().orm,
    read.rows.map(row => row.cells.creditCode),
  )
  const rows = mergeRegistry(standing, read.rows)
  return done({ fileName, fault: null, rows, ignored: read.ignored, hash: fatesHash(rows) })
}
