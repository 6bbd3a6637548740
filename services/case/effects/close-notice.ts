import { and, eq } from 'drizzle-orm'
import { noticeItem } from '@/db/schema/decision'
import { done } from '@/domain/outcome'
import type { TransitionName } from '@/domain/workflow/types'
import type { EffectDeed } from './deed'

const STATUS: Partial<Record<TransitionName, 'certified' | 'reconsidered' | 'withdrawn'>> = {
  certify: 'certified',
  reconsider: 'reconsidered',
  withdraw: 'withdrawn',
}

/** Closes the case's place in its notice; a case that was not on notice has none. */
export const closeNotice: EffectDeed = async (tx, _ctx, { before, move }) => {
  const status = STATUS[move.name]
  if (!status) throw new Error(`${move.name} closes no notice`)
  await tx.db
    .update(noticeItem)
    .set({ status })
    .where(and(eq(noticeItem.applicationId, before.id), eq(noticeItem.status, 'open')))
  return done(null)
}
