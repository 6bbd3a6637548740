import { z } from 'zod'
import type { Outcome } from '../outcome'
import { UPLOAD_LIMITS } from './upload-limits'

/** A file as its uploader sees it once it was examined. `twin` is the name of another file with the same content. */
export type TakenFile = {
  id: string
  kind: string
  name: string
  size: number
  pages: number | null
  status: 'pending' | 'clean'
  reason: string | null
  twin: string | null
}

/** What the sender of an upload was told in the end. */
export type UploadAnswer = Outcome<TakenFile>

/** What takes uploads: an application, or the vault of an enterprise. */
export type UploadAddress = { applicationId: string } | { enterpriseId: string }

/**
 * What is declared before the first byte of an upload: under which kind, its name, bytes and content; in a vault also
 * the item it is the paper or newer edition of, at the version its sender was looking at.
 */
export const OpenUpload = z
  .strictObject({
    kind: z.string().max(60),
    itemId: z.uuid().nullable(),
    itemVersion: z.int().min(1).max(1_000_000).nullable(),
    name: z.string().min(1).max(1000),
    size: z.int().min(1, { error: 'empty' }).max(UPLOAD_LIMITS.fileBytes, { error: 'file_too_large' }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'no_checksum' }),
  })
  .refine(({ itemId, itemVersion }) => (itemId === null) === (itemVersion === null), { error: 'not_a_form' })
export type OpenUpload = z.output<typeof OpenUpload>

/** Judge an upload that has arrived whole. */
export const FinishUpload = z.strictObject({ uploadId: z.uuid() })
export type FinishUpload = z.output<typeof FinishUpload>

/** An upload that has not ended, as its sender sees it. `arrived` and `size` in bytes. */
export type UnfinishedUpload = {
  id: string
  kind: string
  item: { id: string; version: number } | null
  name: string
  size: number
  arrived: number
  sha256: string
  until: string
}
