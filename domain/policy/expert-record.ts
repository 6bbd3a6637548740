import type { Policy } from './types'

const officer = { staff: ['officer'] } as const
const keeper = { staff: ['officer', 'admin'] } as const

export const expertRecordPolicy = {
  'save-expert-profile': keeper,
  'set-expert-term': keeper,
  'suspend-expert': keeper,
  'end-suspension': keeper,
  'save-expert-tie': keeper,
  'remove-expert-tie': keeper,
  'add-expert-training': keeper,
  'remove-expert-training': keeper,
  'answer-expert-proposal': keeper,
  'preview-experts': officer,
  'import-experts': officer,
  'undo-expert-import': officer,
  'preview-seats': officer,
  'take-seats': officer,
  'propose-expert-change': { staff: ['expert', 'inspector'] },
} as const satisfies Record<string, Policy>
