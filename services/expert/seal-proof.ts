import { eq } from 'drizzle-orm'
import { scoreSheet } from '@/db/schema/review'
import { sealText } from '@/domain/expert/sheet'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { loadCase } from '../case/load'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { recordRead } from '../security-log'
import { areSheetsOpen } from './open-sheets'
import { readsConsensus } from './reads-consensus'
import { panelSeats } from './seat'
import { openItems } from './sheet-items'

type SealProof = { name: string; text: string }

/**
 * The very text one opened sheet was sealed over, nonce included: the SHA-256 of its bytes is the seal. For whoever may
 * read the scores of the panel. Refuses with unauthenticated without a session, with missing before the opening, for
 * everybody else, and for a seat that is not on the panel.
 */
export const sealProof = async (
  ctx: Ctx,
  applicationId: string,
  alias: string,
): Promise<Outcome<SealProof>> => {
  if (!personOf(ctx)) return refuse('unauthenticated')
  const db = database().orm
  const row = await loadCase(db, applicationId)
  if (!row || !(await readsConsensus(db, ctx, row))) return refuse('missing')
  if (!(await areSheetsOpen(db, row.id, await schemeOf(db, row.schemeVersionId)))) return refuse('missing')
  const seat = (await panelSeats(db, row.id)).find(each => each.alias === alias)
  if (!seat?.sheet) return refuse('missing')
  const [sheet] = await db.select().from(scoreSheet).where(eq(scoreSheet.id, seat.sheet.id))
  if (!sheet?.nonce || !sheet.seal) return refuse('missing')
  await recordRead(ctx, 'open-consensus', 'application', row.id)
  const items = await openItems(db, [sheet.id])
  return done({
    name: `sheet-${alias}-${sheet.seal.slice(0, 12)}.txt`,
    text: sealText({ id: sheet.id, items }, sheet.nonce),
  })
}
