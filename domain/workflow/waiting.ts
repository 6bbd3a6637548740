import type { CaseRole, Facts, Stage } from './types'

/** Why a case waits, in the order of its way: what has to be done next. */
export const WAIT_REASONS = [
  'check',
  'answer',
  'verify',
  'draw',
  'score',
  'reply',
  'open',
  'agree',
  'close',
  'draw_inspectors',
  'sign',
  'remedy',
  'settle',
  'finish',
  'vote',
  'decide',
  'notice',
  'object',
  'certify',
  'issue',
  'under_way',
] as const
export type WaitReason = (typeof WAIT_REASONS)[number]

/** Whoever can be waited for: a role on the case, its enterprise as a whole, or the public, whose days run. */
export type WaitsFor =
  | Exclude<CaseRole, 'owner' | 'editor' | 'signer' | 'viewer' | 'system'>
  | 'enterprise'
  | 'public'

/** Who has to do what; exhaustive, so that no reason stands without somebody. */
const WHO: Record<WaitReason, WaitsFor> = {
  check: 'officer',
  answer: 'enterprise',
  verify: 'district',
  draw: 'officer',
  score: 'expert',
  reply: 'officer',
  open: 'officer',
  agree: 'expert',
  close: 'officer',
  draw_inspectors: 'officer',
  sign: 'inspector',
  remedy: 'enterprise',
  settle: 'inspector',
  finish: 'officer',
  vote: 'committee',
  decide: 'chair',
  notice: 'public',
  object: 'officer',
  certify: 'officer',
  issue: 'officer',
  under_way: 'officer',
}

/** Who is waited for and why, with how many parts of theirs are in; `of` is 0 where there are no parts to count. */
export type Waiting = { for: WaitsFor; reason: WaitReason; done: number; of: number }

/** A waiting of that reason. */
export const waiting = (reason: WaitReason, done = 0, of = 0): Waiting => ({
  for: WHO[reason],
  reason,
  done,
  of,
})

type Known = Pick<Facts, 'stage' | 'panel' | 'requests' | 'visit' | 'votes'>

const review = ({ panel, requests }: Known): Waiting => {
  if (panel.size < panel.needed) return waiting('draw')
  if (panel.isUnopened) return requests > 0 ? waiting('reply', 0, requests) : waiting('open')
  if (panel.sealed < panel.size) return waiting('score', panel.sealed, panel.size)
  return panel.agreed < panel.needConsensus
    ? waiting('agree', panel.agreed, panel.needConsensus)
    : waiting('close')
}

const visited = ({ visit }: Known): Waiting => {
  if (visit.inspectors < visit.needed) return waiting('draw_inspectors')
  if (visit.signed < visit.inspectors) return waiting('sign', visit.signed, visit.inspectors)
  if (visit.unanswered > 0) return waiting('remedy', 0, visit.unanswered)
  const open = visit.openSerious + (visit.allowMinor ? 0 : visit.openMinor)
  return open > 0 ? waiting('settle', 0, open) : waiting('finish')
}

const debated = ({ votes }: Known): Waiting =>
  votes.needed > 0 && votes.present >= votes.needed
    ? waiting('decide', votes.present, votes.eligible)
    : waiting('vote', votes.present, votes.needed)

const AT: Partial<Record<Stage, (facts: Known) => Waiting>> = {
  formal_check: () => waiting('check'),
  correction: () => waiting('answer'),
  district_check: () => waiting('verify'),
  expert_review: review,
  site_visit: visited,
  deliberation: debated,
  public_notice: () => waiting('certify'),
  certified: () => waiting('issue'),
}

/** Who a case waits for, from the same facts the moves are judged by; nobody for a draft and once it has ended. */
export const waitingOf = (facts: Known): Waiting | null => AT[facts.stage]?.(facts) ?? null

/** The same on arrival in a stage, where nothing of it has been done. */
export const waitingOnArrival = (stage: Stage): Waiting | null => {
  if (stage === 'expert_review') return waiting('draw')
  if (stage === 'site_visit') return waiting('draw_inspectors')
  if (stage === 'deliberation') return waiting('vote')
  return AT[stage] ? waitingOf({ ...NOTHING, stage }) : null
}

const NOTHING: Omit<Known, 'stage'> = {
  panel: { size: 0, needed: 0, declared: 0, sealed: 0, isUnopened: false, needConsensus: 0, agreed: 0 },
  requests: 0,
  visit: {
    inspectors: 0,
    needed: 0,
    signed: 0,
    unanswered: 0,
    openMinor: 0,
    openSerious: 0,
    allowMinor: true,
  },
  votes: { eligible: 0, needed: 0, present: 0, certify: 0, decline: 0, defer: 0, majority: 0, conflicted: 0 },
}

/**
 * Who a case waits for on a day. What is kept with a case changes with its records; that the days of a notice are over,
 * or that somebody has objected, is seen when it is read.
 */
export const waitingNow = (
  kept: Waiting | null,
  place: { stage: Stage; isFull: boolean; hasObjection: boolean },
): Waiting | null => {
  if (place.stage !== 'public_notice' || kept === null) return kept
  if (place.hasObjection) return waiting('object')
  return waiting(place.isFull ? 'certify' : 'notice')
}

/** Stages of which a reader who may not look inside is told that they are under way and no more. */
const INSIDE: readonly Stage[] = ['expert_review', 'site_visit', 'deliberation']

/** What is told to somebody who sees a case but not what its panel, its visit or its committee does. */
export const outlineOf = (kept: Waiting | null, stage: Stage): Waiting | null =>
  kept && INSIDE.includes(stage) ? waiting('under_way') : kept
