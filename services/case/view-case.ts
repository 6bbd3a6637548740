import { sql } from 'drizzle-orm'
import { vetoCount } from '@/db/queries/veto'
import { type CardClock, cardClock } from '@/domain/board/clock'
import { FLAG_PART, FLAGS, type FlagCounts } from '@/domain/board/flags'
import type { MoveView } from '@/domain/board/moves'
import { type BoardStage, isBoardStage } from '@/domain/board/stages'
import { expectedEnd, type Ledgers, ledgersOf, type TrackPart, trackOf } from '@/domain/board/track'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import { type Access, PARTS, type Part } from '@/domain/policy/visibility'
import type { CaseRole, Stage } from '@/domain/workflow/types'
import { outlineOf, type Waiting, waitingNow } from '@/domain/workflow/waiting'
import { actorId, type Ctx } from '../context'
import { type CasePeople, casePeople } from './case-people'
import { type LogLine, logLines } from './log-lines'
import { readTo } from './mark-read'
import { type OpenedCase, openCase } from './open-case'
import { movesOf } from './view-moves'
import { seesScores } from './view-scores'

/** What stands around every tab of a case: who it is, where it stands, what may be done. */
export type CaseFrame = {
  id: string
  version: number
  reference: string
  brand: string
  product: string
  enterprise: string
  creditCode: string
  area: string
  industry: string
  field: string
  scheme: string
  stage: Stage
  isSettled: boolean
  /** Handed back after a correction, so that there is something to compare. */
  isCorrected: boolean
  clock: CardClock | null
  due: string | null
  flags: FlagCounts
  roles: CaseRole[]
  access: Record<Part, Access>
  track: TrackPart[]
  ledgers: Ledgers
  waiting: Waiting | null
  expected: { on: string; isEstimated: boolean } | null
  people: CasePeople
  log: LogLine[]
  /** The last event its reader had been shown before now; null when they never opened it. */
  readTo: number | null
  counts: { files: number; findings: number; letters: number }
  moves: MoveView
  seesScores: boolean
  me: { id: string; name: string }
  today: string
}

type Facts = {
  enterprise: string
  credit_code: string
  files: number
  findings: number
  letters: number
  objection: number
  veto: number
  correction: number
  failed: number
  disagreed: number
}

const readFacts = async ({ db, row, standing, access }: OpenedCase, today: string): Promise<Facts> => {
  const isChecker = access('checklist') !== 'none'
  const isOfficer = standing.roles.includes('officer')
  const found = await db.execute<Facts>(sql`select e.name as enterprise, e.credit_code,
    (select count(*)::int from evidence v where v.application_id = ${row.id} and v.removed_at is null) as files,
    (select count(*)::int from finding f where f.application_id = ${row.id} and f.status <> 'closed') as findings,
    case when ${isChecker} then (select count(*)::int from correction c where c.application_id = ${row.id})
      + (select count(*)::int from objection o where o.application_id = ${row.id}) else 0 end
      + case when ${isOfficer} then (select count(distinct event_key)::int from notification n where n.application_id = ${row.id}) else 0 end as letters,
    (select count(*)::int from objection o where o.application_id = ${row.id} and o.status = 'open') as objection,
    ${vetoCount(sql`e.id`, today)} as veto,
    (select count(*)::int from correction_item i join correction c on c.id = i.correction_id
      where c.application_id = ${row.id} and c.closed_at is null) as correction,
    (select count(*)::int from formal_point p where p.application_id = ${row.id} and p.answer = 'fail' and p.reopened_at is null) as failed,
    (select count(*)::int from case_event w where w.application_id = ${row.id} and w.kind = 'not_recommend') as disagreed
    from enterprise e where e.id = ${row.enterpriseId}`)
  const facts = found.rows[0]
  if (!facts) throw new Error('a case has an enterprise')
  return facts
}

const raised = (facts: Facts, stage: Stage): FlagCounts => ({
  ...(facts.veto ? { veto: facts.veto } : {}),
  ...(facts.objection ? { objection: facts.objection } : {}),
  ...(facts.correction ? { correction: facts.correction } : {}),
  ...(facts.failed && stage === 'formal_check' ? { failed: facts.failed } : {}),
  ...(facts.findings ? { finding: facts.findings } : {}),
  ...(facts.disagreed ? { disagreed: facts.disagreed } : {}),
})

const flagsOf = (facts: Facts, { row, access }: OpenedCase): FlagCounts => {
  const counts = raised(facts, row.stage)
  for (const flag of FLAGS) if (access(FLAG_PART[flag]) === 'none') delete counts[flag]
  return counts
}

/** The part of a case that what is waited for tells of, in the stages where it tells of one. */
const WAIT_PART: Partial<Record<Stage, Part>> = {
  expert_review: 'scores',
  site_visit: 'visit',
  deliberation: 'votes',
}

const waitingFor = ({ row, access }: OpenedCase, facts: Facts, clock: CardClock | null): Waiting | null => {
  const part = WAIT_PART[row.stage]
  const told = part && access(part) === 'none' ? outlineOf(row.waiting, row.stage) : row.waiting
  return waitingNow(told, {
    stage: row.stage,
    isFull: clock?.state === 'full',
    hasObjection: facts.objection > 0,
  })
}

const clockOf = ({ row, scheme }: OpenedCase, facts: Facts, now: Date): CardClock | null => {
  const stage: Stage = row.stage
  if (!isBoardStage(stage) || !row.dueOn || row.settledAt) return null
  const boardStage: BoardStage = stage
  return cardClock(
    {
      stage: boardStage,
      since: shanghaiDate(row.stageSince),
      due: row.dueOn,
      stageLimit: scheme.limits[boardStage],
      hasOpenObjection: facts.objection > 0,
    },
    shanghaiDate(now),
  )
}

/** The frame of a case for a reader. Refuses with missing whoever may not open it. */
export const viewCase = async (
  ctx: Ctx,
  id: string,
): Promise<Outcome<CaseFrame & { opened: OpenedCase }>> => {
  const found = await openCase(ctx, id)
  if (!found.ok) return found
  const opened = found.value
  const { db, row, scheme, standing, access } = opened
  const today = shanghaiDate(ctx.now)
  const [facts, log, people, moves, seen] = await Promise.all([
    readFacts(opened, today),
    logLines(db, row.id, standing.roles, actorId(ctx)),
    casePeople(db, row, standing.roles),
    movesOf(db, ctx, row, standing, scheme),
    readTo(db, ctx, row.id),
  ])
  const clock = clockOf(opened, facts, ctx.now)
  const track = trackOf(
    scheme,
    log.moves,
    { stage: row.stage, due: row.settledAt ? null : row.dueOn },
    ctx.now,
  )
  return done({
    opened,
    id: row.id,
    version: row.version,
    reference: row.reference ?? '',
    brand: row.brandName,
    product: row.productName,
    enterprise: facts.enterprise,
    creditCode: facts.credit_code,
    area: row.areaId,
    industry: row.industryId,
    field: row.fieldId,
    scheme: scheme.code,
    stage: row.stage,
    isSettled: row.settledAt !== null,
    isCorrected: row.correctionRounds > 0 && row.stage !== 'correction',
    clock,
    due: row.dueOn,
    flags: flagsOf(facts, opened),
    roles: standing.roles,
    access: Object.fromEntries(PARTS.map(part => [part, access(part)])) as Record<Part, Access>,
    track,
    ledgers: ledgersOf(scheme, log.moves, row.settledAt, ctx.now),
    waiting: waitingFor(opened, facts, clock),
    expected: row.settledAt ? null : expectedEnd(track),
    people,
    log: log.lines,
    readTo: seen,
    counts: {
      files: facts.files,
      findings: access('visit') === 'none' ? 0 : facts.findings,
      letters: facts.letters,
    },
    moves,
    seesScores: seesScores(standing),
    me: ctx.actor.kind === 'person' ? { id: ctx.actor.personId, name: ctx.actor.name } : { id: '', name: '' },
    today,
  })
}
