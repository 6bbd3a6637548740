import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { token } from '@/db/schema/people'
import type { Ctx } from '../context'
import { keyedHash, randomToken } from '../crypto'
import type { Tx } from '../tx'

export type TokenKind = (typeof token.$inferSelect)['kind']
export type TokenRow = typeof token.$inferSelect

const hashOf = (text: string): string => keyedHash('token', text)

/** Hours a link of each kind can be used. */
export const TOKEN_HOURS: Record<TokenKind, number> = {
  staff_invite: 168,
  member_invite: 168,
  password_reset: 1,
  registration: 72,
}

/** Makes a single-use token; the plain text goes into the mail, the row keeps its hash. */
export const issueToken = async (
  tx: Tx,
  ctx: Ctx,
  kind: TokenKind,
  to: { email: string; personId?: string; payload?: Record<string, string> },
): Promise<{ id: string; text: string }> => {
  const text = randomToken()
  const rows = await tx.db
    .insert(token)
    .values({
      kind,
      hash: hashOf(text),
      email: to.email,
      personId: to.personId ?? null,
      payload: to.payload ?? {},
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + TOKEN_HOURS[kind] * 3_600_000),
    })
    .returning({ id: token.id })
  const id = rows[0]?.id
  if (!id) throw new Error('no token row')
  return { id, text }
}

const live = (ctx: Ctx, text: string) =>
  and(eq(token.hash, hashOf(text)), isNull(token.usedAt), gt(token.expiresAt, ctx.now))

/** The token if it can still be used. */
export const findToken = async (db: Db, ctx: Ctx, text: string): Promise<TokenRow | null> => {
  const [row] = await db.select().from(token).where(live(ctx, text))
  return row ?? null
}

/** Uses a token up: the row the first time, null ever after. */
export const spendToken = async (
  tx: Tx,
  ctx: Ctx,
  text: string,
  kinds: readonly TokenKind[],
): Promise<TokenRow | null> => {
  const [row] = await tx.db.update(token).set({ usedAt: ctx.now }).where(live(ctx, text)).returning()
  return row && kinds.includes(row.kind) ? row : null
}

/** Makes earlier unused tokens of the kind for this address worthless. */
export const voidTokens = async (tx: Tx, ctx: Ctx, kind: TokenKind, email: string): Promise<void> => {
  await tx.db
    .update(token)
    .set({ usedAt: ctx.now })
    .where(and(eq(token.kind, kind), eq(token.email, email), isNull(token.usedAt)))
}
