import type { Policy } from './types'

const officer = { staff: ['officer'] } as const

export const feedbackPolicy = {
  'save-feedback': officer,
  'release-feedback': officer,
} as const satisfies Record<string, Policy>
