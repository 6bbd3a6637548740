/** Stages that have a limit of working days, in the order a case passes them; a correction only when there is one. */
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
