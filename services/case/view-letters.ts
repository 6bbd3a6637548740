import { asc, eq, sql } from 'drizzle-orm'
import { correction, correctionItem } from '@/db/schema/application'
import { objection } from '@/db/schema/decision'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { openPart } from './open-case'

export type CorrectionRound = {
  id: string
  round: number
  openedAt: Date
  closedAt: Date | null
  outcome: string | null
  items: {
    seq: number
    section: string
    field: string | null
    evidenceKind: string | null
    reason: string
    answeredAt: Date | null
    note: string
  }[]
}
export type Sent = { kind: string; people: number; at: Date }
export type ObjectionLine = {
  id: string
  receipt: string
  ground: string
  status: string
  at: Date
  answeredAt: Date | null
}

export type LettersView = {
  rounds: CorrectionRound[]
  /** Messages sent for this case, one line an event; for the office alone. */
  sent: Sent[]
  objections: ObjectionLine[]
}

/**
 * What went between the office, the enterprise and objectors, for those who see what was checked. Names of objectors
 * are not part of it. Refuses with missing.
 */
export const viewLetters = async (ctx: Ctx, id: string): Promise<Outcome<LettersView>> => {
  const opened = await openPart(ctx, id, 'checklist')
  if (!opened.ok) return opened
  const { db, row, standing } = opened.value
  const isOfficer = standing.roles.includes('officer')
  const isDecider = standing.roles.includes('chair') || standing.roles.includes('committee')
  const [rounds, items, sent, objections] = await Promise.all([
    db.select().from(correction).where(eq(correction.applicationId, row.id)).orderBy(asc(correction.round)),
    db
      .select({ item: correctionItem })
      .from(correctionItem)
      .innerJoin(correction, eq(correction.id, correctionItem.correctionId))
      .where(eq(correction.applicationId, row.id))
      .orderBy(asc(correctionItem.seq)),
    isOfficer
      ? db.execute<{
          kind: string
          people: number
          at: string
        }>(sql`select kind, count(*)::int as people, min(at) as at
          from notification where application_id = ${row.id} group by event_key, kind order by min(at) desc limit 100`)
      : null,
    isOfficer || isDecider
      ? db.select().from(objection).where(eq(objection.applicationId, row.id)).orderBy(asc(objection.at))
      : [],
  ])
  return done({
    rounds: rounds.map(round => ({
      id: round.id,
      round: round.round,
      openedAt: round.openedAt,
      closedAt: round.closedAt,
      outcome: round.outcome,
      items: items
        .filter(({ item }) => item.correctionId === round.id)
        .map(({ item }) => ({
          seq: item.seq,
          section: item.section,
          field: item.field,
          evidenceKind: item.evidenceKind,
          reason: item.reason,
          answeredAt: item.answeredAt,
          note: item.note,
        })),
    })),
    sent: (sent?.rows ?? []).map(line => ({ ...line, at: new Date(line.at) })),
    objections: objections.map(o => ({
      id: o.id,
      receipt: o.receipt,
      ground: o.ground,
      status: o.status,
      at: o.at,
      answeredAt: o.answeredAt,
    })),
  })
}
