import { sql } from 'drizzle-orm'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import { refuse } from '@/domain/outcome'
import { loadCase } from '../case/load'
import { currentTime } from '../clock'
import { systemCtx } from '../context'
import { publishCommitments } from '../draw/commitments'
import { drawSeats } from '../draw/draw'
import { withTx } from '../tx'

/** Seats of each panel drawn. */
const SEATS = 3

/**
 * Draws three seats for each of so many cases in expert review, beside whoever sits there, as often as the measure
 * asks, each time undone; what stays are the commitments published ahead.
 * @param measure is given the drawing, which answers with the number of people seated
 */
export const drawAgain = async (
  panels: number,
  measure: (draw: () => Promise<number>) => Promise<void>,
): Promise<void> => {
  const ctx = systemCtx(await currentTime(), 'bench', crypto.randomUUID())
  // One transaction draws them all, so what it uses up cannot be published anew beside it.
  await publishCommitments(ctx, panels * 2)
  await withTx(ctx, async tx => {
    const found = await tx.db.execute<{ id: string }>(
      sql`select id from application where stage = 'expert_review' order by id limit ${panels}`,
    )
    if (found.rows.length < panels)
      throw new Error(`only ${found.rows.length} cases are in expert review; ${panels} are needed`)
    await measure(async () => {
      await tx.db.execute(sql`savepoint drawn`)
      let seated = 0
      for (const { id } of found.rows) {
        const row = await loadCase(tx.db, id)
        if (!row) throw new Error('a case is gone')
        const drawn = await drawSeats(tx, ctx, row, {
          role: 'expert',
          purpose: 'panel',
          seats: SEATS,
          required: PANEL_DISCIPLINES,
        })
        seated += drawn.seated.length
      }
      await tx.db.execute(sql`rollback to savepoint drawn`)
      return seated
    })
    return refuse('missing')
  })
}
