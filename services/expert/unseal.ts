import { and, eq, isNull, sql } from 'drizzle-orm'
import { scoreSheet } from '@/db/schema/review'
import { sealText } from '@/domain/expert/sheet'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import type { Tx } from '../tx'
import { showNonce } from './hidden'
import { type ItemRow, ownItems } from './sheet-items'

type Unsealed = { id: string; nonce: string; items: ItemRow[] }

/** Reads a sealed sheet and compares it with its seal; null when the bytes were changed or the hash differs. */
const unsealed = async (tx: Tx, sheet: typeof scoreSheet.$inferSelect): Promise<Unsealed | null> => {
  try {
    const nonce = sheet.nonceCipher ? showNonce(sheet.id, sheet.nonceCipher) : (sheet.nonce ?? '')
    const items = await ownItems(tx.db, sheet.id)
    return sha256(sealText({ id: sheet.id, items }, nonce)) === sheet.seal
      ? { id: sheet.id, nonce, items }
      : null
  } catch {
    return null
  }
}

const reveal = async (tx: Tx, ctx: Ctx, { id, nonce, items }: Unsealed): Promise<void> => {
  await tx.db.update(scoreSheet).set({ openedAt: ctx.now, nonce }).where(eq(scoreSheet.id, id))
  const rows = items.map(({ item, points, isNotApplicable, justification, reasonCodes, anchors }) => ({
    item,
    points,
    na: isNotApplicable,
    text: justification,
    codes: reasonCodes,
    anchors,
  }))
  await tx.db.execute(sql`
    update score_item i set points = r.points, is_not_applicable = r.na, justification = r.text, anchors = r.anchors,
      reason_codes = array(select jsonb_array_elements_text(r.codes)), cipher = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(item text, points numeric(5, 1), na boolean, text text, codes jsonb, anchors jsonb)
    where i.sheet_id = ${id} and i.item = r.item and i.cipher is not null`)
  await tx.db
    .update(scoreSheet)
    .set({ pillarPoints: sql`sheet_points(${id})` })
    .where(eq(scoreSheet.id, id))
}

/**
 * Decrypts sealed sheets and compares each with its seal; only when all of them fit do they become readable, together.
 * Answers the ids of sheets that do not fit, none of which, nor of the others, is opened then.
 */
export const unsealAll = async (tx: Tx, ctx: Ctx, sheetIds: readonly string[]): Promise<string[]> => {
  const fitting: Unsealed[] = []
  const broken: string[] = []
  for (const id of sheetIds) {
    const [sheet] = await tx.db
      .select()
      .from(scoreSheet)
      .where(and(eq(scoreSheet.id, id), eq(scoreSheet.status, 'sealed'), isNull(scoreSheet.openedAt)))
      .for('update')
    if (!sheet) continue
    const read = await unsealed(tx, sheet)
    if (read) fitting.push(read)
    else broken.push(id)
  }
  if (broken.length === 0) for (const each of fitting) await reveal(tx, ctx, each)
  return broken
}
