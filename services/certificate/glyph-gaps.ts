import type { Db } from '@/db/client'
import type { SectionDrafts } from '@/domain/application/sections'
import type { CaseRow } from '../case/load'
import { glyphGaps } from '../documents/faces'
import { certifiedFacts, factsIn } from './facts'

/**
 * Characters that a case's certificate would need and the bundled faces can't print; empty means it may be issued.
 * With `drafts` judged from what is being written, so that it is mended before anything is frozen.
 */
export const certificateGlyphGaps = async (
  db: Db,
  row: CaseRow,
  drafts: SectionDrafts | null,
): Promise<string[]> => {
  const facts = await (drafts ? factsIn(db, row, drafts) : certifiedFacts(db, row))
  if (!facts) return []
  const { holderName, holderNameEn, brandName, brandNameEn, productName, productNameEn, models } = facts
  return glyphGaps(
    [holderName, holderNameEn, brandName, brandNameEn, productName, productNameEn, ...models].join('\n'),
  )
}
