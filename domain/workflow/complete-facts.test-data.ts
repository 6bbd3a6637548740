import type { CaseRole, Facts } from './types'

/** Everything somebody may be on a case. */
export const ROLES: CaseRole[] = [
  'owner',
  'editor',
  'signer',
  'viewer',
  'officer',
  'district',
  'expert',
  'inspector',
  'committee',
  'chair',
  'system',
]

/** Facts under which every guard is met, for tests and for showing what a complete case looks like. */
export const completeFacts = (over: Partial<Facts> = {}): Facts => ({
  stage: 'draft',
  version: 1,
  today: '2026-11-20',
  options: { districtCheck: true, siteVisit: true },
  actor: { roles: [], deeds: [], isRecused: false, isOwnArea: true },
  draft: { missingSections: 0, missingEvidence: 0, filesPending: 0, filesRejected: 0, twins: 0 },
  formal: { points: 4, answered: 4, failed: 0 },
  hasCheckBegun: false,
  credit: { checkedOn: '2026-11-19', ageDays: 1, isClear: true, maxAgeDays: 30 },
  vetoes: 0,
  correction: { rounds: 0, maxRounds: 1, listed: 2, answered: 2 },
  limit: { dueOn: '2026-11-19', isPassed: true },
  panel: { size: 3, needed: 3, declared: 3, sealed: 3, isUnopened: false, needConsensus: 1, agreed: 1 },
  requests: 0,
  visit: {
    inspectors: 2,
    needed: 2,
    signed: 2,
    unanswered: 0,
    openMinor: 0,
    openSerious: 0,
    allowMinor: true,
  },
  score: { total: 760, passTotal: 700, pillarsBelow: 0, isComplete: true },
  votes: { eligible: 9, needed: 6, present: 6, certify: 6, decline: 0, defer: 0, majority: 4, conflicted: 0 },
  notice: { closesOn: '2026-11-19', hasEnded: true },
  objections: { open: 0, upheld: 0 },
  certificate: { number: null, glyphGaps: [] },
  ...over,
})
