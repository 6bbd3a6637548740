import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import type { PreviewVetoes } from '@/domain/veto/deeds'
import { mergeVetoes, type VetoFate } from '@/domain/veto/merge'
import { decisionKey, MOST_VETO_BYTES, readVetoSheet, type VetoFault } from '@/domain/veto/sheet'
import type { Ctx } from '../context'
import { database } from '../database'
import { readUploadedSheet } from '../files/read-uploaded-sheet'
import { officerOnly } from '../people/officer-only'
import { withMisnamed } from './misnamed'
import { cellsOf, standingVetoes, tiedCodes } from './record'

export type FateShown = VetoFate & { version: number; isTied: boolean }

/** What a file would do to the lists, or why it can't be read as one. */
export type VetoPreview = { fileName: string } & (
  | { fault: VetoFault }
  | { fault: null; fates: FateShown[]; ignored: string[] }
)

/**
 * Reads an XLSX or CSV file and tells row by row what it would do to the lists; changes nothing. Refuses with invalid
 * and a reason for a file that is no sheet, with pending while none can be read.
 */
export const previewVetoes = async (ctx: Ctx, input: PreviewVetoes): Promise<Outcome<VetoPreview>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const uploaded = await readUploadedSheet(input.file, MOST_VETO_BYTES)
  if (!uploaded.ok) return uploaded
  const { fileName, sheet } = uploaded.value
  const today = shanghaiDate(ctx.now)
  const read = readVetoSheet(sheet, today)
  if (!read.ok) return done({ fileName, fault: read.fault })
  const db = database().orm
  const rows = await withMisnamed(db, read.rows)
  const codes = rows.map(row => row.cells.creditCode)
  const [standing, tied] = await Promise.all([
    standingVetoes(db, codes),
    tiedCodes(db, me.value.personId, codes, today),
  ])
  const versions = new Map(standing.map(one => [decisionKey(cellsOf(one)), one.version]))
  const fates = mergeVetoes(standing.map(cellsOf), rows).map(fate => ({
    ...fate,
    version: versions.get(decisionKey(fate.cells)) ?? 0,
    isTied: tied.has(fate.cells.creditCode),
  }))
  return done({ fileName, fault: null, fates, ignored: read.ignored })
}
