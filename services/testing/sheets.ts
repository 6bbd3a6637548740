import { randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { scoreItem, scoreSheet } from '@/db/schema/review'
import { sealText } from '@/domain/expert/sheet'
import { done } from '@/domain/outcome'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { database } from '../database'
import { hideContent, hideNonce, type ScoreContent } from '../expert/hidden'
import { ownItems } from '../expert/sheet-items'
import { unsealAll } from '../expert/unseal'
import { withTx } from '../tx'

/** Puts the items of a draft in place with one statement, encrypted as any other. */
export const layIn = async (
  sheetId: string,
  items: readonly (ScoreContent & { item: string })[],
  savedAt: Date,
): Promise<void> => {
  await database()
    .orm.insert(scoreItem)
    .values(
      items.map(each => ({
        sheetId,
        item: each.item,
        cipher: hideContent(sheetId, each.item, each),
        savedAt,
      })),
    )
}

/** Seals drafts as they stand, complete or not, and opens them together. */
export const sealAndOpen = async (ctx: Ctx, sheetIds: readonly string[]): Promise<void> => {
  const db = database().orm
  for (const id of sheetIds) {
    const nonce = randomUUID()
    const seal = sha256(sealText({ id, items: await ownItems(db, id) }, nonce))
    await db
      .update(scoreSheet)
      .set({ status: 'sealed', seal, nonceCipher: hideNonce(id, nonce), sealedAt: ctx.now })
      .where(eq(scoreSheet.id, id))
  }
  await withTx(ctx, async tx => done(await unsealAll(tx, ctx, sheetIds)))
  const opened = await db
    .select()
    .from(scoreSheet)
    .where(inArray(scoreSheet.id, [...sheetIds]))
  if (opened.some(sheet => sheet.openedAt === null)) throw new Error('a sheet does not fit its seal')
}
