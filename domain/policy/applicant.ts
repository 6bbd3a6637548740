import { MEMBER_ROLES } from '../people/roles'
import type { Policy } from './types'

const writers = { members: ['owner', 'editor', 'signer'] } as const
const everyone = { members: MEMBER_ROLES } as const
const signers = { members: ['owner', 'signer'] } as const

export const applicantPolicy = {
  'start-application': writers,
  'save-section': writers,
  'hold-section': everyone,
  'restore-answer': writers,
  'save-self-score': writers,
  'preview-indicators': writers,
  'import-indicators': writers,
  'remove-evidence': writers,
  'use-evidence': writers,
  'end-evidence-use': writers,
  'finish-upload': writers,
  'save-evidence-details': writers,
  'explain-finding': writers,
  'start-renewal': writers,
  'confirm-carried': writers,
  'save-vault-item': writers,
  'archive-vault-item': writers,
  'restore-vault-item': writers,
  'restore-vault-version': writers,
  'take-vault-file': writers,
  'take-vault-record': writers,
  'keep-in-vault': writers,
  'submit-application': signers,
  'recall-application': signers,
  'withdraw-application': signers,
  'answer-correction': writers,
  'ask-extension': writers,
  'resubmit-application': signers,
  'answer-finding': writers,
  'sign-visit-record': signers,
  'mark-notifications-read': 'person',
} as const satisfies Record<string, Policy>

/** Who may send files; they come as a stream through a door of their own. */
export const uploadPolicy: Policy = writers
