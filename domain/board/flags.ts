import type { Part } from '../policy/visibility'

/** What a card warns of, in the order it is shown. Each is read from its own records, never kept beside them. */
export const FLAGS = [
  'veto',
  'objection',
  'correction',
  'failed',
  'finding',
  'disagreed',
  'returned',
] as const
export type Flag = (typeof FLAGS)[number]

/** How many of each; a flag that is absent is not raised. */
export type FlagCounts = Partial<Record<Flag, number>>

/** The part of a case a flag tells of: who sees nothing of that part is not told by the flag either. */
export const FLAG_PART: Record<Flag, Part> = {
  veto: 'veto',
  objection: 'log',
  correction: 'log',
  failed: 'checklist',
  finding: 'visit',
  disagreed: 'log',
  returned: 'log',
}
