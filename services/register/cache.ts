import { registerVersion } from '@/db/queries/register'
import { shanghaiDate } from '@/domain/calendar/days'
import type { Ctx } from '../context'
import { database } from '../database'
import { REGISTER_VERSION } from './bump'

/**
 * Remembers answers about the register within this process for as long as the register and the day stay the same.
 * Every read asks the database for the version once, so no node shows yesterday's register; questions asked at the
 * same time share one answer, and only the `limit` used last are kept.
 */
export const registerCache = <T>(limit: number) => {
  let era = ''
  const kept = new Map<string, Promise<T>>()
  return async (ctx: Ctx, key: string, answer: () => Promise<T>): Promise<T> => {
    const now = await registerEra(ctx)
    if (now !== era) {
      era = now
      kept.clear()
    }
    const known = kept.get(key)
    if (known) {
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const fresh = answer()
    kept.set(key, fresh)
    if (kept.size > limit)
      for (const oldest of [...kept.keys()].slice(0, kept.size - limit)) kept.delete(oldest)
    fresh.catch(() => {
      if (kept.get(key) === fresh) kept.delete(key)
    })
    return fresh
  }
}

const eras = new WeakMap<Ctx, Promise<string>>()

/** The version of the register and the day it is read on; asked once per request. */
const registerEra = (ctx: Ctx): Promise<string> => {
  const known = eras.get(ctx)
  if (known) return known
  const asked = registerVersion(database().orm, REGISTER_VERSION).then(
    version => `${version}|${shanghaiDate(ctx.now)}`,
  )
  eras.set(ctx, asked)
  return asked
}
