import { eq } from 'drizzle-orm'
import { consensusItem, consensusVoice } from '@/db/schema/review'
import { isSettled } from '@/domain/expert/panel'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import { keepWaiting } from '../case/waiting'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import { lockMyCase } from './my-case'
import { areSheetsOpen } from './open-sheets'
import { type PanelSeat, panelSeats } from './seat'

type Room = { row: CaseRow; seat: PanelSeat; scheme: Scheme }

/** The case and the actor's seat once the scores are open to the panel; before that there is no such room: missing. */
export const enterRoom = async (tx: Tx, ctx: Ctx, applicationId: string): Promise<Outcome<Room>> => {
  const mine = await lockMyCase(tx, ctx, applicationId)
  if (!mine.ok) return mine
  const { row, seat, scheme } = mine.value
  if (seat.status !== 'declared' || !(await areSheetsOpen(tx.db, row.id, scheme))) return refuse('missing')
  return done({ row, seat, scheme })
}

/** Records the actor's answer to a version of the proposal and settles the item when everyone has answered it. */
export const recordVoice = async (
  tx: Tx,
  ctx: Ctx,
  { row, seat }: Room,
  proposal: { id: string; item: string; version: number },
  voice: { agrees: boolean; dissent: string },
): Promise<boolean> => {
  const answer = { ...voice, proposalVersion: proposal.version, at: ctx.now }
  await tx.db
    .insert(consensusVoice)
    .values({ consensusId: proposal.id, personId: seat.personId, ...answer })
    .onConflictDoUpdate({ target: [consensusVoice.consensusId, consensusVoice.personId], set: answer })
  const voices = await tx.db.select().from(consensusVoice).where(eq(consensusVoice.consensusId, proposal.id))
  const members = (await panelSeats(tx.db, row.id)).map(s => s.personId)
  if (!isSettled(members, voices, proposal.version)) return false
  await tx.db.update(consensusItem).set({ settledAt: ctx.now }).where(eq(consensusItem.id, proposal.id))
  await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: 'consensus_agreed',
    audience: 'office',
    role: 'expert',
    data: {
      item: proposal.item,
      dissents: voices.filter(v => v.proposalVersion === proposal.version && !v.agrees).length,
    },
  })
  await keepWaiting(tx, ctx, row.id)
  return true
}
