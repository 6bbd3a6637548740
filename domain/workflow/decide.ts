import { GUARD_TABLE } from './guards'
import { SKIP, STAGE_TABLE, TRANSITION_TABLE } from './table'
import type {
  CaseRole,
  Condition,
  Effect,
  Facts,
  MoveInput,
  Stage,
  Transition,
  TransitionName,
} from './types'

export type Verdict =
  | { ok: true; transition: Transition; to: Stage; effects: readonly Effect[]; conditions: Condition[] }
  | { ok: false; because: 'unknown' | 'wrong_stage' | 'forbidden'; conditions: Condition[] }
  | { ok: false; because: 'blocked'; to: Stage; conditions: Condition[] }

/** A move as it is offered to a person: where it leads, whether it is open, and every condition. */
export type OfferedMove = {
  name: TransitionName
  to: Stage
  kind: Transition['kind']
  isAllowed: boolean
  needsReason: boolean
  effects: readonly Effect[]
  conditions: Condition[]
}

/** The row of the table with that name. */
export const transitionNamed = (name: TransitionName): Transition | undefined =>
  TRANSITION_TABLE.find(t => t.name === name)

/** Whether a move decides a case, so that it is for the chair alone. */
export const isDecision = (name: TransitionName): boolean =>
  transitionNamed(name)?.by.every(role => role === 'chair') ?? false

/** Where a transition leads on this case, passing over stages that the scheme version switched off. */
export const targetOf = (transition: Transition, from: Stage, options: Facts['options']): Stage => {
  if (transition.to === 'same') return from
  const isOff = (stage: Stage) =>
    (stage === 'district_check' && !options.districtCheck) || (stage === 'site_visit' && !options.siteVisit)
  let target: Stage = transition.to
  for (let next = SKIP[target]; next !== undefined && isOff(target); next = SKIP[target]) target = next
  return target
}

/**
 * Effects of a move. Where a stage is passed over nobody is called to it, and the stage entered instead brings its own
 * opening. Of a draft nobody but the enterprise has known, so nobody is told of its end.
 */
const effectsOf = (transition: Transition, from: Stage, to: Stage): readonly Effect[] => {
  if (transition.name === 'withdraw' && from === 'draft') return []
  if (transition.to === 'same' || transition.to === to) return transition.effects
  const kept = transition.effects.filter(effect => effect !== 'notify_district')
  return to === 'deliberation' ? ['open_deliberation', ...kept, 'notify_committee'] : kept
}

const conditionsOf = (transition: Transition, facts: Facts, move: MoveInput): Condition[] =>
  transition.guards.map(guard => {
    const row = GUARD_TABLE[guard]
    const { met, value } = row.check(facts, move)
    return { guard, met, value: value ?? {}, mend: met ? null : row.mend }
  })

const mayPerform = (transition: Transition, facts: Facts): boolean =>
  !facts.actor.isRecused && transition.by.some((role: CaseRole) => facts.actor.roles.includes(role))

/**
 * The only judge of a move. Refuses with `unknown`, `wrong_stage`, `forbidden` (role, recusal) or `blocked`
 * (with every condition, met or not); otherwise says where the case goes and which effects are promised.
 */
export const decide = (facts: Facts, name: TransitionName, move: MoveInput = {}): Verdict => {
  const transition = transitionNamed(name)
  if (!transition) return { ok: false, because: 'unknown', conditions: [] }
  if (!mayPerform(transition, facts)) return { ok: false, because: 'forbidden', conditions: [] }
  if (!transition.from.includes(facts.stage)) return { ok: false, because: 'wrong_stage', conditions: [] }
  if (name === 'withdraw' && facts.certificate.number !== null)
    return { ok: false, because: 'wrong_stage', conditions: [] }
  const conditions = conditionsOf(transition, facts, move)
  const to = targetOf(transition, facts.stage, facts.options)
  if (conditions.some(c => !c.met)) return { ok: false, because: 'blocked', to, conditions }
  return { ok: true, transition, to, effects: effectsOf(transition, facts.stage, to), conditions }
}

/** Every move the actor may ask for on this case, open or blocked, in table order. */
export const transitionsFor = (facts: Facts): OfferedMove[] =>
  TRANSITION_TABLE.filter(t => t.from.includes(facts.stage) && mayPerform(t, facts)).map(t => {
    const to = targetOf(t, facts.stage, facts.options)
    const needsReason = t.guards.includes('reason_given')
    // A reason and a list are given in the sheet itself, so they do not block the offer.
    const conditions = conditionsOf(t, facts, { reason: 'x'.repeat(100), items: 1 }).filter(
      c => c.guard !== 'reason_given' && c.guard !== 'items_listed',
    )
    return {
      name: t.name,
      to,
      kind: t.kind,
      isAllowed: conditions.every(c => c.met),
      needsReason,
      effects: effectsOf(t, facts.stage, to),
      conditions,
    }
  })

/** The stage a case is in, folded from its transition events; `draft` before any. */
export const foldStage = (events: readonly { toStage: Stage | null }[]): Stage =>
  events.reduce<Stage>((stage, event) => event.toStage ?? stage, 'draft')

/** Whether nothing more can happen on the case: an end, or certified with its certificate issued. */
export const isSettled = (stage: Stage, certificateNumber: string | null): boolean =>
  STAGE_TABLE[stage].isEnd || (stage === 'certified' && certificateNumber !== null)
