import type { PreviewExperts } from '@/domain/expert/record/import'
import {
  type ExpertColumn,
  MOST_EXPERT_BYTES,
  MOST_TIE_CELL,
  readExpertSheet,
} from '@/domain/expert/record/sheet'
import { done, type Outcome } from '@/domain/outcome'
import type { TablePreview } from '@/domain/sheet/preview'
import type { Ctx } from '../../context'
import { database } from '../../database'
import { readUploadedSheet } from '../../files/read-uploaded-sheet'
import { officerOnly } from '../../people/officer-only'
import { fatesHash, judgeExperts } from './judge'

/** Reads a table of experts and tells line by line what it would do to the register; changes nothing. */
export const previewExperts = async (
  ctx: Ctx,
  input: PreviewExperts,
): Promise<Outcome<TablePreview<ExpertColumn>>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  // One character more than a cell may have, so that a longer one is told and not cut.
  const uploaded = await readUploadedSheet(input.file, MOST_EXPERT_BYTES, MOST_TIE_CELL + 1)
  if (!uploaded.ok) return uploaded
  const { fileName, sheet } = uploaded.value
  const read = readExpertSheet(sheet)
  if (!read.ok) return done({ fileName, fault: read.fault })
  const fates = await judgeExperts(database().orm, read.rows, me.value.personId)
  return done({
    fileName,
    fault: null,
    rows: fates.map(({ personId: _, version: __, moves: ___, ...row }) => row),
    ignored: read.ignored,
    hash: fatesHash(fates),
  })
}
