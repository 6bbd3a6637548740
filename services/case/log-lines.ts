import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseEvent } from '@/db/schema/application'
import type { StageMove } from '@/domain/board/track'
import { type Access, accessOf, knowsName } from '@/domain/policy/visibility'
import { type CaseRole, isStage, type Stage } from '@/domain/workflow/types'
import { standing } from '@/domain/workflow/undo'

/** A line of the case's log as a reader may see it; names they are not told give way to a part in the case. */
export type LogLine = {
  seq: number
  kind: string
  from: Stage | null
  to: Stage | null
  by: string | null
  role: string
  /** What the line says besides, as plain words or numbers. */
  details: Record<string, string | number | boolean>
  at: Date
  /** The reader did it. */
  isOwn: boolean
}

/** What a line may say to somebody who does not see all of the log. */
const OPEN_DETAILS = ['reason', 'from', 'to', 'officer', 'decisionNumber']

const plain = (data: Record<string, unknown>, isAll: boolean): LogLine['details'] =>
  Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      !isAll && !OPEN_DETAILS.includes(key)
        ? []
        : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? [[key, value]]
          : [],
    ),
  )

/** The seats a line is about, by pseudonym; for whoever sees all of the log. */
const seatsIn = ({ aliases }: Record<string, unknown>): { seats?: string } =>
  Array.isArray(aliases) && aliases.length > 0 ? { seats: aliases.map(String).join(' ') } : {}

const stageOrNull = (text: string | null): Stage | null => (text !== null && isStage(text) ? text : null)

const read = async (db: Db, applicationId: string) =>
  db.select().from(caseEvent).where(eq(caseEvent.applicationId, applicationId)).orderBy(asc(caseEvent.seq))

/** The log of a case for a reader: all of it, or what the enterprise is told too, without the names they are not told. */
export const logLines = async (
  db: Db,
  applicationId: string,
  roles: readonly CaseRole[],
  me: string | null = null,
  access: Access = accessOf(roles, 'log'),
): Promise<{ lines: LogLine[]; moves: StageMove[] }> => {
  const rows = access === 'none' ? [] : await read(db, applicationId)
  const lines = rows
    .filter(row => access === 'all' || row.audience === 'applicant')
    .map(row => ({
      seq: row.seq,
      kind: row.kind,
      from: stageOrNull(row.fromStage),
      to: stageOrNull(row.toStage),
      by: knowsName(roles, row.actorRole) ? row.actorName : null,
      role: row.actorRole,
      details: { ...plain(row.data, access === 'all'), ...(access === 'all' ? seatsIn(row.data) : {}) },
      at: row.at,
      isOwn: me !== null && row.actorId === me,
    }))
  const moves = standing(rows).flatMap(row => {
    const toStage = stageOrNull(row.toStage)
    return toStage ? [{ at: row.at, toStage }] : []
  })
  return { lines, moves }
}
