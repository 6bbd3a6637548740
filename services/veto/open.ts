import { and, eq, isNull } from 'drizzle-orm'
import { vetoEntry } from '@/db/schema/veto'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { officerOnly } from '../people/officer-only'
import type { Tx } from '../tx'
import { lockCasesOf } from './cases'
import { tiedCodes, type VetoRecord } from './record'

export type OpenedVeto = { veto: VetoRecord; cases: { creditCode: string; row: CaseRow }[] }

/**
 * Locks the running cases of an entry's enterprise and then the entry, for an officer without a tie to it. Refuses with
 * missing, forbidden or stale.
 */
export const openVeto = async (
  tx: Tx,
  ctx: Ctx,
  id: string,
  version?: number,
): Promise<Outcome<OpenedVeto>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const place = and(eq(vetoEntry.id, id), isNull(vetoEntry.withdrawnAt))
  const [known] = await tx.db.select({ creditCode: vetoEntry.creditCode }).from(vetoEntry).where(place)
  if (!known) return refuse('missing')
  if ((await tiedCodes(tx.db, me.value.personId, [known.creditCode], shanghaiDate(ctx.now))).size > 0)
    return refuse('forbidden', { reason: 'tied' })
  const cases = await lockCasesOf(tx, [known.creditCode])
  const [veto] = await tx.db.select().from(vetoEntry).where(place).for('update')
  if (!veto) return refuse('missing')
  if (version !== undefined && veto.version !== version) return refuse('stale')
  return done({ veto, cases })
}
