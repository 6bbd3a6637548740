import type { Policy } from './types'

const person = 'person'
const owners = { members: ['owner'] } as const

export const accountPolicy = {
  'sign-in': 'anyone',
  'second-factor': 'anyone',
  'enrol-second-factor': 'anyone',
  'sign-out': 'anyone',
  register: 'anyone',
  'confirm-registration': 'anyone',
  'request-reset': 'anyone',
  'reset-password': 'anyone',
  'accept-invite': 'anyone',
  'demo-sign-in': 'anyone',
  'demo-advance-clock': 'anyone',
  'revoke-session': person,
  'revoke-all-sessions': person,
  'change-password': person,
  'save-preferences': person,
  'invite-member': owners,
  'cancel-invite': owners,
  'change-member-role': owners,
  'remove-member': person,
  'save-enterprise-profile': { members: ['owner', 'editor'] },
} as const satisfies Record<string, Policy>
