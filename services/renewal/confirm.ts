import { carriedSection } from '@/db/schema/vault'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { ConfirmCarried } from '@/domain/renewal/deeds'
import { lockOwnCase } from '../application/own-case'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'

/** Notes that somebody read the copied answers of a section through and found that they still hold. */
export const confirmCarried = (ctx: Ctx, input: ConfirmCarried): Promise<Outcome<{ section: string }>> =>
  withTx(ctx, async tx => {
    const confirmedBy = personOf(ctx)?.personId
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok || !confirmedBy) return own.ok ? refuse('forbidden') : own
    const { row } = own.value
    if (row.stage !== 'draft' || !row.renewalOf)
      return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const { applicationId, section } = input
    const said = { confirmedBy, confirmedAt: ctx.now }
    await tx.db
      .insert(carriedSection)
      .values({ applicationId, section, ...said })
      .onConflictDoUpdate({ target: [carriedSection.applicationId, carriedSection.section], set: said })
    tx.audit({ action: 'confirm-carried', target: 'application', targetId: row.id, data: { section } })
    return done({ section })
  })
