import { and, count, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conflictedAmong } from '@/db/queries/conflicted'
import { caseEvent } from '@/db/schema/application'
import { withdrawalRequest } from '@/db/schema/conflict'
import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { seatsWithin } from '@/domain/draw'
import { areScoresKnown, type PanelFacts, type SeatFact, type SheetState } from '@/domain/expert/opening'
import { quorumOf } from '@/domain/scheme/quorum'
import type { Scheme } from '@/domain/scheme/schema'
import type { CaseRow } from '../case/load'
import { hitsOn, isStanding } from '../conflict/hits'
import type { Ctx } from '../context'
import { nextStep, poolStand } from '../draw/stand'
import { type PanelSeat, panelSeats } from './seat'
import { seatsNeeded } from './seats-needed'

/** A panel as the rules of its opening look at it, each seat with whose it is. */
type Panel = Omit<PanelFacts, 'seats'> & { seats: (SeatFact & { seat: PanelSeat })[] }

export const sheetState = ({ sheet }: Pick<PanelSeat, 'sheet'>): SheetState => {
  if (!sheet || sheet.status === 'void') return 'none'
  return sheet.openedAt ? 'open' : sheet.status
}

/** How many of the applicant's requests for withdrawal wait for their answer. */
export const openRequests = async (db: Db, applicationId: string): Promise<number> => {
  const [row] = await db
    .select({ n: count() })
    .from(withdrawalRequest)
    .where(and(eq(withdrawalRequest.applicationId, applicationId), isNull(withdrawalRequest.answer)))
  return row?.n ?? 0
}

/** Pseudonyms whose sheets did not fit their seals, each with when that was found last. */
const brokenSeats = async (db: Db, applicationId: string): Promise<Map<string, Date>> => {
  const found = await db
    .select({ data: caseEvent.data, at: caseEvent.at })
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, applicationId), eq(caseEvent.kind, 'opening_refused')))
    .orderBy(caseEvent.seq)
  return new Map(
    found.flatMap(({ data, at }) =>
      Array.isArray(data.aliases) ? data.aliases.map((alias): [string, Date] => [String(alias), at]) : [],
    ),
  )
}

/** Who of some people is on record as tied to the enterprise, or stands as a hit of the conflict finder. */
const barredAmong = async (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  people: readonly string[],
): Promise<Set<string>> => {
  const tied = await conflictedAmong(db, row.id, people, shanghaiDate(ctx.now))
  const hits = await hitsOn(db, ctx, row.enterpriseId)
  return new Set([...tied, ...people.filter(id => isStanding(hits.get(id)))])
}

/** Whether anybody can be drawn for a vacant seat: from the list at hand, or from one that could be published now. */
const canDraw = async (db: Db, ctx: Ctx, row: CaseRow, seats: number): Promise<boolean> => {
  const stand = await poolStand(db, ctx, row, 'expert')
  return (
    nextStep(stand, seats, ctx.now) !== 'publish' ||
    seatsWithin(stand.all.filter(each => each.excluded.length === 0)) > 0
  )
}

/** Gathers what the rules of the opening look at. Conflicts count only once scores are known, and are looked up then. */
export const panelFacts = async (db: Db, ctx: Ctx, row: CaseRow, scheme: Scheme): Promise<Panel> => {
  const today = shanghaiDate(ctx.now)
  const isOverdue = row.dueOn !== null && today > row.dueOn
  // One after the other: inside a transaction they share one connection.
  const live = await panelSeats(db, row.id)
  const size = await seatsNeeded(db, row.id, scheme)
  const requests = await openRequests(db, row.id)
  const broken = await brokenSeats(db, row.id)
  const isKnown = areScoresKnown({ seats: live.map(seat => ({ sheet: sheetState(seat) })) })
  const conflicted = isKnown
    ? await barredAmong(
        db,
        ctx,
        row,
        live.map(seat => seat.personId),
      )
    : new Set<string>()
  const vacant = size - live.length
  return {
    size,
    quorum: quorumOf(scheme),
    isOverdue,
    canDraw: vacant > 0 && !isKnown && (await canDraw(db, ctx, row, vacant)),
    requests,
    seats: live.map(seat => {
      const found = broken.get(seat.alias)
      const until = addWorkingDays(shanghaiDate(seat.calledAt), scheme.limits.expert_review).date
      return {
        seat,
        sheet: sheetState(seat),
        isLate: isOverdue && today > until,
        isBroken: found !== undefined && seat.sheet?.sealedAt != null && found >= seat.sheet.sealedAt,
        isConflicted: conflicted.has(seat.personId),
      }
    }),
  }
}
