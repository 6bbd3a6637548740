import { certificateCount, registerAddresses } from '@/db/queries/register'
import type { Ctx } from '../context'
import { database } from '../database'
import { registerCache } from './cache'

/** A site map may have 50,000 addresses; the standing pages take their share. */
const PAGE = 40_000

const counts = registerCache<number>(1)

/** How many pages the list of all certified brands has. */
export const addressPages = async (ctx: Ctx): Promise<number> =>
  Math.max(1, Math.ceil((await counts(ctx, 'n', () => certificateCount(database().orm))) / PAGE))

/** Numbers and days of issue on a page of the list. */
export const addressPage = (_ctx: Ctx, page: number) =>
  registerAddresses(database().orm, (page - 1) * PAGE, PAGE)
