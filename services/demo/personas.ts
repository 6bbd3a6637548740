import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { setting } from '@/db/schema/scheme'
import { database } from '../database'
import { env } from '../env'

const Text = z.object({ 'zh-CN': z.string(), en: z.string() })
const Persona = z.object({
  email: z.string(),
  role: z.string(),
  name: z.string(),
  note: z.union([z.string(), Text]).default(''),
})

/** Somebody of the demonstration whom one can become with one click. */
export type Persona = { email: string; role: string; name: string; note: string }

/** The personas of the demonstration, as its world planted them; none outside a demonstration, whatever is stored. */
export const demoPersonas = async (locale: 'zh-CN' | 'en'): Promise<Persona[]> => {
  if (env().mode !== 'demo') return []
  const [row] = await database().orm.select().from(setting).where(eq(setting.key, 'demo_personas'))
  const read = z.array(Persona).safeParse(row?.value)
  if (!read.success) return []
  return read.data.map(p => ({ ...p, note: typeof p.note === 'string' ? p.note : p.note[locale] }))
}
