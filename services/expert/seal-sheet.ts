import { and, eq, sql } from 'drizzle-orm'
import { scoreSheet } from '@/db/schema/review'
import type { OneCase } from '@/domain/expert/input'
import { sealText } from '@/domain/expert/sheet'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { appendEvent } from '../case/events'
import type { Ctx } from '../context'
import { randomToken, sha256 } from '../crypto'
import { withTx } from '../tx'
import { hideNonce } from './hidden'
import { lockMyCase } from './my-case'
import { openSheets } from './open-sheets'
import { frozenFiles, ownItems, problemsOf } from './sheet-items'

export type Sealed = { seal: string; isOpen: boolean }

/**
 * Seals the actor's complete sheet: hash of its canonical JSON with a nonce that stays hidden until the opening. The
 * last seal of a full panel opens all sheets together in the same transaction. Refuses: missing, blocked (wrong_stage, not_declared), repeated
 * when sealed already, invalid with the first problem of every unfinished item.
 */
export const sealSheet = (ctx: Ctx, input: OneCase): Promise<Outcome<Sealed>> =>
  withTx(ctx, async tx => {
    const mine = await lockMyCase(tx, ctx, input.applicationId)
    if (!mine.ok) return mine
    const { row, seat, scheme } = mine.value
    if (seat.status !== 'declared' || !seat.sheet) return refuse('missing')
    // The sheet is locked before its items are read, so that no save slips in between reading and sealing.
    const [sheet] = await tx.db
      .select()
      .from(scoreSheet)
      .where(eq(scoreSheet.id, seat.sheet.id))
      .for('update')
    if (sheet?.status !== 'draft') return refuse('repeated', { reason: 'sheet_sealed' })
    const [items, files] = [await ownItems(tx.db, sheet.id), await frozenFiles(tx.db, row.id)]
    const open = scheme.pillars
      .flatMap(p => p.items)
      .flatMap(item => {
        const problem = problemsOf(
          item,
          items.find(i => i.item === item.id),
          scheme,
          files,
        )[0]
        return problem ? [[item.id, problem.code] as const] : []
      })
    if (open.length > 0)
      return refuse('invalid', { reason: 'sheet_incomplete', fields: Object.fromEntries(open) })
    const nonce = randomToken()
    const seal = sha256(sealText({ id: sheet.id, items }, nonce))
    const sealed = await tx.db
      .update(scoreSheet)
      .set({
        status: 'sealed',
        seal,
        nonceCipher: hideNonce(sheet.id, nonce),
        sealedAt: ctx.now,
        version: sql`${scoreSheet.version} + 1`,
      })
      .where(and(eq(scoreSheet.id, sheet.id), eq(scoreSheet.status, 'draft')))
      .returning({ id: scoreSheet.id })
    if (sealed.length === 0) return refuse('repeated', { reason: 'sheet_sealed' })
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'sheet_sealed',
      audience: 'office',
      role: 'expert',
      data: { alias: seat.alias, seal },
    })
    tx.audit({ action: 'seal-sheet', target: 'score_sheet', targetId: sheet.id, data: { seal } })
    const { isOpen } = await openSheets(tx, ctx, row, scheme)
    return done({ seal, isOpen })
  })
