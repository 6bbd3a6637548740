import type { Stage } from './types'

/** Work on a case other than moving it, with the stages in which it is done; what a move needs stands in its table. */
const WORK = {
  self_score: ['draft'],
  corrections: ['correction'],
  formal_points: ['formal_check'],
  credit: [
    'formal_check',
    'correction',
    'district_check',
    'expert_review',
    'site_visit',
    'deliberation',
    'public_notice',
  ],
  scoring: ['expert_review'],
  visiting: ['site_visit'],
  // A minor finding may be left open when the visit ends; its answer finds a reader until the decision is public.
  findings: ['site_visit', 'deliberation', 'public_notice'],
  voting: ['deliberation'],
  objections: ['public_notice'],
} as const satisfies Record<string, readonly Stage[]>
export type Work = keyof typeof WORK

/** The stages in which that work is done. */
export const stagesOf = (work: Work): readonly Stage[] => WORK[work]

/** Whether that work is done on a case in this stage. */
export const isDoneIn = (work: Work, stage: Stage): boolean => stagesOf(work).includes(stage)

/** Stages in which a case stands open to roles that come to it late; the others follow it from its submission. */
const LATE = {
  district: [
    'district_check',
    'expert_review',
    'site_visit',
    'deliberation',
    'public_notice',
    'certified',
    'declined',
    'withdrawn',
    'lapsed',
  ],
  decider: ['deliberation', 'public_notice', 'certified', 'declined'],
} as const satisfies Record<string, readonly Stage[]>

/** Whether a district officer of the area, or the committee and its chair, may open a case in this stage. */
export const isOpenTo = (who: keyof typeof LATE, stage: Stage): boolean => {
  const stages: readonly Stage[] = LATE[who]
  return stages.includes(stage)
}
