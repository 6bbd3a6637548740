import type { Policy } from './types'

export const measurePolicy = {
  'report-time': { staff: ['expert'], members: ['owner', 'editor', 'signer'] },
} as const satisfies Record<string, Policy>
