import { certificateByNumber } from '@/db/queries/register'
import { readScope } from '@/domain/register/scope'
import type { Ctx } from '../context'
import { database } from '../database'
import { registerCache } from './cache'

const cache = registerCache<Awaited<ReturnType<typeof load>>>(500)

const load = async (number: string) => {
  const found = await certificateByNumber(database().orm, number)
  return found && { ...found, scope: readScope(found.scope) }
}

/** A certificate with its public facts and history, by its canonical number; null when the register has none. */
export const loadCertificate = (ctx: Ctx, number: string) => cache(ctx, number, () => load(number))

export type RegisteredCertificate = NonNullable<Awaited<ReturnType<typeof load>>>
