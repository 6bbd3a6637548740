/** Stages that have a limit of working days. */
export const TIMED_STAGES = [
  'formal_check',
  'correction',
  'district_check',
  'expert_review',
  'site_visit',
  'deliberation',
  'public_notice',
  'certified',
] as const
export type TimedStage = (typeof TIMED_STAGES)[number]
