import { eq, sql } from 'drizzle-orm'
import { enterprise } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { findToken } from './token'

/** An invitation as the holder of its link sees it. */
export type Invitation = {
  kind: 'staff' | 'member'
  email: string
  name: string
  role: string
  /** The enterprise one is invited into; empty for staff. */
  enterpriseName: string
  /** Someone with this address has a password already and signs in instead of setting one. */
  hasAccount: boolean
  /** The person signed in is the one invited. */
  isMine: boolean
}

/** Reads an invitation that can still be accepted; otherwise `missing:link_gone`. */
export const viewInvitation = async (ctx: Ctx, text: string): Promise<Outcome<Invitation>> => {
  const { orm } = database()
  const row = await findToken(orm, ctx, text)
  if (row?.kind !== 'staff_invite' && row?.kind !== 'member_invite')
    return refuse('missing', { reason: 'link_gone' })
  const [[holder], [into]] = await Promise.all([
    orm
      .select()
      .from(person)
      .where(eq(sql`lower(${person.email})`, row.email)),
    row.payload.enterpriseId
      ? orm.select().from(enterprise).where(eq(enterprise.id, row.payload.enterpriseId))
      : Promise.resolve([]),
  ])
  return done({
    kind: row.kind === 'staff_invite' ? 'staff' : 'member',
    email: row.email,
    name: row.kind === 'staff_invite' ? (holder?.name ?? '') : '',
    role: row.payload.role ?? '',
    enterpriseName: into?.name ?? '',
    hasAccount: holder?.passwordHash != null,
    isMine: ctx.actor.kind === 'person' && ctx.actor.personId === holder?.id,
  })
}
