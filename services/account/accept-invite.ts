import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { membership } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import type { AcceptInvite } from '@/domain/account/sign-in'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { MEMBER_ROLES } from '@/domain/people/roles'
import type { Ctx } from '../context'
import { countHits } from '../rate-limit'
import { openFor } from '../session/open'
import { asPerson } from '../session/start'
import { databaseProblem, type Tx, withTx } from '../tx'
import { setPassword } from './set-password'
import { spendToken, type TokenRow } from './token'

type Input = z.output<typeof AcceptInvite>
type Person = typeof person.$inferSelect
/** What follows: a session opened here, or none when the person was signed in already. */
export type Accepted = { sessionId: string | null; isPending: boolean; home: `/${string}` }

const GONE = refuse('missing', { reason: 'link_gone' })

const fresh = async (tx: Tx, ctx: Ctx, email: string, input: Input): Promise<Outcome<Person>> => {
  if (!input.name) return refuse('invalid', { fields: { name: 'required' } })
  const [made] = await tx.db
    .insert(person)
    .values({ email, name: input.name, locale: ctx.locale, createdAt: ctx.now })
    .returning()
  return made ? done(made) : refuse('stale')
}

/** Sets the first password of an account, once. */
const firstPassword = async (tx: Tx, ctx: Ctx, holder: Person, input: Input): Promise<Outcome<Accepted>> => {
  if (!input.password) return refuse('invalid', { fields: { password: 'required' } })
  if (input.name && input.name !== holder.name)
    await tx.db.update(person).set({ name: input.name }).where(eq(person.id, holder.id))
  const own = asPerson(ctx, { id: holder.id, name: input.name ?? holder.name })
  const set = await setPassword(tx, own, holder, input.password)
  if (!set.ok) return set
  const opened = await openFor(tx, own, holder.id, { by: 'invitation', isStrong: false })
  return done({ sessionId: opened.sessionId, isPending: opened.state === 'mfa_pending', home: opened.home })
}

const holderOf = async (tx: Tx, email: string) => {
  const [row] = await tx.db
    .select()
    .from(person)
    .where(eq(sql`lower(${person.email})`, email))
    .for('update')
  return row
}

const asStaff = async (tx: Tx, ctx: Ctx, row: TokenRow, input: Input): Promise<Outcome<Accepted>> => {
  const holder = await holderOf(tx, row.email)
  if (holder?.status !== 'active' || holder.passwordHash) return GONE
  tx.audit({ action: 'accept-invite', target: 'person', targetId: holder.id })
  return firstPassword(tx, ctx, holder, input)
}

const asMember = async (tx: Tx, ctx: Ctx, row: TokenRow, input: Input): Promise<Outcome<Accepted>> => {
  const { enterpriseId } = row.payload
  const role = MEMBER_ROLES.find(each => each === row.payload.role)
  if (!enterpriseId || !role) return GONE
  const known = await holderOf(tx, row.email)
  if (known && known.status !== 'active') return GONE
  const isMine = ctx.actor.kind === 'person' && ctx.actor.personId === known?.id
  if (known?.passwordHash && !isMine) return refuse('unauthenticated', { reason: 'sign_in_first' })
  const holder = known ? done(known) : await fresh(tx, ctx, row.email, input)
  if (!holder.ok) return holder
  await tx.db
    .insert(membership)
    .values({
      enterpriseId,
      personId: holder.value.id,
      role,
      addedAt: ctx.now,
      addedBy: row.payload.by || null,
    })
    .onConflictDoNothing()
  tx.audit({ action: 'accept-invite', target: 'enterprise', targetId: enterpriseId, data: { role } })
  if (isMine) return done({ sessionId: null, isPending: false, home: '/apply' })
  return firstPassword(tx, ctx, holder.value, input)
}

/**
 * Accepts an invitation, once: a member of staff sets a first password and then a second factor; a member of an
 * enterprise joins it, with a new account or with the one signed in to. A link used, withdrawn, expired or unknown is
 * `missing:link_gone`; an account that exists must be signed in to first.
 */
export const acceptInvite = async (ctx: Ctx, input: Input): Promise<Outcome<Accepted>> => {
  const counted = await countHits(ctx, [{ key: `invitation|${ctx.address}`, max: 30, seconds: 900 }])
  if (!counted.ok) return counted
  try {
    return await withTx({ ...ctx, idempotency: undefined }, async (tx): Promise<Outcome<Accepted>> => {
      const row = await spendToken(tx, ctx, input.token, ['staff_invite', 'member_invite'])
      if (!row) return GONE
      return row.kind === 'staff_invite' ? asStaff(tx, ctx, row, input) : asMember(tx, ctx, row, input)
    })
  } catch (error) {
    // Someone registered with the address at the same moment: the link is still good, and now there is an account.
    if (databaseProblem(error).constraint === 'person_email_key')
      return refuse('unauthenticated', { reason: 'sign_in_first' })
    throw error
  }
}
