import { and, desc, eq, isNull } from 'drizzle-orm'
import { expertTie } from '@/db/schema/expert'
import { shanghaiDate } from '@/domain/calendar/days'
import { orgKey } from '@/domain/conflict/key'
import type { TieFacts } from '@/domain/expert/record/tie-moves'
import { hasMoved, type Workplace } from '@/domain/expert/record/workplace'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import { writeDown } from './keep'
import { putTie } from './ties'

/**
 * Keeps the employer whom a line of the register no longer names as a former one, up to today, so that conflict finder
 * and draw still know of them; where they are on record as such already, up to an earlier day, that line is carried on.
 * With an import it is written down as part of it and taken back with it. Refuses like putTie.
 */
export const keepPastEmployer = async (
  tx: Tx,
  ctx: Ctx,
  personId: string,
  { before, after }: { before: Workplace | undefined; after: Workplace },
  importId?: string,
): Promise<Outcome<null>> => {
  if (!before || !hasMoved(before, after)) return done(null)
  const held = await tx.db
    .select()
    .from(expertTie)
    .where(
      and(
        eq(expertTie.personId, personId),
        eq(expertTie.kind, 'past_employer'),
        eq(expertTie.organisationKey, orgKey(before.employer)),
        isNull(expertTie.removedAt),
      ),
    )
    .orderBy(desc(expertTie.until))
  const until = shanghaiDate(ctx.now)
  if (held.some(tie => tie.until === null || tie.until >= until)) return done(null)
  const [last] = held
  const tie: TieFacts = {
    kind: 'past_employer',
    organisation: before.employer,
    creditCode: before.employerCode ?? last?.creditCode ?? null,
    since: last?.since ?? null,
    until,
    detail: last?.detail ?? '',
  }
  const put = await putTie(tx, ctx, personId, { ...tie, tieId: last?.id ?? '' })
  if (!put.ok) return put
  const action = 'save-expert-tie'
  await writeDown(tx, ctx, importId ? { personId, action, importId } : { personId, action }, put.value)
  return done(null)
}
