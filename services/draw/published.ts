import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishedDraw, publishedPool, strikesFrom } from '@/db/queries/draws'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type DrawFile, drawFile, readDraw } from '@/domain/register/draw-facts'
import { type PoolFile, poolFile, readPool } from '@/domain/register/pool-facts'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { database } from '../database'

/** One published draw as a file for `recompute.mjs`. Missing while its pool may not be shown. */
export const publishedDrawFile = async (_ctx: Ctx, id: string): Promise<Outcome<DrawFile>> => {
  const row = isId(id) ? await publishedDraw(database().orm, id) : null
  const file = row ? drawFile(readDraw(row, row.isPublished, sha256)) : null
  return file ? done(file) : refuse('missing')
}

/** One published list as a file to keep until its draw; it stays readable afterwards. */
export const publishedPoolFile = async (_ctx: Ctx, id: string): Promise<Outcome<PoolFile>> => {
  const { orm } = database()
  const row = isId(id) ? await publishedPool(orm, id) : null
  const facts = row ? readPool(row, await strikesFrom(orm, [row.id])) : null
  return facts ? done(poolFile(facts)) : refuse('missing')
}

const script = join(/* turbopackIgnore: true */ process.cwd(), 'services', 'draw', 'recompute.mjs')

/** The program with which anyone computes a draw again. */
export const recomputeScript = (): Promise<string> => readFile(script, 'utf8')
