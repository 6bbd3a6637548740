import {
  drawCount,
  openCommitments,
  openPoolCount,
  openPools,
  publishedDraws,
  strikesFrom,
  undrawnPools,
} from '@/db/queries/draws'
import { auditHead } from '@/db/queries/notices'
import { shanghaiDate } from '@/domain/calendar/days'
import { done } from '@/domain/outcome'
import { readDraw } from '@/domain/register/draw-facts'
import { readPool } from '@/domain/register/pool-facts'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { database } from '../database'

const PAGE = 20
/** Pools listed at once; each has a file of its own. */
const POOLS = 20
const UNDRAWN = 5

/**
 * The head of the audit log; the pools that wait for their draw, and those closed without one; the draws, twenty a page,
 * latest first, each open one computed again; and the commitments to the draws to come.
 */
export const viewTransparency = async (_ctx: Ctx, asked: number) => {
  const { orm } = database()
  const total = await drawCount(orm)
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const [head, rows, ahead, waiting, waitingCount, undrawn] = await Promise.all([
    auditHead(orm),
    publishedDraws(orm, PAGE, (page - 1) * PAGE),
    openCommitments(orm, 10),
    openPools(orm, POOLS),
    openPoolCount(orm),
    undrawnPools(orm, UNDRAWN),
  ])
  const draws = rows.map(row => ({
    day: shanghaiDate(row.at),
    facts: readDraw(row, row.isPublished, sha256),
  }))
  const listed = [...waiting, ...undrawn]
  const strikes = await strikesFrom(
    orm,
    listed.map(each => each.id),
  )
  const pools = listed.flatMap(
    each =>
      readPool(
        each,
        strikes.filter(s => s.poolId === each.id),
      ) ?? [],
  )
  const commitments = ahead.map(each => ({ ...each, day: shanghaiDate(each.publishedAt) }))
  return done({
    head,
    draws,
    pools: pools.filter(each => each.closed === null),
    poolCount: waitingCount,
    undrawn: pools.filter(each => each.closed !== null),
    commitments,
    total,
    page,
    pages,
  })
}
