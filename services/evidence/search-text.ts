import { FIND_LIMITS, findOnPage, foldText, type TextHit } from '@/domain/evidence/find-text'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { countHits } from '../rate-limit'
import { type FileText, readFileText, TEXT_PAGES } from './read-text'

/** What a search found: where, whether more stands there than is told, and whether the file could be read at all. */
export type TextSearch = {
  status: FileText['status']
  hits: TextHit[]
  /** More hits than are told, or the file holds more text than was kept. */
  isCut: boolean
  /** Pages whose text was looked through. */
  pages: number
}

const PER_MINUTE = 90

/**
 * Finds a text in a file one may open: letter case, width, dashes and blanks make no difference, and it may run over line
 * breaks. Tells at most `FIND_LIMITS.hits` places in the order of the pages; each person has 90 searches a minute.
 */
export const searchFileText = async (
  ctx: Ctx,
  evidenceId: string,
  query: string,
): Promise<Outcome<TextSearch>> => {
  const first = await readFileText(ctx, evidenceId)
  if (!first.ok) return first
  const asked = query.trim()
  const folded = foldText(asked)
  if (folded === '') return refuse('invalid', { fields: { q: 'required' } })
  if (asked.length > FIND_LIMITS.query) return refuse('invalid', { fields: { q: 'too_long' } })
  const who = personOf(ctx)?.personId ?? ''
  const counted = await countHits(ctx, [{ key: `search-text:${who}`, max: PER_MINUTE, seconds: 60 }])
  if (!counted.ok) return counted
  const { status, count } = first.value
  const hits: TextHit[] = []
  let pages = first.value.pages
  for (let from = 1 + TEXT_PAGES; pages.length > 0; from += TEXT_PAGES) {
    // One more than is told, to know that there is more.
    for (const page of pages) hits.push(...findOnPage(page, folded, FIND_LIMITS.hits + 1 - hits.length))
    if (hits.length > FIND_LIMITS.hits || from > count) break
    const more = await readFileText(ctx, evidenceId, { from })
    if (!more.ok) return more
    pages = more.value.pages
  }
  return done({
    status,
    hits: hits.slice(0, FIND_LIMITS.hits),
    isCut: first.value.isCut || hits.length > FIND_LIMITS.hits,
    pages: count,
  })
}
