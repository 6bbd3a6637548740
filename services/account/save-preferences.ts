import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { person } from '@/db/schema/people'
import type { SavePreferences } from '@/domain/account/sign-in'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { encrypt } from '../crypto'
import { withTx } from '../tx'

/** Saves the own name, telephone number (kept encrypted) and the language of mails. */
export const savePreferences = async (
  ctx: Ctx,
  input: z.output<typeof SavePreferences>,
): Promise<Outcome<null>> => {
  const { actor } = ctx
  if (actor.kind !== 'person') return refuse('unauthenticated')
  return withTx(ctx, async tx => {
    await tx.db
      .update(person)
      .set({
        name: input.name,
        phone: input.phone ? encrypt('phone', input.phone) : null,
        locale: input.locale,
        version: sql`${person.version} + 1`,
      })
      .where(eq(person.id, actor.personId))
    tx.audit({ action: 'save-preferences', target: 'person', targetId: actor.personId })
    return done(null)
  })
}
