import { randomUUID } from 'node:crypto'
import { surveillanceInspector } from '@/db/schema/surveillance'
import type { DrawCandidate } from '@/domain/draw'
import type { Ctx } from '../context'
import type { PoolRow } from '../draw/pool'
import { drawFromPool } from '../draw/record'
import type { Tx } from '../tx'
import { type Inspector, tiedInspectors } from './inspectors'

export type TeamAsked = {
  certificateId: string
  /** The place of the target in its round: it ranks the list by an order of its own, the same at each draw for it. */
  no: number
  size: number
  /** Passed over besides whoever is tied or full, with the grounds. */
  barred?: ReadonlyMap<string, readonly string[]>
}

export type Team = { drawId: string; people: string[] }

/**
 * Draws who goes to a target from the published list of inspectors, passing over whoever is tied to its holder or has no
 * capacity left. `sent` counts what each inspector has got in this very deed. Answers null, with nothing written, when
 * nobody is left; a team may be short.
 */
export const drawTeam = async (
  tx: Tx,
  ctx: Ctx,
  pool: PoolRow,
  inspectors: readonly Inspector[],
  { certificateId, no, size, barred = new Map() }: TeamAsked,
  sent: ReadonlyMap<string, number> = new Map(),
): Promise<Team | null> => {
  const tied = await tiedInspectors(tx.db, ctx, certificateId, inspectors)
  const known = new Map(inspectors.map(each => [each.onList.id, each]))
  const groundsOf = ({ id }: DrawCandidate): string[] => {
    const inspector = known.get(id)
    if (!inspector) return ['no_profile']
    const { personId, onList } = inspector
    const isFull = onList.load + (sent.get(personId) ?? 0) >= onList.capacity
    return [
      ...(barred.get(id) ?? []),
      ...(tied.has(personId) ? ['conflict'] : []),
      ...(isFull ? ['no_capacity'] : []),
    ]
  }
  const passed = pool.pool.candidates.flatMap(each => {
    const because = groundsOf(each)
    return because.length > 0 ? [{ id: each.id, because }] : []
  })
  const drawId = randomUUID()
  const asked = { purpose: 'surveillance_team', required: [], turn: no, barred: passed } as const
  const result = await drawFromPool(tx, ctx, pool, { drawId, size, ...asked })
  return result && result.picked.length > 0
    ? { drawId, people: result.picked.flatMap(id => known.get(id)?.personId ?? []) }
    : null
}

/** Seats a team: each line says which draw sent them. */
export const seatTeam = async (
  tx: Tx,
  ctx: Ctx,
  targetId: string,
  { drawId, people }: Team,
): Promise<void> => {
  await tx.db
    .insert(surveillanceInspector)
    .values(people.map(personId => ({ targetId, personId, drawId, at: ctx.now })))
}
