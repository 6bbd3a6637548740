import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import type { PageText } from './extract-text'
import { openEvidence } from './open'
import { keepText, loadPages } from './text-store'

/**
 * The text of a file, page by page. `text`: some was found; `scan`: its pages are pictures; `unread`: encrypted,
 * damaged or beyond the limits; `no_pdf`: nothing is read of such a file. `isCut`: the file holds more than is kept.
 */
export type FileText = {
  status: 'text' | 'scan' | 'unread' | 'no_pdf'
  /** Pages that were read of the whole file; `pages` holds those that were asked for. */
  count: number
  isCut: boolean
  pages: PageText[]
}

/** Most pages of one answer. */
export const TEXT_PAGES = 100

/**
 * The text of a file for those who may open the file, from page `from` on, at most `TEXT_PAGES` pages. Reads the file
 * now when that has not happened yet.
 */
export const readFileText = async (
  ctx: Ctx,
  evidenceId: string,
  { from = 1, to = from + TEXT_PAGES - 1 }: { from?: number; to?: number } = {},
): Promise<Outcome<FileText>> => {
  const opened = await openEvidence(ctx, evidenceId)
  if (!opened.ok) return opened
  const { mime, sha256 } = opened.value
  if (mime !== 'application/pdf') return done({ status: 'no_pdf', count: 0, isCut: false, pages: [] })
  const head = await keepText(ctx, sha256)
  if (!head.ok) return head
  const { pages: count, characters, isCut, unread } = head.value
  const last = Math.min(to, from + TEXT_PAGES - 1)
  return done({
    status: characters > 0 ? 'text' : unread ? 'unread' : 'scan',
    count,
    isCut,
    pages: await loadPages(database().orm, sha256, from, last),
  })
}
