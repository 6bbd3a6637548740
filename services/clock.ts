import { eq } from 'drizzle-orm'
import { setting } from '@/db/schema/scheme'
import { database } from './database'
import { env } from './env'

const held = globalThis as typeof globalThis & { cqzzClockOffset?: number | undefined }

const loadOffset = async (): Promise<number> => {
  const [row] = await database().orm.select().from(setting).where(eq(setting.key, 'clock_offset'))
  return typeof row?.value === 'number' ? row.value : 0
}

/** The present moment. Only a demonstration may run ahead of the true clock, by an offset it keeps. */
export const currentTime = async (): Promise<Date> => {
  if (env().mode !== 'demo') return new Date()
  held.cqzzClockOffset ??= await loadOffset()
  return new Date(Date.now() + held.cqzzClockOffset)
}

/** The true moment behind a moment of this clock: authenticator apps do not follow a demonstration ahead of time. */
export const trueTime = async (now: Date): Promise<Date> => {
  if (env().mode !== 'demo') return now
  held.cqzzClockOffset ??= await loadOffset()
  return new Date(now.getTime() - held.cqzzClockOffset)
}

/** Moves the clock of a demonstration forward to an instant; refuses to go back or to run outside one. */
export const moveClock = async (to: Date): Promise<void> => {
  if (env().mode !== 'demo') throw new Error('the clock moves in a demonstration only')
  const offset = to.getTime() - Date.now()
  const at = new Date()
  await database()
    .orm.insert(setting)
    .values({ key: 'clock_offset', value: offset, at })
    .onConflictDoUpdate({ target: setting.key, set: { value: offset, at } })
  held.cqzzClockOffset = offset
}
