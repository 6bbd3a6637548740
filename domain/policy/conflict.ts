import type { Policy } from './types'

const officer = { staff: ['officer'] } as const

export const conflictPolicy = {
  'ask-withdrawal': { members: ['owner', 'signer'] },
  'answer-withdrawal': officer,
  'dismiss-conflict': officer,
  'add-enterprise-tie': officer,
  'remove-enterprise-tie': officer,
} as const satisfies Record<string, Policy>
