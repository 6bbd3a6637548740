import { and, eq } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done, type Outcome, type Refusal, refuse } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import type { TimedStage } from '@/domain/scheme/timed-stages'
import { decide, isDecision, isSettled, type Verdict } from '@/domain/workflow/decide'
import { stageLimit } from '@/domain/workflow/limits'
import { linked } from '@/domain/workflow/mend-at'
import type { Effect, Stage } from '@/domain/workflow/types'
import type { Was } from '@/domain/workflow/undo'
import { waitingOnArrival } from '@/domain/workflow/waiting'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { signedWith, stepUp } from '../session/step-up'
import type { Tx } from '../tx'
import { EFFECT_TABLE } from './effects/table'
import { appendEvent } from './events'
import { gatherFacts } from './facts'
import { lastChange } from './last-change'
import { withinLimit } from './limits'
import { type CaseRow, lockCase } from './load'
import type { EffectFacts, Move } from './move-facts'
import { mayOpen, type Standing, separated, standingOn } from './roles'
import { latestSnapshot } from './sections'

/** `overBy` is by how many the stage is over its limit now, where a reason was given for it. */
export type Moved = { stage: Stage; version: number; event: number; overBy?: number }

const isTimed = (scheme: Scheme, stage: Stage): stage is TimedStage => Object.hasOwn(scheme.limits, stage)

/** Last working day of a stage entered now, or null for a stage without a limit. */
export const dueDate = (ctx: Ctx, scheme: Scheme, stage: Stage): string | null =>
  isTimed(scheme, stage) ? addWorkingDays(shanghaiDate(ctx.now), scheme.limits[stage]).date : null

const wasOf = ({ stageSince, dueOn }: CaseRow): Was => ({ since: stageSince.toISOString(), due: dueOn })

const refusalOf = (verdict: Extract<Verdict, { ok: false }>, row: CaseRow, { roles }: Standing): Refusal => {
  if (verdict.because === 'forbidden') return { code: 'forbidden' }
  if (verdict.because === 'blocked')
    return { code: 'blocked', conditions: linked(verdict.conditions, row.id, roles) }
  return { code: 'blocked', reason: 'wrong_stage', conditions: [] }
}

/** Effects whose work lies in the transaction come in table order; the case row is already moved. */
const runEffects = async (
  tx: Tx,
  ctx: Ctx,
  effects: readonly Effect[],
  facts: EffectFacts,
): Promise<Outcome<null>> => {
  for (const effect of effects) {
    const outcome = await EFFECT_TABLE[effect](tx, ctx, facts)
    if (!outcome.ok) return outcome
  }
  return done(null)
}

/**
 * Performs one move inside the caller's transaction: locks the case, gathers facts, asks `decide`, writes where
 * version and stage are still what was read, appends event and audit, runs and promises the effects.
 * Refuses with missing, forbidden separation (naming what was done before), stale (telling what changed), forbidden,
 * blocked (with every condition), blocked over_limit (naming the limit) when a full stage needs a reason.
 */
export const performTransition = async (tx: Tx, ctx: Ctx, move: Move): Promise<Outcome<Moved>> => {
  const row = await lockCase(tx.db, move.applicationId)
  if (!row) return refuse('missing')
  const standing = await standingOn(tx.db, ctx, row)
  if (standing.separatedBy && isDecision(move.name)) return separated(standing.separatedBy)
  if (!mayOpen(standing, row)) return refuse('missing')
  if (row.version !== move.version)
    return refuse('stale', { changed: await lastChange(tx.db, row.id, standing) })
  const scheme = await schemeOf(tx.db, row.schemeVersionId)
  const facts = await gatherFacts(tx.db, ctx, row, standing, scheme)
  const verdict = decide(facts, move.name, { reason: move.reason, items: move.items?.length })
  if (!verdict.ok) return { ok: false, because: refusalOf(verdict, row, standing) }

  const { to, transition, effects } = verdict
  const performed = transition.by.find(role => standing.roles.includes(role))
  const soft = stageLimit(scheme, { from: row.stage, to, by: performed })
  const limit = await withinLimit(tx, { stage: to }, soft, move.overLimitReason)
  if (!limit.ok) return limit
  const step =
    transition.isSigned && !move.signed ? await stepUp(tx, ctx, move.proof) : done(move.signed ?? null)
  if (!step.ok) return step
  const stays = to === row.stage
  const updated = await tx.db
    .update(application)
    .set({
      stage: to,
      version: row.version + 1,
      ...(stays && transition.name !== 'defer'
        ? {}
        : { stageSince: ctx.now, dueOn: dueDate(ctx, scheme, to) }),
      waiting: waitingOnArrival(to),
      ...(isSettled(to, null) ? { settledAt: ctx.now, dueOn: null } : {}),
    })
    .where(
      and(eq(application.id, row.id), eq(application.version, row.version), eq(application.stage, row.stage)),
    )
    .returning({ id: application.id })
  if (updated.length === 0) return refuse('stale', { changed: await lastChange(tx.db, row.id, standing) })

  const event = await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: transition.name,
    audience: 'applicant',
    fromStage: row.stage,
    toStage: to,
    ...(performed ? { role: performed } : {}),
    data: {
      ...(move.reason?.trim() ? { reason: move.reason.trim() } : {}),
      ...(limit.value ?? {}),
      ...(transition.isUndoable ? { was: wasOf(row) } : {}),
    },
  })
  const ran = await runEffects(tx, ctx, effects, { before: row, to, move, scheme, standing, eventSeq: event })
  if (!ran.ok) return ran
  const frozen = step.value ? await latestSnapshot(tx.db, row.id) : null
  tx.audit({
    action: transition.name,
    target: 'application',
    targetId: row.id,
    reason: move.reason?.trim() ?? '',
    data: {
      from: row.stage,
      to,
      version: row.version + 1,
      ...(limit.value ?? {}),
      ...signedWith(ctx, step.value, {
        action: transition.name,
        target: row.id,
        hash: frozen?.hash ?? null,
        scheme: scheme.code,
      }),
    },
  })
  return done({
    stage: to,
    version: row.version + 1,
    event,
    ...(limit.value ? { overBy: limit.value.overLimitBy } : {}),
  })
}
