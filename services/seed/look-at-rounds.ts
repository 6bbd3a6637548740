import { isNull, max } from 'drizzle-orm'
import { roundById, targetsOf } from '@/db/queries/surveillance'
import { inspectorsTo } from '@/db/queries/surveillance-seats'
import { drawCommitment } from '@/db/schema/draw'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { database } from '../database'

/** The day on which the last commitment that waits for a list was published, or null. */
export const lookAtCommitmentDay = async (): Promise<CalendarDate | null> => {
  const [row] = await database()
    .orm.select({ at: max(drawCommitment.publishedAt) })
    .from(drawCommitment)
    .where(isNull(drawCommitment.usedAt))
  return row?.at ? shanghaiDate(row.at) : null
}

/** The version of a round, to go on with it. */
export const lookAtRound = async (id: string): Promise<{ version: number }> => {
  const round = await roundById(database().orm, id)
  if (!round) throw new Error('no round')
  return { version: round.version }
}

/** The targets of a round in their order, each with who was drawn to go. */
export const lookAtTargets = async (roundId: string): Promise<{ id: string; goers: string[] }[]> => {
  const { orm } = database()
  const targets = await targetsOf(orm, roundId)
  const people = await inspectorsTo(
    orm,
    targets.map(each => each.id),
  )
  return targets.map(({ id }) => ({
    id,
    goers: people.filter(each => each.targetId === id).map(each => each.id),
  }))
}
