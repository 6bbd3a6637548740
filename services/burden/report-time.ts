import { eq, max, sql } from 'drizzle-orm'
import { activeTime } from '@/db/schema/measure'
import { countedSeconds } from '@/domain/burden/counted'
import type { ReportTime } from '@/domain/burden/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { ownCase } from '../application/own-case'
import { loadCase } from '../case/load'
import { actorId, type Ctx } from '../context'
import { mySeat } from '../expert/seat'
import { type Tx, withTx } from '../tx'

/** Whether this is work one may be doing on that case, and whether it is the time for it. */
const isAtWork = async (tx: Tx, ctx: Ctx, { applicationId, kind }: ReportTime): Promise<Outcome<boolean>> => {
  if (kind === 'section') {
    const own = await ownCase(tx.db, ctx, applicationId, 'edit')
    return own.ok ? done(own.value.row.stage === 'draft' || own.value.row.stage === 'correction') : own
  }
  const row = await loadCase(tx.db, applicationId)
  const seat = row ? await mySeat(tx.db, ctx, row) : null
  if (!row || !seat) return refuse('missing')
  return done(isDoneIn('scoring', row.stage) && seat.sheet?.status === 'draft')
}

/**
 * Adds the seconds somebody has been at work to the sum of that part, capped by the time that has passed. The last
 * beat of a page arrives after its submission and counts for nothing. Refuses with missing, or forbidden for a viewer.
 */
export const reportTime = async (ctx: Ctx, input: ReportTime): Promise<Outcome<{ counted: number }>> =>
  withTx(ctx, async tx => {
    const personId = actorId(ctx)
    if (!personId) return refuse('unauthenticated')
    const atWork = await isAtWork(tx, ctx, input)
    if (!atWork.ok) return atWork
    if (!atWork.value) return done({ counted: 0 })
    // Two tabs of one person in turn, or both would count the same minute.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`time|${personId}`}, 0))`)
    const [last] = await tx.db
      .select({ at: max(activeTime.beatAt) })
      .from(activeTime)
      .where(eq(activeTime.personId, personId))
    const seconds = countedSeconds(input.seconds, ctx.now, last?.at ?? null)
    await tx.db
      .insert(activeTime)
      .values({
        applicationId: input.applicationId,
        kind: input.kind,
        part: input.part,
        personId,
        seconds,
        fields: input.fields,
        beatAt: ctx.now,
      })
      .onConflictDoUpdate({
        target: [activeTime.applicationId, activeTime.kind, activeTime.part, activeTime.personId],
        set: {
          seconds: sql`${activeTime.seconds} + ${seconds}`,
          fields: sql`${activeTime.fields} + ${input.fields}`,
          beatAt: sql`greatest(${activeTime.beatAt}, excluded.beat_at)`,
        },
      })
    return done({ counted: seconds })
  })
