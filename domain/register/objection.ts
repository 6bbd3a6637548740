import { z } from 'zod'
import { normaliseText } from '../text'

/** What an objection may rest on. */
export const GROUNDS = ['false_material', 'quality', 'rights', 'credit', 'procedure', 'other'] as const

/** Characters an objection must and may have, counted as people count them. */
export const OBJECTION_MIN = 20
export const OBJECTION_MAX = 3_000
export const OBJECTION_FILES = 3
/** Bytes per evidence file. */
export const OBJECTION_FILE_MAX = 10 * 1024 * 1024

const text = (min: number, max: number, code: string) =>
  z
    .string()
    .transform(normaliseText)
    .refine(value => [...value].length >= min, { error: `${code}_short` })
    .refine(value => [...value].length <= max, { error: `${code}_long` })

const isContact = (value: string): boolean =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) || /^\+?[\d\s-]{7,20}$/.test(value)

/** An objection to a case in a notice. Name and contact are required, encrypted at once, and never shown to the applicant. */
export const FileObjection = z.strictObject({
  notice: z.string().max(20),
  item: z.uuid({ error: 'item_missing' }),
  ground: z.enum(GROUNDS, { error: 'ground_missing' }),
  text: text(OBJECTION_MIN, OBJECTION_MAX, 'text'),
  name: text(2, 100, 'name'),
  contact: text(5, 100, 'contact').refine(isContact, { error: 'contact_form' }),
})
export type FileObjection = z.infer<typeof FileObjection>

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A receipt from sixteen random bytes: 80 bits in four groups, without look-alikes. Throws RangeError for fewer bytes. */
export const receiptFrom = (bytes: Uint8Array): string => {
  if (bytes.length < 16) throw new RangeError('16 random bytes are needed')
  const letters = Array.from(bytes.subarray(0, 16), byte => ALPHABET.charAt(byte & 31)).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** A receipt as people type it, in its written form; null when it can't be one. */
export const readReceipt = (typed: string): string | null => {
  const letters = normaliseText(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return letters.length === 16 && [...letters].every(letter => ALPHABET.includes(letter))
    ? letters.replace(/(.{4})(?=.)/g, '$1-')
    : null
}
