import { type CalendarDate, shanghaiDate } from '../calendar/days'
import { workingDaysBetween } from '../calendar/working-days'
import type { Stage } from '../workflow/types'

/** Parts of the way to a result. A correction belongs to the formal check: who is returned comes back to it. */
export const LEGS = [
  'formal_check',
  'district_check',
  'expert_review',
  'site_visit',
  'deliberation',
  'public_notice',
  'certified',
] as const
export type Leg = (typeof LEGS)[number]

const END = LEGS.length
const LEG_OF: Record<Stage, Leg | 'end' | 'abandoned' | null> = {
  draft: null,
  formal_check: 'formal_check',
  correction: 'formal_check',
  district_check: 'district_check',
  expert_review: 'expert_review',
  site_visit: 'site_visit',
  deliberation: 'deliberation',
  public_notice: 'public_notice',
  certified: 'certified',
  not_accepted: 'end',
  declined: 'end',
  withdrawn: 'abandoned',
  lapsed: 'abandoned',
}

/** The leg a case in that stage is on; null before submission and after the end. */
export const legOf = (stage: Stage): Leg | null => {
  const leg = LEG_OF[stage]
  return leg === 'end' || leg === 'abandoned' ? null : leg
}

/** A case entering a stage; the issue of the certificate is entered as `issued`. */
export type Step = { at: Date; to: Stage | 'issued' }

/** One case on one leg; `leftOn` is null while it is there, `isCounted` false when the enterprise broke it off. */
export type Passage = {
  leg: Leg
  enteredOn: CalendarDate
  leftOn: CalendarDate | null
  isCounted: boolean
}

const rank = ({ to }: Step): number => {
  if (to === 'issued') return END
  const leg = LEG_OF[to]
  return leg === null ? -1 : leg === 'end' || leg === 'abandoned' ? END : LEGS.indexOf(leg)
}

const isBrokenOff = ({ to }: Step): boolean => to !== 'issued' && LEG_OF[to] === 'abandoned'

/**
 * The legs a case has been on. A case that goes back to an earlier stage has not left that leg yet: each leg begins
 * when the one before is left for good, so that the legs of a case add up to its whole way.
 */
export function passagesOf(steps: readonly Step[]): Passage[] {
  const order = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b))
  const leaving = (leg: number): Step | undefined => order[order.findLastIndex(one => rank(one) <= leg) + 1]
  return LEGS.flatMap((leg, i): Passage[] => {
    const first = leaving(i - 1)
    if (!first || rank(first) !== i) return []
    const last = leaving(i)
    return [
      {
        leg,
        enteredOn: shanghaiDate(first.at),
        leftOn: last ? shanghaiDate(last.at) : null,
        isCounted: !last || !isBrokenOff(last),
      },
    ]
  })
}

/** Working days a finished leg took. */
export const daysOf = ({ enteredOn, leftOn }: Pick<Passage, 'enteredOn' | 'leftOn'>): number =>
  leftOn ? workingDaysBetween(enteredOn, leftOn) : 0
