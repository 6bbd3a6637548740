import { sql } from 'drizzle-orm'
import { correctionDraft } from '@/db/schema/correction'
import type { FlagCorrection } from '@/domain/board/correction-inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'
import { type CorrectionDraft, isKnownEntry, placeOf, readCorrectionDraft } from './correction-draft'
import { openForOffice } from './open-for-office'

/** Most entries one list may have; the same limit the move has. */
const MOST = 60

/**
 * Puts one place on the correction list that officers are collecting, changes its reason or takes it off. Kept at once
 * and for every officer of the case; nothing is told to the enterprise before the list is sent.
 */
export const flagCorrection = (ctx: Ctx, input: FlagCorrection): Promise<Outcome<CorrectionDraft>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId, 'formal_points')
    if (!opened.ok) return opened
    const by = actorId(ctx)
    if (!by) return refuse('unauthenticated')
    const { applicationId, isFlagged, ...entry } = input
    if (!(await isKnownEntry(tx.db, applicationId, entry)))
      return refuse('invalid', { fields: { field: 'unknown' } })
    const { items } = await readCorrectionDraft(tx.db, applicationId)
    const kept = items.map(({ fileName: _, ...item }) => item)
    const at = kept.findIndex(item => placeOf(item) === placeOf(entry))
    const next =
      isFlagged === 'no'
        ? kept.filter((_, i) => i !== at)
        : at >= 0
          ? kept.map((item, i) => (i === at ? entry : item))
          : [...kept, entry]
    if (next.length > MOST) return refuse('invalid', { fields: { field: 'too_many' } })
    const row = { items: next, savedAt: ctx.now, savedBy: by }
    await tx.db
      .insert(correctionDraft)
      .values({ applicationId, ...row })
      .onConflictDoUpdate({
        target: correctionDraft.applicationId,
        set: { ...row, version: sql`${correctionDraft.version} + 1` },
      })
    tx.audit({
      action: 'flag-correction',
      target: 'application',
      targetId: applicationId,
      data: { place: placeOf(entry), isFlagged },
    })
    return done(await readCorrectionDraft(tx.db, applicationId))
  })
