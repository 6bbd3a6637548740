import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { enterprise } from '@/db/schema/enterprise'
import type { SaveEnterpriseProfile } from '@/domain/account/register'
import { areaOf, areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { MEMBER_ROLES } from '@/domain/people/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { withTx } from '../tx'
import { type EnterpriseRow, requireMember } from './access'

export type EnterpriseProfile = EnterpriseRow & { mayEdit: boolean; areaNeedsChoice: boolean }

/** The profile of an enterprise, for its members. `areaNeedsChoice`: the area has been abolished since. */
export const viewEnterprise = async (ctx: Ctx, enterpriseId: string): Promise<Outcome<EnterpriseProfile>> => {
  const may = requireMember(ctx, enterpriseId, MEMBER_ROLES)
  if (!may.ok) return may
  const [row] = await database().orm.select().from(enterprise).where(eq(enterprise.id, enterpriseId))
  if (!row) return refuse('missing')
  const validTo = areaOf(row.areaId)?.validTo ?? null
  return done({
    ...row,
    mayEdit: may.value.some(role => role === 'owner' || role === 'editor'),
    areaNeedsChoice: validTo !== null && validTo <= shanghaiDate(ctx.now),
  })
}

/** The enterprises the actor belongs to, by name; for the switch between several. */
export const viewOwnEnterprises = async (ctx: Ctx): Promise<{ id: string; name: string }[]> => {
  if (ctx.actor.kind !== 'person') return []
  const ids = [...new Set(ctx.actor.memberships.map(m => m.enterpriseId))]
  if (ids.length === 0) return []
  const rows = await database()
    .orm.select({ id: enterprise.id, name: enterprise.name })
    .from(enterprise)
    .where(sql`${enterprise.id} in ${ids}`)
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

/**
 * Saves the profile as long as nobody has since it was read (`stale` otherwise, with nothing written). The credit
 * code stays; cases already submitted keep their snapshot.
 */
export const saveEnterpriseProfile = async (
  ctx: Ctx,
  { enterpriseId, version, ...facts }: z.output<typeof SaveEnterpriseProfile>,
): Promise<Outcome<{ version: number }>> => {
  const may = requireMember(ctx, enterpriseId, ['owner', 'editor'])
  if (!may.ok) return may
  if (!areasOn(shanghaiDate(ctx.now)).some(area => area.id === facts.areaId))
    return refuse('invalid', { fields: { areaId: 'area' } })
  return withTx(ctx, async (tx): Promise<Outcome<{ version: number }>> => {
    const [row] = await tx.db
      .update(enterprise)
      .set({ ...facts, version: version + 1 })
      .where(and(eq(enterprise.id, enterpriseId), eq(enterprise.version, version)))
      .returning({ version: enterprise.version })
    if (!row) return refuse('stale')
    tx.audit({ action: 'save-enterprise-profile', target: 'enterprise', targetId: enterpriseId })
    return done({ version: row.version })
  })
}
