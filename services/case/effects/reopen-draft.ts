import { eq } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { done } from '@/domain/outcome'
import type { EffectDeed } from './deed'

/**
 * Makes a recalled submission a draft again. Its number, its snapshot and the files frozen in it stay; the next
 * submission starts the clock anew.
 */
export const reopenDraft: EffectDeed = async (tx, _ctx, { before }) => {
  await tx.db
    .update(application)
    .set({ submittedAt: null, submittedBy: null, officerId: null })
    .where(eq(application.id, before.id))
  return done(null)
}
