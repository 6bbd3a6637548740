import type { Policy } from './types'

export const calibrationPolicy = {
  'score-anchor-case': { staff: ['expert'] },
} as const satisfies Record<string, Policy>
