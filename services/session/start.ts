import { sql } from 'drizzle-orm'
import { session } from '@/db/schema/people'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import { ABSOLUTE_HOURS, PENDING_MINUTES, SESSIONS_AT_ONCE } from './lifetimes'

/** Why a session row was closed. */
export type Ending =
  | 'signed_out'
  | 'second_factor'
  | 'limit'
  | 'revoked'
  | 'password'
  | 'mfa'
  | 'disabled'
  | 'attempts'

/** A context in which a person acts who is only just being let in. */
export const asPerson = (ctx: Ctx, person: { id: string; name: string }, sessionId = ''): Ctx => ({
  ...ctx,
  idempotency: undefined,
  actor: {
    kind: 'person',
    personId: person.id,
    name: person.name,
    sessionId,
    roles: [],
    areaIds: [],
    memberships: [],
  },
})

/**
 * Opens a session row. A pending one has no right and ends in ten minutes; a full one may close the person's oldest
 * when there are more than five. `strongAt` is when a second factor was given.
 */
export const startSession = async (
  tx: Tx,
  ctx: Ctx,
  personId: string,
  { state, strongAt }: { state: 'mfa_pending' | 'active'; strongAt: Date | null },
): Promise<string> => {
  const life = state === 'active' ? ABSOLUTE_HOURS * 60 : PENDING_MINUTES
  // Two sign-ins at once must count each other.
  await tx.db.execute(sql`select id from person where id = ${personId} for update`)
  const rows = await tx.db
    .insert(session)
    .values({
      personId,
      state,
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + life * 60_000),
      strongAt,
      userAgent: (ctx.userAgent ?? '').slice(0, 300),
      address: ctx.address,
    })
    .returning({ id: session.id })
  const id = rows[0]?.id
  if (!id) throw new Error('no session row')
  if (state === 'active') await closeOldest(tx, ctx, personId, id)
  return id
}

const closeOldest = (tx: Tx, ctx: Ctx, personId: string, keep: string) =>
  tx.db.execute(sql`
    update session set revoked_at = ${ctx.now.toISOString()}::timestamptz, revoked_because = 'limit'
    where id in (
      select id from session
      where person_id = ${personId} and id <> ${keep} and state = 'active' and revoked_at is null
        and expires_at > ${ctx.now.toISOString()}::timestamptz
      order by last_seen_at desc, created_at desc offset ${SESSIONS_AT_ONCE - 1}
    )`)

/** Closes all live sessions of a person, or all but one. Returns how many. */
export const closeSessions = async (
  tx: Tx,
  ctx: Ctx,
  personId: string,
  because: Ending,
  except?: string,
): Promise<number> => {
  const closed = await tx.db.execute(sql`
    update session set revoked_at = ${ctx.now.toISOString()}::timestamptz, revoked_because = ${because}
    where person_id = ${personId} and revoked_at is null ${except ? sql`and id <> ${except}` : sql``}`)
  return closed.rowCount ?? 0
}
