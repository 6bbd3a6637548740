import { and, desc, eq, isNull, lte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { creditCheck } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { vetoEntry } from '@/db/schema/veto'
import type { MoveView } from '@/domain/board/moves'
import { asDate, dayNumber, shanghaiDate } from '@/domain/calendar/days'
import type { PackScores } from '@/domain/decision/pack'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Scheme } from '@/domain/scheme/schema'
import { transitionsFor } from '@/domain/workflow/decide'
import { linked } from '@/domain/workflow/mend-at'
import type { Condition, Stage } from '@/domain/workflow/types'
import { isDoneIn } from '@/domain/workflow/work'
import { gatherFacts } from '../case/facts'
import { type CaseRow, loadCase } from '../case/load'
import { type LogLine, logLines } from '../case/log-lines'
import { mayOpen, type Standing, standingOn } from '../case/roles'
import { movesOf } from '../case/view-moves'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { recordRead } from '../security-log'
import { type PackObjection, type PackVisit, packObjections, packVisit } from './pack-parts'
import { packScores } from './pack-scores'
import { type Choice, type Minutes, minutesOf, roundsOf, type Tally, tallyOf } from './rounds'

export type Ballot = {
  round: number
  eligible: number
  needed: number
  present: number
  mine: { choice: Choice; reason: string; at: string } | null
  /** Only after the own vote, or to the chair. */
  tally: (Tally & { majority: number }) | null
  mayVote: boolean
}

export type Pack = {
  case: {
    id: string
    reference: string
    brand: string
    product: string
    enterprise: string
    creditCode: string
    areaId: string
    fieldId: string
    brandType: string
    stage: Stage
    dueOn: string | null
    submittedOn: string | null
    version: number
  }
  as: 'chair' | 'committee' | 'officer'
  today: string
  scheme: Pick<Scheme, 'code' | 'thresholds' | 'noticeDays'>
  scores: PackScores | null
  visit: PackVisit | null
  credit: {
    checkedOn: string
    isClear: boolean
    source: string
    note: string
    age: number
    max: number
  } | null
  vetoes: { id: string; list: string; decisionNumber: string; legalBasis: string; expiresOn: string }[]
  objections: PackObjection[]
  history: LogLine[]
  ballot: Ballot | null
  minutes: Minutes[]
  /** What proposing and declining would need, for readers who can do neither. */
  outlook: { name: 'propose' | 'decline'; conditions: Condition[] }[]
  moves: MoveView
}

const creditOf = async (db: Db, id: string, scheme: Scheme, today: string): Promise<Pack['credit']> => {
  const [row] = await db
    .select()
    .from(creditCheck)
    .where(eq(creditCheck.applicationId, id))
    .orderBy(desc(creditCheck.at))
    .limit(1)
  if (!row) return null
  const { checkedOn, isClear, source, note } = row
  const age = dayNumber(asDate(today)) - dayNumber(asDate(checkedOn))
  return { checkedOn, isClear, source, note, age, max: scheme.creditCheckMaxAgeDays }
}

const vetoesOf = async (db: Db, row: CaseRow, today: string): Promise<Pack['vetoes']> => {
  const rows = await db
    .select()
    .from(vetoEntry)
    .innerJoin(enterprise, eq(enterprise.creditCode, vetoEntry.creditCode))
    .where(
      and(
        eq(enterprise.id, row.enterpriseId),
        lte(vetoEntry.decidedOn, today),
        isNull(vetoEntry.withdrawnAt),
      ),
    )
  return rows
    .map(({ veto_entry }) => veto_entry)
    .filter(entry => entry.repairedOn === null && entry.expiresOn >= today)
    .map(({ id, list, decisionNumber, legalBasis, expiresOn }) => ({
      id,
      list,
      decisionNumber,
      legalBasis,
      expiresOn,
    }))
}

const roleOf = (standing: Standing): Pack['as'] | null =>
  (['chair', 'committee', 'officer'] as const).find(role => standing.roles.includes(role)) ?? null

const VOTES = ['votes_for', 'votes_against']

const outlookOf = async (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  standing: Standing,
  scheme: Scheme,
  seesTally: boolean,
): Promise<Pack['outlook']> => {
  const facts = await gatherFacts(db, ctx, row, standing, scheme)
  const asChair = { ...facts, actor: { ...facts.actor, roles: ['chair' as const], deeds: [] } }
  return transitionsFor(asChair).flatMap(({ name, conditions }) =>
    name === 'propose' || name === 'decline'
      ? [
          {
            name,
            conditions: linked(conditions, row.id, standing.roles)
              // The page this stands on is no place to go to.
              .map(({ href, ...c }) => (href && href !== paths.deliberation(row.id) ? { ...c, href } : c))
              .filter(c => c.guard !== 'took_no_part' && (seesTally || !VOTES.includes(c.guard))),
          },
        ]
      : [],
  )
}

/**
 * The decision pack of a case on one page, for committee and chair while it is theirs, and for officers: result with its
 * arithmetic, spread, consensus and robustness, visit, credit, history, the ballot and the minutes. Who evaluated the
 * case or has a conflict finds it missing. The tally shows after the own vote, and to the chair.
 */
export const viewPack = async (ctx: Ctx, id: string): Promise<Outcome<Pack>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const db = database().orm
  const row = await loadCase(db, id)
  if (!row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  const as = roleOf(standing)
  const rounds = mayOpen(standing, row) && as ? await roundsOf(db, row.id) : []
  if (!as || rounds.length === 0) return refuse('missing')
  const scheme = await schemeOf(db, row.schemeVersionId)
  const today = shanghaiDate(ctx.now)
  const open = rounds.find(({ round }) => round.closedAt === null)
  const own = open?.votes.find(v => v.personId === me.personId)
  const seesTally = as === 'chair' || own !== undefined
  const [holder, scores, visit, credit, vetoes, objections, log, minutes, outlook, moves] = await Promise.all(
    [
      db.select().from(enterprise).where(eq(enterprise.id, row.enterpriseId)),
      packScores(db, ctx, row, scheme),
      packVisit(db, row.id),
      creditOf(db, row.id, scheme, today),
      vetoesOf(db, row, today),
      packObjections(db, row.id),
      logLines(db, row.id, standing.roles, null, 'part'),
      Promise.all(rounds.map(round => minutesOf(db, ctx, row, scheme, round))),
      open && as !== 'chair' ? outlookOf(db, ctx, row, standing, scheme, seesTally) : Promise.resolve([]),
      movesOf(db, ctx, row, standing, scheme),
    ],
  )
  const current = minutes.find(m => m.closedAt === null)
  await recordRead(ctx, 'open_pack', 'application', row.id)
  return done({
    case: {
      id: row.id,
      reference: row.reference ?? '',
      brand: row.brandName,
      product: row.productName,
      enterprise: holder[0]?.name ?? '',
      creditCode: holder[0]?.creditCode ?? '',
      areaId: row.areaId,
      fieldId: row.fieldId,
      brandType: row.brandType,
      stage: row.stage,
      dueOn: row.dueOn,
      submittedOn: row.submittedAt ? shanghaiDate(row.submittedAt) : null,
      version: row.version,
    },
    as,
    today,
    scheme: { code: scheme.code, thresholds: scheme.thresholds, noticeDays: scheme.noticeDays },
    scores,
    visit,
    credit,
    vetoes,
    objections,
    history: log.lines,
    ballot:
      open && current
        ? {
            round: open.round.round,
            eligible: current.eligible.length,
            needed: current.quorum,
            present: open.votes.length,
            mine: own ? { choice: own.choice, reason: own.reason, at: own.at.toISOString() } : null,
            tally: seesTally ? { ...tallyOf(open.votes), majority: current.majority } : null,
            mayVote: as !== 'officer' && isDoneIn('voting', row.stage),
          }
        : null,
    // Minutes of an open round would tell the tally and who has voted, so only the chair reads them before its end.
    minutes: minutes.filter(m => m.closedAt !== null || as === 'chair'),
    outlook,
    moves: {
      ...moves,
      moves: moves.moves.filter(move => ['propose', 'decline', 'defer'].includes(move.name)),
    },
  })
}
