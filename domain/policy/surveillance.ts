import type { Policy } from './types'

const officer = { staff: ['officer'] } as const

export const surveillancePolicy = {
  'publish-surveillance': officer,
  'draw-surveillance': officer,
  'withdraw-surveillance': officer,
  'strike-target': officer,
  'leave-target': { staff: ['officer', 'inspector'] },
  'record-check': { staff: ['inspector'] },
  'publish-check': officer,
} as const satisfies Record<string, Policy>
