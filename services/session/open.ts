import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { person, session, staffRole } from '@/db/schema/people'
import { homeOf } from '@/domain/account/home'
import type { SignIn } from '@/domain/account/sign-in'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { StaffRole } from '@/domain/people/roles'
import { sendNotice } from '../account/mail'
import { checkPassword } from '../account/password-hash'
import type { Ctx } from '../context'
import { keyedHash } from '../crypto'
import { database } from '../database'
import { countHits, type Limit, refundHits } from '../rate-limit'
import { type Tx, withTx } from '../tx'
import { asPerson, startSession } from './start'

/** A session just opened, what it still needs, and where the person's work is. */
export type Opened = { sessionId: string; state: 'mfa_pending' | 'active'; home: `/${string}` }

const QUARTER = 900
const KNOWN_DAYS = 90

const nearLimits = (ctx: Ctx, account: string): Limit[] => [
  { key: `sign-in|${account}|${ctx.address}`, max: 10, seconds: QUARTER },
  { key: `sign-in-from|${ctx.address}`, max: 100, seconds: QUARTER },
]

type Found = {
  id: string
  name: string
  email: string
  locale: 'zh-CN' | 'en'
  status: string
  passwordHash: string | null
}

const findByEmail = async (email: string): Promise<Found | null> => {
  const [row] = await database()
    .orm.select({
      id: person.id,
      name: person.name,
      email: person.email,
      locale: person.locale,
      status: person.status,
      passwordHash: person.passwordHash,
    })
    .from(person)
    .where(eq(sql`lower(${person.email})`, email))
  return row ?? null
}

/** Whether the person signed in from this address lately; others cannot lock that way out. */
const isKnownAddress = async (ctx: Ctx, personId: string): Promise<boolean> => {
  const since = new Date(ctx.now.getTime() - KNOWN_DAYS * 86_400_000)
  const [row] = await database()
    .orm.select({ id: session.id })
    .from(session)
    .where(
      and(
        eq(session.personId, personId),
        eq(session.state, 'active'),
        eq(session.address, ctx.address),
        gt(session.createdAt, since),
      ),
    )
    .limit(1)
  return row !== undefined
}

const warnOnce = async (ctx: Ctx, found: Found | null, account: string): Promise<void> => {
  if (!found || !(await countHits(ctx, [{ key: `sign-in-warned|${account}`, max: 1, seconds: 86_400 }])).ok)
    return
  await withTx({ ...ctx, idempotency: undefined }, async tx => {
    await sendNotice(tx, found, 'attempts', `${found.id}:${shanghaiDate(ctx.now)}`, paths.accountPassword())
    return done(null)
  })
}

/** The roles a person holds now. */
export const rolesOf = async (tx: Tx, personId: string): Promise<StaffRole[]> => {
  const rows = await tx.db
    .select({ role: staffRole.role })
    .from(staffRole)
    .where(and(eq(staffRole.personId, personId), isNull(staffRole.revokedAt)))
  return [...new Set(rows.map(r => r.role))]
}

/**
 * Opens a session for someone whose first factor was right. Staff, and whoever set up a second factor, get one that
 * waits for it; `isStrong` says that the way in counts as both.
 */
export const openFor = async (
  tx: Tx,
  ctx: Ctx,
  personId: string,
  { by, isStrong }: { by: string; isStrong: boolean },
): Promise<Opened> => {
  const roles = await rolesOf(tx, personId)
  const [row] = await tx.db
    .select({ hasSecret: sql<boolean>`${person.totpSecret} is not null` })
    .from(person)
    .where(eq(person.id, personId))
  const isPending = !isStrong && (roles.length > 0 || row?.hasSecret === true)
  const state = isPending ? 'mfa_pending' : 'active'
  const sessionId = await startSession(tx, ctx, personId, { state, strongAt: isStrong ? ctx.now : null })
  tx.audit({ action: 'sign-in', target: 'session', targetId: sessionId, data: { by, state } })
  return { sessionId, state, home: homeOf(roles) }
}

/**
 * Signs in with e-mail and password. Attempts are limited by account and address together, by address, and by account
 * over all addresses; the last does not apply where the person signed in before, so nobody can lock another out.
 * Refuses with `unauthenticated:wrong_credentials` alike for an unknown account, a wrong password and a disabled
 * person, at the same cost; `limited` when there were too many attempts.
 */
export const openSession = async (
  ctx: Ctx,
  { email, password }: Pick<z.output<typeof SignIn>, 'email' | 'password'>,
): Promise<Outcome<Opened>> => {
  const account = keyedHash('sign-in', email).slice(0, 32)
  const limits = nearLimits(ctx, account)
  const near = await countHits(ctx, limits)
  const found = await findByEmail(email)
  if (!near.ok) {
    await warnOnce(ctx, found, account)
    return near
  }
  if (!found || !(await isKnownAddress(ctx, found.id))) {
    const all = { key: `sign-in-of|${account}`, max: 50, seconds: QUARTER }
    const far = await countHits(ctx, [all])
    limits.push(all)
    if (!far.ok) {
      await warnOnce(ctx, found, account)
      return far
    }
  }
  const isRight = await checkPassword(found?.passwordHash, password)
  if (!found || !isRight || found.status !== 'active')
    return refuse('unauthenticated', { reason: 'wrong_credentials' })
  await refundHits(ctx, limits)
  const own = asPerson(ctx, found)
  return withTx(own, async tx => done(await openFor(tx, own, found.id, { by: 'password', isStrong: false })))
}
