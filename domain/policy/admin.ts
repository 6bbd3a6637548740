import type { Policy } from './types'

const admin = { staff: ['admin'] } as const

export const adminPolicy = {
  'invite-staff': admin,
  'grant-role': admin,
  'revoke-role': admin,
  'disable-person': admin,
  'enable-person': admin,
  'reset-second-factor': admin,
} as const satisfies Record<string, Policy>
