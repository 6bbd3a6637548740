import { leaseState } from '@/domain/application/lease'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import { database } from '../database'
import { type HeldSection, readLeases } from './leases'
import { ownCase } from './own-case'

/** Somebody filling a section of an application now. */
export type Present = { section: string; name: string; since: string; isMe: boolean }

/** The people behind these leases who are at work now, longest first. */
export const presentIn = (ctx: Ctx, leases: readonly HeldSection[]): Present[] =>
  leases
    .filter(lease => leaseState(lease, lease, ctx.now) !== 'free')
    .map(lease => ({
      section: lease.section,
      name: lease.name,
      since: lease.since.toISOString(),
      isMe: lease.personId === actorId(ctx),
    }))
    .sort((a, b) => a.since.localeCompare(b.since))

/** Who fills which section of an application now, for its members; at most one line a section. */
export const viewPresence = async (ctx: Ctx, id: string): Promise<Outcome<Present[]>> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  const { stage } = own.value.row
  if (stage !== 'draft' && stage !== 'correction') return done([])
  return done(presentIn(ctx, await readLeases(db, own.value.row.id)))
}
