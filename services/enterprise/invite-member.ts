import { and, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { membership } from '@/db/schema/enterprise'
import { person, token } from '@/db/schema/people'
import type { CancelInvite, InviteMember } from '@/domain/account/register'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { MemberRole } from '@/domain/people/roles'
import { sendLetter } from '../account/mail'
import { issueToken, TOKEN_HOURS } from '../account/token'
import { actorId, actorName, type Ctx } from '../context'
import { countHits } from '../rate-limit'
import { type Tx, withTx } from '../tx'
import { lockEnterprise, requireMember } from './access'

const isMember = async (tx: Tx, enterpriseId: string, email: string): Promise<boolean> => {
  const [row] = await tx.db
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.enterpriseId, enterpriseId),
        isNull(membership.removedAt),
        eq(sql`lower(${person.email})`, email),
      ),
    )
    .limit(1)
  return row !== undefined
}

const openInvites = (enterpriseId: string) =>
  and(
    eq(token.kind, 'member_invite'),
    sql`${token.payload}->>'enterpriseId' = ${enterpriseId}`,
    isNull(token.usedAt),
  )

/** Sends the link by which somebody takes a role in an enterprise; it replaces the open one for the same address. */
export const sendInvite = async (
  tx: Tx,
  ctx: Ctx,
  into: { id: string; name: string },
  to: { email: string; role: MemberRole; locale: Ctx['locale'] },
): Promise<void> => {
  const { email, role, locale } = to
  await tx.db
    .update(token)
    .set({ usedAt: ctx.now })
    .where(and(openInvites(into.id), eq(token.email, email)))
  const payload = { enterpriseId: into.id, role, by: actorId(ctx) ?? '' }
  const made = await issueToken(tx, ctx, 'member_invite', { email, payload })
  await sendLetter(
    tx,
    { email, locale },
    {
      key: `account:invite:${made.id}`,
      template: 'account_invite_member',
      params: {
        enterprise: into.name,
        by: actorName(ctx),
        role,
        path: paths.invitation(made.text),
        days: String(TOKEN_HOURS.member_invite / 24),
      },
    },
  )
  tx.audit({ action: 'invite-member', target: 'enterprise', targetId: into.id, data: { role } })
}

/** An owner invites somebody by mail into a role; a new invitation replaces the open one for the same address. */
export const inviteMember = async (
  ctx: Ctx,
  { enterpriseId, email, role }: z.output<typeof InviteMember>,
): Promise<Outcome<{ email: string }>> => {
  const may = requireMember(ctx, enterpriseId, ['owner'])
  if (!may.ok) return may
  const counted = await countHits(ctx, [{ key: `invite|${enterpriseId}`, max: 30, seconds: 86_400 }])
  if (!counted.ok) return counted
  return withTx(ctx, async (tx): Promise<Outcome<{ email: string }>> => {
    const into = await lockEnterprise(tx, enterpriseId)
    if (!into) return refuse('missing')
    if (await isMember(tx, enterpriseId, email)) return refuse('invalid', { fields: { email: 'is_member' } })
    await sendInvite(tx, ctx, into, { email, role, locale: ctx.locale })
    return done({ email })
  })
}

/** An owner withdraws an invitation that has not been accepted. */
export const cancelInvite = async (
  ctx: Ctx,
  { enterpriseId, invitationId }: z.output<typeof CancelInvite>,
): Promise<Outcome<null>> => {
  const may = requireMember(ctx, enterpriseId, ['owner'])
  if (!may.ok) return may
  return withTx(ctx, async (tx): Promise<Outcome<null>> => {
    const closed = await tx.db
      .update(token)
      .set({ usedAt: ctx.now })
      .where(and(openInvites(enterpriseId), eq(token.id, invitationId)))
      .returning({ id: token.id })
    if (closed.length === 0) return refuse('missing')
    tx.audit({ action: 'cancel-invite', target: 'enterprise', targetId: enterpriseId })
    return done(null)
  })
}
