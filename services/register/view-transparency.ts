import { auditHead, drawCount, publishedDraws } from '@/db/queries/notices'
import { shanghaiDate } from '@/domain/calendar/days'
import { done } from '@/domain/outcome'
import { readDraw } from '@/domain/register/draw-facts'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { database } from '../database'

const PAGE = 20

/** The head of the audit log, and the draws, twenty a page, latest first; each open one is computed again. */
export const viewTransparency = async (_ctx: Ctx, asked: number) => {
  const { orm } = database()
  const total = await drawCount(orm)
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const [head, rows] = await Promise.all([auditHead(orm), publishedDraws(orm, PAGE, (page - 1) * PAGE)])
  const draws = rows.map(row => ({
    day: shanghaiDate(row.at),
    facts: readDraw(row, row.isPublished, sha256),
  }))
  return done({ head, draws, total, page, pages })
}
