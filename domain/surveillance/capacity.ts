import type { DrawCandidate } from '../draw'
import type { Refusal } from '../outcome'
import { normaliseText } from '../text'
import { INSPECTORS_EACH } from './target'

/**
 * How many seats of a number of targets these inspectors can take with what they have in hand. Nobody goes to one target
 * twice and no two of one employer go together, so that an employer fills one seat of each target at most.
 */
export const seatsFor = (
  people: readonly Pick<DrawCandidate, 'employer' | 'load' | 'capacity'>[],
  targets: number,
): number => {
  const byEmployer = new Map<string, number>()
  let alone = 0
  for (const { employer, load, capacity } of people) {
    const unit = normaliseText(employer)
    const free = Math.min(targets, Math.max(0, capacity - load))
    if (unit === '') alone += free
    else byEmployer.set(unit, (byEmployer.get(unit) ?? 0) + free)
  }
  return [...byEmployer.values()].reduce((sum, free) => sum + Math.min(targets, free), alone)
}

/** Seats that a number of targets needs. */
export const seatsNeeded = (targets: number): number => targets * INSPECTORS_EACH

/** The most targets these inspectors can go to, up to a number. */
export const mostTargets = (
  people: readonly Pick<DrawCandidate, 'employer' | 'load' | 'capacity'>[],
  upTo: number,
): number => {
  let most = upTo
  while (most > 0 && seatsFor(people, most) < seatsNeeded(most)) most -= 1
  return most
}

/**
 * Why a number of targets can’t be drawn with these inspectors, with the figures, or null. Ties to the firms are not
 * known yet: what fits here may still be refused by the draw.
 */
export const roomBar = (
  people: readonly Pick<DrawCandidate, 'employer' | 'load' | 'capacity'>[],
  targets: number,
): Pick<Refusal, 'code' | 'reason' | 'figures'> | null => {
  const [free, needed] = [seatsFor(people, targets), seatsNeeded(targets)]
  return free >= needed
    ? null
    : {
        code: 'blocked',
        reason: 'no_room',
        figures: { targets, needed, free, most: mostTargets(people, targets) },
      }
}

/** Refusals of a draw that stand until somebody does something about them: the officers are told. */
export const STUCK = ['no_targets', 'too_few_inspectors', 'no_room'] as const
export type Stuck = (typeof STUCK)[number]
