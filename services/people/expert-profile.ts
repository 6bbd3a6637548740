import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { expertProfile } from '@/db/schema/expert'
import type { SaveExpertProfile } from '@/domain/account/staff'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { type Tx, withTx } from '../tx'
import { liveRoles, lockPerson, mayAdminister } from './access'

type Input = z.output<typeof SaveExpertProfile>

const write = async (tx: Tx, { personId, version, ...facts }: Input): Promise<number | null> => {
  const values = { ...facts, employerCode: facts.employerCode || null }
  const rows =
    version === 0
      ? await tx.db
          .insert(expertProfile)
          .values({ ...values, personId })
          .onConflictDoNothing()
          .returning({ version: expertProfile.version })
      : await tx.db
          .update(expertProfile)
          .set({ ...values, version: version + 1 })
          .where(and(eq(expertProfile.personId, personId), eq(expertProfile.version, version)))
          .returning({ version: expertProfile.version })
  return rows[0]?.version ?? null
}

/** An administrator keeps an expert's entry in the register, which draw and conflict finder read. */
export const saveExpertProfile = async (ctx: Ctx, input: Input): Promise<Outcome<{ version: number }>> => {
  const may = await mayAdminister(ctx, input.personId)
  if (!may.ok) return may
  return withTx(ctx, async (tx): Promise<Outcome<{ version: number }>> => {
    if (!(await lockPerson(tx, input.personId))) return refuse('missing')
    if (!(await liveRoles(tx, input.personId)).some(r => r.role === 'expert'))
      return refuse('blocked', { reason: 'not_expert' })
    const version = await write(tx, input)
    if (version === null) return refuse('stale')
    tx.audit({ action: 'save-expert-profile', target: 'person', targetId: input.personId })
    return done({ version })
  })
}
