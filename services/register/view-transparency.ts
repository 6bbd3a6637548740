import { auditHead, drawCount, openCommitments, publishedDraws } from '@/db/queries/notices'
import { shanghaiDate } from '@/domain/calendar/days'
import { done } from '@/domain/outcome'
import { readDraw } from '@/domain/register/draw-facts'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { database } from '../database'

const PAGE = 20

/**
 * The head of the audit log, the draws, twenty a page, latest first, each open one computed
 * again, and the commitments to the draws to come.
 */
export const viewTransparency = async (_ctx: Ctx, asked: number) => {
  const { orm } = database()
  const total = await drawCount(orm)
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const [head, rows, ahead] = await Promise.all([
    auditHead(orm),
    publishedDraws(orm, PAGE, (page - 1) * PAGE),
    openCommitments(orm, 10),
  ])
  const draws = rows.map(row => ({
    day: shanghaiDate(row.at),
    facts: readDraw(row, row.isPublished, sha256),
  }))
  const commitments = ahead.map(each => ({ ...each, day: shanghaiDate(each.publishedAt) }))
  return done({ head, draws, commitments, total, page, pages })
}
