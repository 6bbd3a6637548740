import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { officerOnly } from '../people/officer-only'
import { registrySize } from './standing'

/** How much of the register was handed over to this system; for officers alone. */
export const viewRegistry = async (ctx: Ctx): Promise<Outcome<{ entries: number; asOf: string | null }>> => {
  const me = officerOnly(ctx)
  return me.ok ? done(await registrySize(database().orm)) : me
}
