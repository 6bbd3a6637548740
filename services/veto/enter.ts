import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { EnterVeto } from '@/domain/veto/deeds'
import { decisionKey, readVetoRow } from '@/domain/veto/sheet'
import type { Ctx } from '../context'
import { officerOnly } from '../people/officer-only'
import { withTx } from '../tx'
import { lockCasesOf } from './cases'
import { withMisnamed } from './misnamed'
import { putVeto } from './put'
import { cellsOf, standingVetoes, tiedCodes } from './record'

/**
 * Enters a veto by hand, judged like a row of a file. The enterprise need not be registered. Refuses with repeated when
 * the decision stands already, with invalid when the code is known by other names, with forbidden for an enterprise the officer has a tie to.
 */
export const enterVeto = (ctx: Ctx, input: EnterVeto): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const me = officerOnly(ctx)
    if (!me.ok) return me
    const [row] = await withMisnamed(tx.db, [readVetoRow(input, shanghaiDate(ctx.now))])
    if (!row) throw new Error('one row was given')
    const { cells, problems } = row
    if (problems.length > 0)
      return refuse('invalid', { fields: Object.fromEntries(problems.map(p => [p.column, p.code])) })
    if ((await tiedCodes(tx.db, me.value.personId, [cells.creditCode], shanghaiDate(ctx.now))).size > 0)
      return refuse('forbidden', { reason: 'tied' })
    const cases = await lockCasesOf(tx, [cells.creditCode])
    const standing = await standingVetoes(tx.db, [cells.creditCode])
    if (standing.some(one => decisionKey(cellsOf(one)) === decisionKey(cells)))
      return refuse('repeated', { fields: { decisionNumber: 'repeated' } })
    const made = await putVeto(tx, ctx, cases, cells, null)
    tx.audit({ action: 'enter-veto', target: 'veto', targetId: made.id, data: { ...cells } })
    return done({ id: made.id })
  })
