import { eq } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import type { Scheme } from '@/domain/scheme/schema'
import type { Tx } from '../tx'
import { panelSeats } from './seat'
import { seatsNeeded } from './seats-needed'

/** Keeps the card's “who is waited for” in step with the panel: sealed sheets of seats, or the officer once all is in. */
export const refreshWaiting = async (
  tx: Tx,
  applicationId: string,
  scheme: Scheme,
  isOfficersTurn = false,
): Promise<void> => {
  const seats = await panelSeats(tx.db, applicationId)
  const done = seats.filter(s => s.sheet?.status === 'sealed').length
  const of = Math.max(await seatsNeeded(tx.db, applicationId, scheme), seats.length)
  const waiting = isOfficersTurn ? { for: 'officer', done: 0, of: 0 } : { for: 'expert', done, of }
  await tx.db.update(application).set({ waiting }).where(eq(application.id, applicationId))
}
