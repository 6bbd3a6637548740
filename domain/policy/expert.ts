import type { Policy } from './types'

const expert = { staff: ['expert'] } as const
const officer = { staff: ['officer'] } as const

export const expertPolicy = {
  'publish-pool': officer,
  'draw-panel': officer,
  'replace-expert': officer,
  'open-with-quorum': officer,
  'reopen-sheet': officer,
  'declare-interest': expert,
  'decline-task': expert,
  'recuse-from-case': expert,
  'save-score': expert,
  'seal-sheet': expert,
  'propose-consensus': expert,
  'answer-consensus': expert,
  'say-in-consensus': expert,
} as const satisfies Record<string, Policy>
