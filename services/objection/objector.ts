import { z } from 'zod'
import { decrypt, encrypt } from '../crypto'

const Stored = z.object({
  name: z.string(),
  contact: z.string(),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
})
type Stored = z.infer<typeof Stored>

/** Seals who objected and in which language, for the officer who handles it. */
export const sealObjector = ({ name, contact, locale }: Stored): Buffer =>
  encrypt('objector', JSON.stringify({ name, contact, locale }))

/** Where an objector can be written to; null for whoever left a telephone number. */
export const emailOf = (contact: string): string | null => (contact.includes('@') ? contact : null)

/** Who objected, opened for the officer who handles it. */
export const objectorOf = (sealed: Buffer): Stored & { email: string | null } => {
  const stored = Stored.parse(JSON.parse(decrypt('objector', sealed)))
  return { ...stored, email: emailOf(stored.contact) }
}
