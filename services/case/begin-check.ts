import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application, caseEvent } from '@/db/schema/application'
import type { BeginCheck } from '@/domain/board/office-inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { type Tx, withTx } from '../tx'
import { carryEarlierChecks } from './carry-earlier'
import { appendEvent } from './events'
import { withinLimit } from './limits'
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
export const markCheckBegun = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  data: Record<string, unknown> = {},
): Promise<boolean> => {
  if (!(await isCheckDue(tx.db, row))) return false
  await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: 'check_begun',
    audience: 'applicant',
    role: 'officer',
    data,
  })
  await carryEarlierChecks(tx, ctx, row)
  return true
}

const takeInHand = async (tx: Tx, officerId: string, row: CaseRow, reason: string | undefined) => {
  if (row.officerId !== null) return done(null)
  const { wipPerOfficer } = await schemeOf(tx.db, row.schemeVersionId)
  const limit = await withinLimit(tx, { officerId }, wipPerOfficer ?? null, reason)
  if (limit.ok) await tx.db.update(application).set({ officerId }).where(eq(application.id, row.id))
  return limit
}

/**
 * An officer begins the formal check; the case becomes theirs while it is nobody's. Refuses with repeated when it has
 * begun, with blocked over_limit when they carry as many as they should and give no reason to take one more.
 */
export const beginCheck = (ctx: Ctx, input: BeginCheck): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId, 'formal_points')
    if (!opened.ok) return opened
    const row = opened.value
    const me = actorId(ctx)
    if (!me) return refuse('unauthenticated')
    if (!(await isCheckDue(tx.db, row))) return refuse('repeated')
    const taken = await takeInHand(tx, me, row, input.overLimitReason)
    if (!taken.ok) return taken
    await markCheckBegun(tx, ctx, row, { ...taken.value })
    tx.audit({ action: 'begin-check', target: 'application', targetId: row.id })
    return done(null)
  })
