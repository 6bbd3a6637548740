import type { Db } from '@/db/client'
import type { CaseRow } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'

const READERS: readonly string[] = ['expert', 'officer', 'committee', 'chair']

/** Whether the actor may read the scores of a case once they are open: its panel, its officer, and the committee. */
export const readsConsensus = async (db: Db, ctx: Ctx, row: CaseRow): Promise<boolean> => {
  const standing = await standingOn(db, ctx, row)
  return standing.roles.some(role => READERS.includes(role)) && mayOpen(standing, row)
}
