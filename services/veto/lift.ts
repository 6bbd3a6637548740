import { eq } from 'drizzle-orm'
import { enterprise } from '@/db/schema/enterprise'
import type { LiftVeto } from '@/domain/board/office-inputs'
import { type Outcome, refuse } from '@/domain/outcome'
import { openForOffice } from '../case/open-for-office'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { liftOpened } from './lift-entry'
import { openVeto } from './open'

/**
 * Lifts a veto from the page of a case of its enterprise. Refuses with missing when the veto is not one of this
 * enterprise, with repeated when it was lifted before.
 */
export const liftVeto = (ctx: Ctx, input: LiftVeto): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const held = await openForOffice(tx, ctx, input.applicationId)
    if (!held.ok) return held
    const [holder] = await tx.db
      .select({ creditCode: enterprise.creditCode })
      .from(enterprise)
      .where(eq(enterprise.id, held.value.enterpriseId))
    const opened = await openVeto(tx, ctx, input.vetoId)
    if (!opened.ok) return opened
    if (opened.value.veto.creditCode !== holder?.creditCode) return refuse('missing')
    return liftOpened(tx, ctx, opened.value, input)
  })
