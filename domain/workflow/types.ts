import type { StaffRole } from '../people/roles'

/** Stages of a case, in board order, then the ends. */
export const STAGES = [
  'draft',
  'formal_check',
  'correction',
  'district_check',
  'expert_review',
  'site_visit',
  'deliberation',
  'public_notice',
  'certified',
  'not_accepted',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type Stage = (typeof STAGES)[number]

/** Whether a text names a stage. */
export const isStage = (text: string): text is Stage => STAGES.some(stage => stage === text)

/** Whose time runs while a case is in a stage. */
export type Holder = 'office' | 'enterprise' | 'third_party'

/** Everyone who may perform a transition on a case, as that case sees them. */
export type CaseRole =
  | Exclude<StaffRole, 'admin' | 'auditor'>
  | 'owner'
  | 'editor'
  | 'signer'
  | 'viewer'
  | 'system'

export const TRANSITIONS = [
  'submit',
  'recall',
  'accept',
  'accept_by_silence',
  'return_for_correction',
  'not_accept',
  'resubmit',
  'lapse',
  'recommend',
  'not_recommend',
  'close_scoring',
  'finish_visit',
  'propose',
  'decline',
  'defer',
  'certify',
  'reconsider',
  'issue',
  'withdraw',
] as const
export type TransitionName = (typeof TRANSITIONS)[number]

/** Effects a transition promises; performed inside the transaction or by the worker after commit. */
export const EFFECTS = [
  'freeze_snapshot',
  'carry_checks',
  'reopen_draft',
  'open_correction',
  'close_correction',
  'open_deliberation',
  'close_deliberation',
  'publish_notice',
  'close_notice',
  'issue_certificate',
  'record_decision',
  'prepare_feedback',
  'notify_enterprise',
  'notify_office',
  'notify_district',
  'notify_committee',
  'notify_workers',
  'refresh_public',
] as const
export type Effect = (typeof EFFECTS)[number]

export const GUARDS = [
  'sections_complete',
  'evidence_present',
  'files_checked',
  'no_twin',
  'reason_given',
  'check_not_begun',
  'formal_points_done',
  'credit_checked',
  'no_veto',
  'rounds_left',
  'items_listed',
  'items_answered',
  'limit_passed',
  'own_area',
  'panel_complete',
  'declarations_made',
  'sheets_sealed',
  'consensus_reached',
  'requests_answered',
  'visit_reported',
  'findings_closed',
  'quorum_present',
  'votes_for',
  'votes_against',
  'no_conflicted_vote',
  'score_passes',
  'took_no_part',
  'notice_ended',
  'no_open_objection',
  'no_upheld_objection',
  'objection_upheld',
  'not_yet_issued',
  'glyphs_covered',
] as const
export type GuardName = (typeof GUARDS)[number]

/** Who can mend a condition: a role on the case, whoever makes the move by what they write with it, or time alone. */
export type Mender = CaseRole | 'mover' | 'time'

/** One condition of a move: whether it is met, its current value, and who can mend it. */
export type Condition = {
  guard: GuardName
  met: boolean
  /** Current values for the sentence in words (`workflow.guard.<name>.<met|unmet>`). */
  value: Record<string, string | number>
  /** Who can mend it; null when it is met, and when nobody can. */
  mend: Mender | null
  /** Where the reader can mend it or see how it stands, where they may open such a page. */
  href?: `/${string}`
}

/** What someone did on a case, computed from its log. */
export type Deed = 'checked' | 'recommended' | 'scored' | 'visited' | 'voted' | 'decided'

/** Everything the guards read. Gathered by services, never by the rules. */
export type Facts = {
  stage: Stage
  version: number
  /** Today in Asia/Shanghai, YYYY-MM-DD. */
  today: string
  options: { districtCheck: boolean; siteVisit: boolean }
  actor: {
    /** What the actor is on this case; empty for a stranger. */
    roles: CaseRole[]
    /** What the actor has done on this case, from the log. */
    deeds: Deed[]
    isRecused: boolean
    isOwnArea: boolean
  }
  draft: {
    missingSections: number
    missingEvidence: number
    filesPending: number
    filesRejected: number
    twins: number
  }
  formal: { points: number; answered: number; failed: number }
  /** Whether the formal check has begun: the office has done something about the case. */
  hasCheckBegun: boolean
  credit: { checkedOn: string | null; ageDays: number | null; isClear: boolean; maxAgeDays: number }
  vetoes: number
  correction: { rounds: number; maxRounds: number; listed: number; answered: number }
  /** Last working day of the stage limit and whether it has passed. */
  limit: { dueOn: string | null; isPassed: boolean }
  panel: {
    size: number
    needed: number
    declared: number
    sealed: number
    /** Every sheet is sealed and yet they could not be opened: one does not fit its seal. */
    isUnopened: boolean
    needConsensus: number
    agreed: number
  }
  /** Requests of the applicant that an expert keep out, not answered yet. */
  requests: number
  visit: {
    inspectors: number
    needed: number
    signed: number
    /** Findings the enterprise has yet to answer before the visit can end. */
    unanswered: number
    openMinor: number
    openSerious: number
    allowMinor: boolean
  }
  score: { total: number; passTotal: number; pillarsBelow: number; isComplete: boolean }
  votes: {
    eligible: number
    needed: number
    present: number
    certify: number
    decline: number
    defer: number
    majority: number
    conflicted: number
  }
  notice: { closesOn: string | null; hasEnded: boolean }
  objections: { open: number; upheld: number }
  certificate: { number: string | null; glyphGaps: string[] }
}

/** What the person adds to a move. */
export type MoveInput = { reason?: string | undefined; items?: number | undefined }

/** One row of the workflow table. */
export type Transition = {
  name: TransitionName
  from: readonly Stage[]
  /** Where it goes; a chain is resolved by the scheme's optional stages. */
  to: Stage | 'same'
  by: readonly CaseRole[]
  guards: readonly GuardName[]
  effects: readonly Effect[]
  /** Ends are listed apart in menus; system moves are never offered to people. */
  kind: 'forward' | 'back' | 'stay' | 'end'
  /** Who makes it proves anew who they are: it binds the enterprise, decides a case or issues a certificate. */
  isSigned?: true
  /** What it says is about one case and needs words of its own; many are never moved by it with one sheet. */
  isForOne?: true
  /** Who made it may take it back for a while: it only tells people and begins nothing of its own. */
  isUndoable?: true
}
