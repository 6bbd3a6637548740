import type { Policy } from './types'

/** Whoever has a board. */
const board = { staff: ['officer', 'district', 'committee', 'chair'] } as const

export const deskPolicy = {
  'save-view': board,
  'rename-view': board,
  'remove-view': board,
  'restore-view': board,
  'set-default-view': board,
  'save-desk-settings': { staff: 'any' },
} as const satisfies Record<string, Policy>
