import type { Policy } from './types'

const officer = { staff: ['officer'] } as const

export const officePolicy = {
  'move-case': { staff: ['officer', 'district', 'inspector', 'chair'] },
  'undo-move': { staff: ['officer', 'district'] },
  'open-bulk': { staff: ['officer', 'district', 'chair'] },
  'run-bulk': { staff: ['officer', 'district', 'chair'] },
  'stop-bulk': { staff: ['officer', 'district', 'chair'] },
  'preview-correction': officer,
  'send-correction': officer,
  'flag-correction': officer,
  'refuse-extension': officer,
  'begin-check': officer,
  'save-formal-point': officer,
  'record-credit-check': officer,
  'add-note': officer,
  'assign-officer': officer,
  'extend-due': officer,
  'extend-many': officer,
  'add-veto': officer,
  'lift-veto': officer,
  'enter-veto': officer,
  'lift-veto-entry': officer,
  'withdraw-veto': officer,
  'preview-vetoes': officer,
  'import-vetoes': officer,
  'undo-veto-import': officer,
  'preview-registry': officer,
  'import-registry': officer,
  'watch-case': { staff: ['officer', 'district', 'committee', 'chair'] },
  'mark-read': { staff: ['officer', 'district', 'committee', 'chair'] },
} as const satisfies Record<string, Policy>
