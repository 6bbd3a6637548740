import type { Db } from '@/db/client'
import type { CaseRow } from '../case/load'
import { glyphGaps } from '../documents/faces'
import { certifiedFacts } from './facts'

/** Characters of a case's certificate that the bundled faces can't print; empty means it may be issued. */
export const certificateGlyphGaps = async (db: Db, row: CaseRow): Promise<string[]> => {
  const facts = await certifiedFacts(db, row)
  if (!facts) return []
  const { holderName, holderNameEn, brandName, brandNameEn, productName, productNameEn, models } = facts
  return glyphGaps(
    [holderName, holderNameEn, brandName, brandNameEn, productName, productNameEn, ...models].join('\n'),
  )
}
