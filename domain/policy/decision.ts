import type { Policy } from './types'

export const decisionPolicy = {
  'cast-vote': { staff: ['committee', 'chair'] },
  'recuse-self': { staff: 'any' },
  'open-objector': { staff: ['officer'] },
  'answer-objection': { staff: ['officer'] },
  'change-certificate-status': { staff: ['officer'] },
} as const satisfies Record<string, Policy>
