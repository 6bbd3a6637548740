import { z } from 'zod'
import type { StatusOn } from './status'

/** Largest PDF that is compared, in bytes; an issued certificate has a few dozen kilobytes. */
export const PDF_MAX = 900_000

/** A received PDF and, optionally, the number it is said to belong to. */
export const ComparePdf = z.strictObject({
  file: z
    .instanceof(File, { error: 'file_missing' })
    .refine(file => file.size > 0, { error: 'file_missing' })
    .refine(file => file.size <= PDF_MAX, { error: 'file_too_large' }),
  number: z.string().max(60).optional(),
})
export type ComparePdf = z.infer<typeof ComparePdf>

/**
 * `same`: byte for byte what was issued. `other`: genuine, but of another number. `different`: not the file issued
 * under that number. `not_recorded`: the file of that number is not stored yet. `unknown`: no such file was issued.
 */
export type ComparedPdf = {
  result: 'same' | 'other' | 'different' | 'not_recorded' | 'unknown'
  number: string | null
  status: StatusOn['status'] | null
  sha256: string
  name: string
  isPdf: boolean
}

/** Whether the bytes begin as a PDF does. */
export const looksLikePdf = (bytes: Uint8Array): boolean =>
  [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, at) => bytes[at] === byte)
