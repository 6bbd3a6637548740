import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { person } from '@/db/schema/people'
import type { PersonVersion } from '@/domain/account/staff'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { sendNotice } from '../account/mail'
import { voidTokens } from '../account/token'
import type { Ctx } from '../context'
import { closeSessions } from '../session/start'
import { type Tx, withTx } from '../tx'
import { hasOtherAdmin, liveRoles, lockPerson, mayAdminister } from './access'

type Input = z.output<typeof PersonVersion>
type Person = typeof person.$inferSelect
type Deed = (tx: Tx, holder: Person) => Promise<Outcome<Partial<Person>>>

/** Changes a person's row as it was read: no such person is missing, one changed since is stale. */
const change = async (ctx: Ctx, action: string, input: Input, deed: Deed): Promise<Outcome<null>> => {
  const may = await mayAdminister(ctx, input.personId)
  if (!may.ok) return may
  return withTx(ctx, async (tx): Promise<Outcome<null>> => {
    const holder = await lockPerson(tx, input.personId)
    if (!holder) return refuse('missing')
    if (holder.version !== input.version) return refuse('stale')
    const next = await deed(tx, holder)
    if (!next.ok) return next
    await tx.db
      .update(person)
      .set({ ...next.value, version: holder.version + 1 })
      .where(eq(person.id, holder.id))
    tx.audit({ action, target: 'person', targetId: holder.id })
    return done(null)
  })
}

/** Bars a person: every session and open invitation ends at once, sign-in is refused. */
export const disablePerson = (ctx: Ctx, input: Input): Promise<Outcome<null>> =>
  change(ctx, 'disable-person', input, async (tx, holder) => {
    if (holder.status === 'disabled') return refuse('repeated')
    const isAdmin = (await liveRoles(tx, holder.id)).some(r => r.role === 'admin')
    if (isAdmin && !(await hasOtherAdmin(tx, holder.id))) return refuse('blocked', { reason: 'last_admin' })
    await closeSessions(tx, ctx, holder.id, 'disabled')
    await voidTokens(tx, ctx, 'staff_invite', holder.email)
    await voidTokens(tx, ctx, 'password_reset', holder.email)
    await sendNotice(tx, holder, 'disabled', `${holder.id}:${ctx.now.toISOString()}`, paths.home())
    return done({ status: 'disabled' as const })
  })

/** Lets a barred person in again, with the roles held before. */
export const enablePerson = (ctx: Ctx, input: Input): Promise<Outcome<null>> =>
  change(ctx, 'enable-person', input, async (_tx, holder) =>
    holder.status === 'active' ? refuse('repeated') : done({ status: 'active' as const }),
  )

/** Forgets a person's second factor after a lost phone: every session ends, the next sign-in sets up a new one. */
export const resetSecondFactor = (ctx: Ctx, input: Input): Promise<Outcome<null>> =>
  change(ctx, 'reset-second-factor', input, async (tx, holder) => {
    if (!holder.totpSecret) return refuse('repeated')
    await closeSessions(tx, ctx, holder.id, 'mfa')
    const key = `${holder.id}:${ctx.now.toISOString()}`
    await sendNotice(tx, holder, 'second_factor_reset', key, paths.signIn())
    return done({ totpSecret: null, totpLastStep: null })
  })
