import type { Policy } from './types'

const inspector = { staff: ['inspector'] } as const
const both = { staff: ['officer', 'inspector'] } as const

export const visitPolicy = {
  'draw-inspectors': { staff: ['officer'] },
  'declare-inspection': inspector,
  'leave-visit': inspector,
  'replace-inspector': { staff: ['officer'] },
  'plan-visit': both,
  'save-visit': inspector,
  'sign-visit': inspector,
  'add-finding': inspector,
  'close-finding': both,
  'return-finding': both,
} as const satisfies Record<string, Policy>
