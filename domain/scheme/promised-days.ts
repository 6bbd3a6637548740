import type { Scheme } from './schema'

const PROMISED = [
  'formal_check',
  'district_check',
  'expert_review',
  'deliberation',
  'public_notice',
  'certified',
] as const

/** Working days the office promises from submission to certificate; corrections and the site visit stop that clock. */
export const promisedDays = ({ limits, optionalStages }: Pick<Scheme, 'limits' | 'optionalStages'>): number =>
  PROMISED.filter(stage => stage !== 'district_check' || optionalStages.districtCheck).reduce(
    (sum, stage) => sum + limits[stage],
    0,
  )
