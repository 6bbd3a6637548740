import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { person, session } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { decrypt } from '../crypto'
import { database } from '../database'
import { ABSOLUTE_HOURS, IDLE_MINUTES, PENDING_MINUTES } from './lifetimes'

/** A session as its owner sees it. */
export type OwnSession = {
  id: string
  isThis: boolean
  userAgent: string
  address: string
  createdAt: Date
  lastSeenAt: Date
  isWaiting: boolean
}

export type Account = {
  email: string
  name: string
  phone: string
  locale: 'zh-CN' | 'en'
  hasPassword: boolean
  hasSecondFactor: boolean
  isStaff: boolean
  sessions: OwnSession[]
}

/** The signed-in person's own account and live sessions, the latest first. */
export const viewAccount = async (ctx: Ctx): Promise<Outcome<Account>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const { orm } = database()
  const idle = new Date(ctx.now.getTime() - IDLE_MINUTES * 60_000)
  const [[row], sessions] = await Promise.all([
    orm.select().from(person).where(eq(person.id, me.personId)),
    orm
      .select()
      .from(session)
      .where(
        and(
          eq(session.personId, me.personId),
          isNull(session.revokedAt),
          gt(session.expiresAt, ctx.now),
          gt(session.lastSeenAt, idle),
        ),
      )
      .orderBy(desc(session.lastSeenAt)),
  ])
  if (!row) return refuse('missing')
  return done({
    email: row.email,
    name: row.name,
    phone: row.phone ? decrypt('phone', row.phone) : '',
    locale: row.locale,
    hasPassword: row.passwordHash !== null,
    hasSecondFactor: row.totpSecret !== null,
    isStaff: me.roles.length > 0,
    sessions: sessions.map(s => ({
      id: s.id,
      isThis: s.id === me.sessionId,
      userAgent: s.userAgent,
      address: s.address,
      createdAt: s.createdAt,
      lastSeenAt: s.lastSeenAt,
      isWaiting: s.state === 'mfa_pending',
    })),
  })
}

export type Ended =
  | 'idle'
  | 'absolute'
  | 'pending'
  | 'limit'
  | 'revoked'
  | 'password'
  | 'mfa'
  | 'disabled'
  | 'attempts'

/** Why the session a browser still names has ended, so that the sign-in page can say so; null when it need not. */
export const whyEnded = async (ctx: Ctx, sessionId: string): Promise<Ended | null> => {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return null
  const [row] = await database().orm.select().from(session).where(eq(session.id, sessionId))
  if (!row) return null
  const known: readonly Ended[] = ['limit', 'revoked', 'password', 'mfa', 'disabled', 'attempts']
  if (row.revokedAt) return known.find(each => each === row.revokedBecause) ?? null
  const isOld = (minutes: number, since: Date) => ctx.now.getTime() - since.getTime() >= minutes * 60_000
  if (row.state === 'mfa_pending') return isOld(PENDING_MINUTES, row.createdAt) ? 'pending' : null
  if (row.expiresAt <= ctx.now || isOld(ABSOLUTE_HOURS * 60, row.createdAt)) return 'absolute'
  return isOld(IDLE_MINUTES, row.lastSeenAt) ? 'idle' : null
}
