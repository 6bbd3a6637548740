import { rm } from 'node:fs/promises'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { PreviewVetoes } from '@/domain/veto/deeds'
import { mergeVetoes, type VetoFate } from '@/domain/veto/merge'
import { decisionKey, MOST_VETO_BYTES, readVetoSheet, type VetoFault } from '@/domain/veto/sheet'
import type { Ctx } from '../context'
import { database } from '../database'
import { quarantineDir } from '../evidence/places'
import { readSheetFile, type SheetAnswer } from '../files/read-sheet'
import { receiveFile } from '../files/receive'
import { officerOnly } from '../people/officer-only'
import { cellsOf, standingVetoes, tiedCodes } from './record'

export type FateShown = VetoFate & { version: number; isTied: boolean }

/** What a file would do to the lists, or why it can't be read as one. */
export type VetoPreview = { fileName: string } & (
  | { fault: VetoFault }
  | { fault: null; fates: FateShown[]; ignored: string[] }
)

async function readUpload(file: File): Promise<SheetAnswer> {
  const received = await receiveFile(file.stream(), { dir: quarantineDir(), maxBytes: MOST_VETO_BYTES })
  if (!received.ok) return { ok: false, because: 'sheet_too_large' }
  try {
    return await readSheetFile(received.path, { maxBytes: MOST_VETO_BYTES })
  } finally {
    // The file is read once and never kept or served, so that no scanner has to be waited for.
    await rm(received.path, { force: true })
  }
}

/**
 * Reads an XLSX or CSV file and tells row by row what it would do to the lists; changes nothing. Refuses with invalid
 * and a reason for a file that is no sheet, with pending while none can be read.
 */
export const previewVetoes = async (ctx: Ctx, input: PreviewVetoes): Promise<Outcome<VetoPreview>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const answer = await readUpload(input.file)
  if (!answer.ok)
    return answer.because === 'sheet_busy'
      ? refuse('pending', { reason: 'sheet_busy' })
      : refuse('invalid', { reason: answer.because, fields: { file: answer.because } })
  const fileName = input.file.name.slice(-120)
  const read = readVetoSheet(answer.sheet, shanghaiDate(ctx.now))
  if (!read.ok) return done({ fileName, fault: read.fault })
  const db = database().orm
  const codes = read.rows.map(row => row.cells.creditCode)
  const [standing, tied] = await Promise.all([
    standingVetoes(db, codes),
    tiedCodes(db, me.value.personId, codes),
  ])
  const versions = new Map(standing.map(one => [decisionKey(cellsOf(one)), one.version]))
  const fates = mergeVetoes(standing.map(cellsOf), read.rows).map(fate => ({
    ...fate,
    version: versions.get(decisionKey(fate.cells)) ?? 0,
    isTied: tied.has(fate.cells.creditCode),
  }))
  return done({ fileName, fault: null, fates, ignored: read.ignored })
}
