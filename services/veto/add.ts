import { eq } from 'drizzle-orm'
import { enterprise } from '@/db/schema/enterprise'
import type { AddVeto } from '@/domain/board/office-inputs'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { VETO_LIST_TABLE } from '@/domain/veto/lists'
import { decisionKey } from '@/domain/veto/sheet'
import { openForOffice } from '../case/open-for-office'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { lockCasesOf } from './cases'
import { putVeto } from './put'
import { cellsOf, standingVetoes } from './record'

/**
 * Enters a veto against the enterprise of a case, with the decision and the law it rests on. It blocks every case of
 * the enterprise from that day until it expires or is lifted; the log of each running case tells where it came from.
 */
export const addVeto = (ctx: Ctx, input: AddVeto): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const today = shanghaiDate(ctx.now)
    if (input.decidedOn > today) return refuse('invalid', { fields: { decidedOn: 'in_future' } })
    if (input.expiresOn < today) return refuse('invalid', { fields: { expiresOn: 'in_past' } })
    const [holder] = await tx.db
      .select({ creditCode: enterprise.creditCode, enterpriseName: enterprise.name })
      .from(enterprise)
      .where(eq(enterprise.id, opened.value.enterpriseId))
    if (!holder) throw new Error('a case has an enterprise')
    const { applicationId: _, source, ...entry } = input
    const cells = {
      ...entry,
      ...holder,
      source: source || VETO_LIST_TABLE[input.list].source,
      repairedOn: '',
    }
    const cases = await lockCasesOf(tx, [holder.creditCode])
    const standing = await standingVetoes(tx.db, [holder.creditCode])
    if (standing.some(one => decisionKey(cellsOf(one)) === decisionKey(cells)))
      return refuse('repeated', { fields: { decisionNumber: 'repeated' } })
    const made = await putVeto(tx, ctx, cases, cells, null)
    tx.audit({ action: 'add-veto', target: 'veto', targetId: made.id, data: cells })
    return done({ id: made.id })
  })
