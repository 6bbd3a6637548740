import { z } from 'zod'
import { Id } from '../account/fields'
import { Reason } from '../conflict/input'
import { previewOf, takingOf } from '../sheet/deeds'
import { MOST_REGISTRY_BYTES, MOST_REGISTRY_ROWS, REGISTRY_COLUMNS } from './sheet'

export const PreviewRegistry = previewOf(MOST_REGISTRY_BYTES)
export type PreviewRegistry = z.output<typeof PreviewRegistry>

export const ImportRegistry = takingOf(REGISTRY_COLUMNS, MOST_REGISTRY_ROWS)
export type ImportRegistry = z.output<typeof ImportRegistry>

/** Takes a whole extract back. */
export const UndoRegistryImport = z.strictObject({ importId: Id, reason: Reason })
export type UndoRegistryImport = z.output<typeof UndoRegistryImport>
