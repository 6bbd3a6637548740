import { done, type Outcome } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import { type LogLine, logLines } from './log-lines'
import { readTo } from './mark-read'
import { openCase } from './open-case'

/** Lines shown beside a card; the rest stand in the log. */
const SHOWN = 20
/** Lines shown to somebody who opens a case for the first time. */
const FIRST = 5

export type CaseNews = {
  /** The last event of the case: up to here it is read once this is shown. */
  seq: number
  /** They never opened it; the lines are the latest ones. */
  isFirst: boolean
  lines: (Pick<LogLine, 'seq' | 'kind' | 'by' | 'role'> & { at: string })[]
}

/**
 * What others did on a case since this person last looked, the newest first, as far as they may see its log. Reading it
 * marks nothing. Refuses with missing whoever may not open the case.
 */
export const viewNews = async (ctx: Ctx, id: string): Promise<Outcome<CaseNews>> => {
  const opened = await openCase(ctx, id)
  if (!opened.ok) return opened
  const { db, row, standing } = opened.value
  const [seen, { lines }] = await Promise.all([
    readTo(db, ctx, row.id),
    logLines(db, row.id, standing.roles, actorId(ctx)),
  ])
  const news = seen === null ? lines.slice(-FIRST) : lines.filter(line => line.seq > seen && !line.isOwn)
  return done({
    seq: row.eventCount,
    isFirst: seen === null,
    lines: news
      .slice(-SHOWN)
      .reverse()
      .map(({ seq, kind, by, role, at }) => ({ seq, kind, by, role, at: at.toISOString() })),
  })
}
