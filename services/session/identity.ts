import { and, eq, sql } from 'drizzle-orm'
import { identity, person } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { sendNotice } from '../account/mail'
import type { Ctx } from '../context'
import { database } from '../database'
import { type Tx, withTx } from '../tx'
import { type Opened, openFor, rolesOf } from './open'
import { asPerson } from './start'

/** What an outside identity provider vouches for. */
export type Claims = { issuer: string; subject: string; email: string; isVerified: boolean }

const byIdentity = async (claims: Claims) => {
  const [row] = await database()
    .orm.select({ person })
    .from(identity)
    .innerJoin(person, eq(person.id, identity.personId))
    .where(and(eq(identity.issuer, claims.issuer), eq(identity.subject, claims.subject)))
  return row?.person
}

const byEmail = async (email: string) => {
  const [row] = await database()
    .orm.select()
    .from(person)
    .where(eq(sql`lower(${person.email})`, email))
  return row
}

const link = async (tx: Tx, ctx: Ctx, personId: string, claims: Claims): Promise<boolean> => {
  const rows = await tx.db
    .insert(identity)
    .values({ personId, issuer: claims.issuer, subject: claims.subject, linkedAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: identity.id })
  return rows.length === 1
}

/**
 * Signs in with an outside identity. A known one (issuer and subject) opens a session. An unknown one is linked only
 * when the provider verified the e-mail and an administrator has invited a member of staff under it; all else is
 * `forbidden:identity_unknown`. The second factor is asked for as usual.
 */
export const openByIdentity = async (ctx: Ctx, claims: Claims): Promise<Outcome<Opened>> => {
  const unknown = refuse('forbidden', { reason: 'identity_unknown' })
  const known = await byIdentity(claims)
  const found = known ?? (claims.isVerified ? await byEmail(claims.email.trim().toLowerCase()) : undefined)
  if (found?.status !== 'active') return unknown
  const own = asPerson(ctx, found)
  return withTx(own, async (tx): Promise<Outcome<Opened>> => {
    if (!known) {
      if ((await rolesOf(tx, found.id)).length === 0) return unknown
      if (!(await link(tx, own, found.id, claims))) return refuse('stale')
      tx.audit({
        action: 'link-identity',
        target: 'person',
        targetId: found.id,
        data: { issuer: claims.issuer },
      })
      await sendNotice(tx, found, 'identity_linked', `${found.id}:${claims.subject}`, paths.account())
    }
    return done(await openFor(tx, own, found.id, { by: 'identity', isStrong: false }))
  })
}
