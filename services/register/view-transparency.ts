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
import { publicRounds } from '../surveillance/public-rounds'

const PAGE = 20
/** Pools listed at once; each has a file of its own. */
const POOLS = 20
const UNDRAWN = 5
const ROUNDS = 10

/**
 * The head of the audit log; the pools that wait for their draw, and those closed without one; the draws, twenty a page,
 * latest first, each open one computed again; the latest rounds of surveillance; and the commitments to the
 * draws to come. Lists and draws of surveillance stand under their rounds.
 */
export const viewTransparency = async (ctx: Ctx, asked: number) => {
  const { orm } = database()
  const total = await drawCount(orm)
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const [head, rows, ahead, waiting, waitingCount, undrawn, rounds] = await Promise.all([
    auditHead(orm),
    publishedDraws(orm, PAGE, (page - 1) * PAGE),
    openCommitments(orm, 10),
    openPools(orm, POOLS),
    openPoolCount(orm),
    undrawnPools(orm, UNDRAWN),
    publicRounds(orm, ctx.now, ROUNDS),
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
    rounds,
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
