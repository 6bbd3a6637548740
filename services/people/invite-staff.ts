import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { person, staffRole } from '@/db/schema/people'
import { type InviteStaff, mayHold } from '@/domain/account/staff'
import { areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { sendLetter } from '../account/mail'
import { issueToken, TOKEN_HOURS, voidTokens } from '../account/token'
import { actorId, actorName, type Ctx } from '../context'
import { databaseProblem, type Tx, withTx } from '../tx'
import { liveRoles, mayAdminister } from './access'

type Input = z.output<typeof InviteStaff>

const findOrAdd = async (tx: Tx, ctx: Ctx, input: Input) => {
  const [known] = await tx.db
    .select()
    .from(person)
    .where(eq(sql`lower(${person.email})`, input.email))
    .for('update')
  if (known) return known
  const [made] = await tx.db
    .insert(person)
    .values({ email: input.email, name: input.name, createdAt: ctx.now })
    .returning()
  return made
}

/** Adds the person with the role, makes older links worthless and sends a new one; answers its path. */
export const inviteInTx = async (
  tx: Tx,
  ctx: Ctx,
  input: Input,
): Promise<Outcome<{ personId: string; path: string }>> => {
  const holder = await findOrAdd(tx, ctx, input)
  if (!holder || holder.passwordHash || holder.status !== 'active')
    return refuse('invalid', { fields: { email: 'email_taken' } })
  const held = await liveRoles(tx, holder.id)
  if (
    !mayHold(
      held.map(r => r.role),
      input.role,
    )
  )
    return refuse('invalid', { fields: { role: 'role_conflict' } })
  const areaId = input.areaId || null
  if (!held.some(r => r.role === input.role && r.areaId === areaId))
    await tx.db
      .insert(staffRole)
      .values({ personId: holder.id, role: input.role, areaId, grantedAt: ctx.now, grantedBy: actorId(ctx) })
  await voidTokens(tx, ctx, 'staff_invite', holder.email)
  const payload = { role: input.role }
  const made = await issueToken(tx, ctx, 'staff_invite', {
    email: holder.email,
    personId: holder.id,
    payload,
  })
  const path = paths.invitation(made.text)
  await sendLetter(tx, holder, {
    key: `account:invite:${made.id}`,
    template: 'account_invite_staff',
    params: {
      name: holder.name,
      by: actorName(ctx),
      role: input.role,
      path,
      days: String(TOKEN_HOURS.staff_invite / 24),
    },
  })
  tx.audit({
    action: 'invite-staff',
    target: 'person',
    targetId: holder.id,
    data: { role: input.role, areaId: input.areaId },
  })
  return done({ personId: holder.id, path })
}

/**
 * An administrator invites a member of staff into a role. Inviting somebody who has not answered yet sends a new link
 * and makes the old one worthless. An address with a finished account is `email_taken`: grant the role there.
 */
export const inviteStaff = async (ctx: Ctx, input: Input): Promise<Outcome<{ personId: string }>> => {
  const may = await mayAdminister(ctx, null)
  if (!may.ok) return may
  if (input.areaId && !areasOn(shanghaiDate(ctx.now)).some(area => area.id === input.areaId))
    return refuse('invalid', { fields: { areaId: 'area' } })
  try {
    return await withTx(ctx, async tx => {
      const made = await inviteInTx(tx, ctx, input)
      // The link goes to the mailbox it was sent to and to nobody else.
      return made.ok ? done({ personId: made.value.personId }) : made
    })
  } catch (error) {
    if (databaseProblem(error).constraint === 'person_email_key')
      return refuse('invalid', { fields: { email: 'email_taken' } })
    throw error
  }
}
