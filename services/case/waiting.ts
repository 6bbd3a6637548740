import { eq } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { waitingOf } from '@/domain/workflow/waiting'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import type { Tx } from '../tx'
import { gatherFacts } from './facts'
import { loadCase } from './load'
import type { Standing } from './roles'

const NOBODY: Standing = {
  roles: [],
  deeds: [],
  isRecused: false,
  isOwnArea: false,
  alias: null,
  separatedBy: null,
}

/**
 * Keeps “who is waited for” in step with the records of a case: the one place where it is worked out. Called in the
 * transaction of every deed that changes what a case waits for, with its row locked and after the deed is written.
 */
export const keepWaiting = async (tx: Tx, ctx: Ctx, applicationId: string): Promise<void> => {
  const row = await loadCase(tx.db, applicationId)
  if (!row || row.settledAt) return
  const facts = await gatherFacts(tx.db, ctx, row, NOBODY, await schemeOf(tx.db, row.schemeVersionId))
  await tx.db
    .update(application)
    .set({ waiting: waitingOf(facts) })
    .where(eq(application.id, row.id))
}
