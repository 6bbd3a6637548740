import { and, asc, eq, isNull, lt } from 'drizzle-orm'
import { vetoEntry } from '@/db/schema/veto'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { withTx } from '../tx'
import { lockCasesOf, tellCases } from '../veto/cases'
import { isolated } from './isolated'

/**
 * Tells officers and enterprises of running cases that a veto has ended by itself; the guards let them on from that day
 * whether or not this runs. One entry that fails leaves the others told.
 */
export const tellEndedVetoes = async (ctx: Ctx): Promise<void> => {
  const ended = and(
    isNull(vetoEntry.endToldAt),
    isNull(vetoEntry.withdrawnAt),
    lt(vetoEntry.expiresOn, shanghaiDate(ctx.now)),
  )
  const rows = await database()
    .orm.select({ id: vetoEntry.id, creditCode: vetoEntry.creditCode })
    .from(vetoEntry)
    .where(ended)
    .orderBy(asc(vetoEntry.expiresOn))
    .limit(500)
  for (const row of rows)
    await isolated('veto_ended', row.id, () =>
      withTx(ctx, async tx => {
        const cases = await lockCasesOf(tx, [row.creditCode])
        const [veto] = await tx.db
          .update(vetoEntry)
          .set({ endToldAt: ctx.now })
          .where(and(eq(vetoEntry.id, row.id), ended))
          .returning()
        if (!veto) return refuse('repeated')
        await tellCases(tx, ctx, cases, 'veto_ended', veto)
        tx.audit({
          action: 'veto-ended',
          target: 'veto',
          targetId: veto.id,
          data: { creditCode: veto.creditCode, expiresOn: veto.expiresOn },
        })
        return done(null)
      }),
    )
}
