import { countByDue } from '@/db/queries/board'
import { readList } from '@/db/queries/board-table'
import type { OwnBulk } from '@/domain/board/bulk'
import type { Card } from '@/domain/board/card'
import { clockMarks } from '@/domain/board/clock'
import { asDate } from '@/domain/calendar/days'
import { isWorkingDay } from '@/domain/calendar/working-days'
import { done, type Outcome } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { openBulks } from '../bulk/own-list'
import type { Ctx } from '../context'
import { database } from '../database'
import { type WaitingReports, waitingReports } from '../feedback/waiting'
import { schemeInForce } from '../scheme/load'
import { toCard } from './cards'
import { countOwn } from './count-waiting'
import { softInHand } from './heads'
import { boardScope } from './scope'

/** Cases of one part of the queue; a longer queue goes on in the list. */
const TAKE = 30

export type TodayView = {
  me: { id: string; name: string }
  today: string
  isWorkingDay: boolean
  waiting: Card[]
  waitingTotal: number
  /** Cases I carry in which others did something I have not seen. */
  unread: number
  /** Cases I carry that wait for somebody else and are near or past their day. */
  watch: Card[]
  /** Feedback reports still to be released. */
  reports: WaitingReports
  /** Submitted cases nobody carries yet. */
  unassigned: Card[]
  unassignedTotal: number
  /** Bulk moves that broke off and can go on. */
  bulks: OwnBulk[]
  isOfficer: boolean
  /** What an officer carries, and how much they should at most. */
  hand: { now: number; soft: number | null } | null
}

/** What is to be done today, most pressing first. Refuses with missing for whoever has no board. */
export const viewToday = async (ctx: Ctx): Promise<Outcome<TodayView>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const db = database().orm
  const { today, seesAll, personId } = scope.value
  const marks = clockMarks(asDate(today))
  const page = { sort: 'due', dir: 'asc', take: TAKE, skip: 0 } as const
  const [inForce, mine, waiting, held, unassigned, unassignedCounts, bulks, reports] = await Promise.all([
    schemeInForce(db, today),
    countOwn(ctx, scope.value),
    readList(db, scope.value, { mine: 'waiting' }, marks, page),
    seesAll ? readList(db, scope.value, { mine: 'held' }, marks, { ...page, take: 100 }) : [],
    seesAll ? readList(db, scope.value, { officer: 'none' }, marks, page) : [],
    seesAll ? countByDue(db, scope.value, { officer: 'none' }, marks) : [],
    openBulks(personId),
    waitingReports(scope.value),
  ])
  if (!inForce) throw new Error('no scheme version is in force')
  const cards = (rows: typeof waiting) => rows.map(row => toCard(row, inForce.scheme, today))
  const isMine = new Set(waiting.map(row => row.id))
  return done({
    me: { id: personId, name: ctx.actor.kind === 'person' ? ctx.actor.name : '' },
    today,
    isWorkingDay: isWorkingDay(asDate(today)),
    waiting: cards(waiting),
    waitingTotal: mine.waiting,
    unread: mine.unread,
    watch: cards(held).filter(
      card => !isMine.has(card.id) && card.clock.state !== 'normal' && card.clock.state !== 'stopped',
    ),
    reports,
    unassigned: cards(unassigned),
    unassignedTotal: unassignedCounts.reduce((sum, row) => sum + row.count, 0),
    bulks,
    isOfficer: seesAll,
    hand: hasRole(ctx.actor, 'officer')
      ? { now: mine.held, soft: softInHand(ctx.actor, inForce.scheme) }
      : null,
  })
}
