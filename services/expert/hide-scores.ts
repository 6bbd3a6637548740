import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { scoreHistory, scoreItem, scoreSheet } from '@/db/schema/review'
import { database } from '../database'
import { hideChange, hideContent, hideNonce } from './hidden'

/**
 * Encrypts what sheets not yet opened hold in plain words from before scores were kept encrypted: items, their history
 * and the nonces of seals. Run at the start; answers how many values it hid, and hides none a second time.
 */
export const hideScores = async (): Promise<number> => {
  const db = database().orm
  const isUnopened = isNull(scoreSheet.openedAt)
  const items = await db
    .select({ item: scoreItem })
    .from(scoreItem)
    .innerJoin(scoreSheet, eq(scoreSheet.id, scoreItem.sheetId))
    .where(and(isUnopened, isNull(scoreItem.cipher)))
  for (const { item } of items)
    await db
      .update(scoreItem)
      .set({
        cipher: hideContent(item.sheetId, item.item, item),
        points: null,
        isNotApplicable: false,
        justification: '',
        reasonCodes: [],
        anchors: [],
      })
      .where(and(eq(scoreItem.id, item.id), isNull(scoreItem.cipher)))
  const lines = await db
    .select({ line: scoreHistory })
    .from(scoreHistory)
    .innerJoin(scoreSheet, eq(scoreSheet.id, scoreHistory.sheetId))
    .where(and(isUnopened, isNull(scoreHistory.cipher)))
  for (const { line } of lines)
    await db.execute(sql`select hide_score_history(${line.id}, ${hideChange(line.sheetId, line.item, line)})`)
  const nonces = await db
    .select({ id: scoreSheet.id, nonce: scoreSheet.nonce })
    .from(scoreSheet)
    .where(and(isUnopened, isNotNull(scoreSheet.nonce), isNull(scoreSheet.nonceCipher)))
  for (const { id, nonce } of nonces)
    await db
      .update(scoreSheet)
      .set({ nonce: null, nonceCipher: hideNonce(id, nonce ?? '') })
      .where(and(eq(scoreSheet.id, id), isUnopened))
  return items.length + lines.length + nonces.length
}
