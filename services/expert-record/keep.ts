import { and, eq } from 'drizzle-orm'
import { expertChange, expertProfile } from '@/db/schema/expert'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { actorId, type Ctx } from '../context'
import { liveRoles, lockPerson, mayAdminister } from '../people/access'
import { officerOnly } from '../people/officer-only'
import { type Tx, withTx } from '../tx'

export type ExpertProfile = typeof expertProfile.$inferSelect
type Kind = (typeof expertChange.$inferInsert)['kind']
type Fields = Record<string, unknown>

/** What a deed did to a record: the fields before and after, the columns of the entry it sets. */
export type Kept = {
  kind: Kind
  before: Fields | null
  after: Fields | null
  reason?: string
  set?: Partial<Omit<ExpertProfile, 'personId' | 'version'>>
}

/** Officers and administrators keep the register; never the line of themselves. */
export const mayKeepRecord = async (ctx: Ctx, personId: string): Promise<Outcome<null>> => {
  if (ctx.actor.kind === 'person' && hasRole(ctx.actor, 'officer'))
    return personId === actorId(ctx) ? refuse('forbidden', { reason: 'own_account' }) : done(null)
  if (ctx.actor.kind === 'person' && !hasRole(ctx.actor, 'admin')) {
    const may = officerOnly(ctx)
    return may.ok ? done(null) : may
  }
  return mayAdminister(ctx, personId)
}

/** Writes a change of a record into its history: before and after, by whom, why, with which import. */
export const recordExpertChange = async (
  tx: Tx,
  ctx: Ctx,
  personId: string,
  { kind, before, after, reason = '' }: Kept,
  importId: string | null = null,
): Promise<void> => {
  await tx.db
    .insert(expertChange)
    .values({ personId, importId, kind, before, after, reason, by: actorId(ctx), at: ctx.now })
}

/** Writes a deed on a record into its history and into the audit log. */
export const writeDown = async (
  tx: Tx,
  ctx: Ctx,
  { personId, action, importId }: { personId: string; action: string; importId?: string },
  kept: Kept,
): Promise<void> => {
  await recordExpertChange(tx, ctx, personId, kept, importId)
  const { before, after, reason = '' } = kept
  tx.audit({ action, target: 'person', targetId: personId, reason, data: { before, after } })
}

/**
 * The one way to change an expert's record: may this person, is it still the version that was on the screen, then the
 * deed, its line in the history and the next version together. Refuses: missing for strangers and people without a
 * line, forbidden for the own line, blocked not_expert, stale.
 */
export const keepRecord = async (
  ctx: Ctx,
  input: { personId: string; version: number },
  action: string,
  work: (tx: Tx, profile: ExpertProfile) => Promise<Outcome<Kept>>,
): Promise<Outcome<{ version: number }>> => {
  const { personId, version } = input
  const may = await mayKeepRecord(ctx, personId)
  if (!may.ok) return may
  return withTx(ctx, async (tx): Promise<Outcome<{ version: number }>> => {
    if (!(await lockPerson(tx, personId))) return refuse('missing')
    if (!(await liveRoles(tx, personId)).some(r => r.role === 'expert' || r.role === 'inspector'))
      return refuse('blocked', { reason: 'not_expert' })
    const [profile] = await tx.db.select().from(expertProfile).where(eq(expertProfile.personId, personId))
    if (!profile) return refuse('missing')
    if (profile.version !== version) return refuse('stale')
    const kept = await work(tx, profile)
    if (!kept.ok) return kept
    const [row] = await tx.db
      .update(expertProfile)
      .set({ ...kept.value.set, version: version + 1 })
      .where(and(eq(expertProfile.personId, personId), eq(expertProfile.version, version)))
      .returning({ version: expertProfile.version })
    if (!row) return refuse('stale')
    await writeDown(tx, ctx, { personId, action }, kept.value)
    return done({ version: row.version })
  })
}
