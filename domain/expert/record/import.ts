import { z } from 'zod'
import { Id } from '../../account/fields'
import { Reason } from '../../conflict/input'
import { previewOf, takingOf } from '../../sheet/deeds'
import { EXPERT_COLUMNS, MOST_EXPERT_BYTES, MOST_EXPERT_ROWS, MOST_TIE_CELL } from './sheet'

export const PreviewExperts = previewOf(MOST_EXPERT_BYTES)
export type PreviewExperts = z.output<typeof PreviewExperts>

export const ImportExperts = takingOf(EXPERT_COLUMNS, MOST_EXPERT_ROWS, MOST_TIE_CELL)
export type ImportExperts = z.output<typeof ImportExperts>

/** Takes a whole import back. */
export const UndoExpertImport = z.strictObject({ importId: Id, reason: Reason })
export type UndoExpertImport = z.output<typeof UndoExpertImport>
