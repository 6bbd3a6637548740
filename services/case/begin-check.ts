import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application, caseEvent } from '@/db/schema/application'
import type { BeginCheck } from '@/domain/board/office-inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import { type Tx, withTx } from '../tx'
import { carryEarlierChecks } from './carry-earlier'
import { appendEvent } from './events'
import type { CaseRow } from './load'
import { openForOffice } from './open-for-office'

/** Whether the case waits for its formal check to begin. */
export const isCheckDue = async (db: Db, row: CaseRow): Promise<boolean> => {
  if (row.stage !== 'formal_check' || row.correctionRounds > 0) return false
  const [known] = await db
    .select({ seq: caseEvent.seq })
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, row.id), eq(caseEvent.kind, 'check_begun')))
    .limit(1)
  return known === undefined
}

/**
 * Marks that the formal check has begun, once; from now on the submission can't be recalled, and what an earlier check
 * found in order stands.
 */
export const markCheckBegun = async (tx: Tx, ctx: Ctx, row: CaseRow): Promise<boolean> => {
  if (!(await isCheckDue(tx.db, row))) return false
  await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: 'check_begun',
    audience: 'applicant',
    role: 'officer',
  })
  await carryEarlierChecks(tx, ctx, row)
  return true
}

/** An officer begins the formal check; the case becomes theirs while it is nobody's. */
export const beginCheck = (ctx: Ctx, input: BeginCheck): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId, 'formal_points')
    if (!opened.ok) return opened
    const row = opened.value
    if (!(await markCheckBegun(tx, ctx, row))) return refuse('repeated')
    if (row.officerId === null)
      await tx.db
        .update(application)
        .set({ officerId: actorId(ctx) })
        .where(eq(application.id, row.id))
    tx.audit({ action: 'begin-check', target: 'application', targetId: row.id })
    return done(null)
  })
