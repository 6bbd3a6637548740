import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { vaultItem } from '@/db/schema/vault'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { memberRoles } from '@/domain/people/roles'
import { mayDo, type Need } from '../application/own-case'
import type { Ctx } from '../context'
import type { Tx } from '../tx'

export type VaultRow = typeof vaultItem.$inferSelect

/** Whether the actor belongs to the enterprise and may do that much; its vault is missing to everybody else. */
export const ownVault = (ctx: Ctx, enterpriseId: string, need: Need): Outcome<null> => {
  const roles = memberRoles(ctx.actor, enterpriseId)
  if (roles.length === 0) return refuse(ctx.actor.kind === 'anonymous' ? 'unauthenticated' : 'missing')
  return mayDo(roles, need) ? done(null) : refuse('forbidden')
}

const judge = (ctx: Ctx, row: VaultRow | undefined, need: Need): Outcome<VaultRow> => {
  if (!row) return refuse(ctx.actor.kind === 'anonymous' ? 'unauthenticated' : 'missing')
  const own = ownVault(ctx, row.enterpriseId, need)
  return own.ok ? done(row) : own
}

/** An item of a vault of one's own enterprise. */
export const ownItem = async (
  db: Db,
  ctx: Ctx,
  id: string,
  need: Need = 'read',
): Promise<Outcome<VaultRow>> => {
  const [row] = isId(id) ? await db.select().from(vaultItem).where(eq(vaultItem.id, id)) : []
  return judge(ctx, row, need)
}

/** An item as its writer saw it, the row locked where asked; stale when somebody changed it since that version. */
export const itemAt = async (
  db: Db,
  ctx: Ctx,
  { itemId, version }: { itemId: string; version: number },
  locked: boolean,
): Promise<Outcome<VaultRow>> => {
  const asked = db.select().from(vaultItem).where(eq(vaultItem.id, itemId))
  const [row] = isId(itemId) ? await (locked ? asked.for('update') : asked) : []
  const own = judge(ctx, row, 'edit')
  if (!own.ok) return own
  return own.value.version === version
    ? own
    : refuse('stale', { current: { version: own.value.version, values: {} } })
}

/** As itemAt, the row locked until the transaction ends. */
export const lockItem = (
  tx: Tx,
  ctx: Ctx,
  at: { itemId: string; version: number },
): Promise<Outcome<VaultRow>> => itemAt(tx.db, ctx, at, true)
