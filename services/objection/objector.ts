import { z } from 'zod'
import { decrypt } from '../crypto'

const Stored = z.object({ name: z.string(), contact: z.string() })

/** Who objected, opened for the officer who handles it; `email` when the contact is one. */
export const objectorOf = (sealed: Buffer): { name: string; contact: string; email: string | null } => {
  const { name, contact } = Stored.parse(JSON.parse(decrypt('objector', sealed)))
  return { name, contact, email: contact.includes('@') ? contact : null }
}
