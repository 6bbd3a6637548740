import { sql } from 'drizzle-orm'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import { refuse } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { type CaseRow, loadCase } from '../case/load'
import { currentTime } from '../clock'
import { type Ctx, systemCtx } from '../context'
import { publishCommitments } from '../draw/commitments'
import { drawOn } from '../draw/draw-on'
import { publishSeats } from '../draw/publish-seats'
import { poolStand } from '../draw/stand'
import { schemeOf } from '../scheme/load'
import { type Tx, withTx } from '../tx'

/** Seats of each panel drawn. */
const SEATS = 3

const REQUEST = { role: 'expert', purpose: 'panel', seats: SEATS, required: PANEL_DISCIPLINES } as const

/** Publishes a list and draws from it at once; a savepoint stands for the transaction that publishes. */
const drawOne = async (tx: Tx, ctx: Ctx, row: CaseRow, scheme: Scheme): Promise<number> => {
  await tx.db.execute(sql`savepoint published`)
  const stand = await poolStand(tx.db, ctx, row, 'expert')
  await publishSeats(tx, ctx, row, { ...scheme, drawPoolMinutes: 0 }, stand, REQUEST, 'officer')
  await tx.db.execute(sql`release savepoint published`)
  const drawn = await drawOn(tx, ctx, row, REQUEST)
  if (!drawn.ok) throw new Error(`a draw was refused: ${drawn.because.reason}`)
  return drawn.value.seated.length
}

/**
 * Publishes lists and draws three seats for each of so many cases in expert review, beside whoever sits there, as often as the measure
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
        seated += await drawOne(tx, ctx, row, await schemeOf(tx.db, row.schemeVersionId))
      }
      await tx.db.execute(sql`rollback to savepoint drawn`)
      return seated
    })
    return refuse('missing')
  })
}
