import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseEvent } from '@/db/schema/application'
import { decide } from '@/domain/workflow/decide'
import { gatherFacts } from '../case/facts'
import type { CaseRow } from '../case/load'
import { standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'

/** Whether a submission can still be taken back, and since when it can't. */
export type Recall = { isOpen: boolean; begunAt: string | null }

/** The standing of a recall while a case is in its formal check; null at every other stage. Asks the one judge of moves. */
export const recallOf = async (db: Db, ctx: Ctx, row: CaseRow): Promise<Recall | null> => {
  if (row.stage !== 'formal_check') return null
  const standing = await standingOn(db, ctx, row)
  const facts = await gatherFacts(db, ctx, row, standing, await schemeOf(db, row.schemeVersionId))
  // Colleagues who may not sign see whether a signer could.
  const asSigner = { ...facts, actor: { ...facts.actor, roles: ['signer' as const] } }
  const [begun] = await db
    .select({ at: caseEvent.at })
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, row.id), eq(caseEvent.kind, 'check_begun')))
  return { isOpen: decide(asSigner, 'recall').ok, begunAt: begun?.at.toISOString() ?? null }
}
