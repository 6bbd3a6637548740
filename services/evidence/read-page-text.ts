import type { Run } from '@/domain/evidence/find-text'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { type FileText, readFileText } from './read-text'

/** The text of one page with its places; no runs where nothing could be read. */
export type OnePageText = { status: FileText['status']; runs: readonly Run[] }

/** The text of one page of a file one may open: to select and copy, and for whoever has it read aloud. */
export const readPageText = async (
  ctx: Ctx,
  evidenceId: string,
  page: number,
): Promise<Outcome<OnePageText>> => {
  if (!Number.isInteger(page) || page < 1) return refuse('missing')
  const read = await readFileText(ctx, evidenceId, { from: page, to: page })
  if (!read.ok) return read
  return done({ status: read.value.status, runs: read.value.pages[0]?.runs ?? [] })
}
