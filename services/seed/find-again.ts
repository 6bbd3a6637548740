import { sql } from 'drizzle-orm'
import { currentTime } from '../clock'
import { hitsOn } from '../conflict/hits'
import { systemCtx } from '../context'
import { database } from '../database'

/** Prime, so that cases are taken from all over the world before any is taken twice. */
const STRIDE = 7919

/**
 * Holds the whole register of experts against the enterprise of one open case after another, as often as the measure
 * asks; nothing is written.
 * @param measure is given the search, which answers with the number of experts connected
 */
export const findAgain = async (measure: (find: () => Promise<number>) => Promise<void>): Promise<void> => {
  const ctx = systemCtx(await currentTime(), 'bench', crypto.randomUUID())
  const { orm } = database()
  const open = await orm.execute<{ id: string }>(
    sql`select enterprise_id as id from application where reference is not null order by id`,
  )
  let at = 0
  await measure(async () => {
    at = (at + STRIDE) % open.rows.length
    const { id } = open.rows[at] ?? {}
    return id ? (await hitsOn(orm, ctx, id)).size : 0
  })
}
