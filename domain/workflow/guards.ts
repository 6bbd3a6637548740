import { isEvaluating } from './separation'
import type { Condition, Facts, GuardName, Mender, MoveInput } from './types'

type Check = (facts: Facts, move: MoveInput) => { met: boolean; value?: Condition['value'] }

/** Shortest reason that is accepted where a reason is required, in characters. */
export const REASON_MIN = 10

/** Every guard as a question about facts. Exhaustive: a new guard does not compile until it is answered here. */
export const GUARD_TABLE: Record<GuardName, { mend: Mender | null; check: Check }> = {
  sections_complete: {
    mend: 'editor',
    check: f => ({ met: f.draft.missingSections === 0, value: { missing: f.draft.missingSections } }),
  },
  evidence_present: {
    mend: 'editor',
    check: f => ({ met: f.draft.missingEvidence === 0, value: { missing: f.draft.missingEvidence } }),
  },
  files_checked: {
    mend: 'editor',
    check: f => ({
      met: f.draft.filesPending === 0 && f.draft.filesRejected === 0,
      value: { pending: f.draft.filesPending, rejected: f.draft.filesRejected },
    }),
  },
  no_twin: { mend: 'owner', check: f => ({ met: f.draft.twins === 0, value: { twins: f.draft.twins } }) },
  reason_given: {
    mend: 'mover',
    check: (_, m) => ({
      met: (m.reason?.trim().length ?? 0) >= REASON_MIN,
      value: { length: m.reason?.trim().length ?? 0, min: REASON_MIN },
    }),
  },
  check_not_begun: { mend: null, check: f => ({ met: !f.hasCheckBegun }) },
  formal_points_done: {
    mend: 'officer',
    check: f => ({
      met: f.formal.answered === f.formal.points && f.formal.failed === 0,
      value: { answered: f.formal.answered, points: f.formal.points, failed: f.formal.failed },
    }),
  },
  credit_checked: {
    mend: 'officer',
    check: f => ({
      met: f.credit.isClear && f.credit.ageDays !== null && f.credit.ageDays <= f.credit.maxAgeDays,
      value: { on: f.credit.checkedOn ?? 'none', age: f.credit.ageDays ?? -1, max: f.credit.maxAgeDays },
    }),
  },
  no_veto: { mend: 'signer', check: f => ({ met: f.vetoes === 0, value: { vetoes: f.vetoes } }) },
  rounds_left: {
    mend: null,
    check: f => ({
      met: f.correction.rounds < f.correction.maxRounds,
      value: { rounds: f.correction.rounds, max: f.correction.maxRounds },
    }),
  },
  items_listed: {
    mend: 'officer',
    check: (_, m) => ({ met: (m.items ?? 0) > 0, value: { items: m.items ?? 0 } }),
  },
  items_answered: {
    mend: 'editor',
    check: f => ({
      met: f.correction.listed > 0 && f.correction.answered === f.correction.listed,
      value: { answered: f.correction.answered, listed: f.correction.listed },
    }),
  },
  limit_passed: {
    mend: 'time',
    check: f => ({ met: f.limit.isPassed, value: { due: f.limit.dueOn ?? '' } }),
  },
  own_area: { mend: null, check: f => ({ met: f.actor.isOwnArea }) },
  panel_complete: {
    mend: 'officer',
    check: f => ({
      met: f.panel.size >= f.panel.needed,
      value: { size: f.panel.size, needed: f.panel.needed },
    }),
  },
  declarations_made: {
    mend: 'expert',
    check: f => ({
      met: f.panel.size > 0 && f.panel.declared >= f.panel.size,
      value: { declared: f.panel.declared, size: f.panel.size },
    }),
  },
  sheets_sealed: {
    mend: 'expert',
    check: f => ({
      met: f.panel.size > 0 && f.panel.sealed >= f.panel.size,
      value: { sealed: f.panel.sealed, size: f.panel.size },
    }),
  },
  consensus_reached: {
    mend: 'expert',
    check: f => ({
      met: f.panel.agreed >= f.panel.needConsensus,
      value: { agreed: f.panel.agreed, needed: f.panel.needConsensus },
    }),
  },
  requests_answered: {
    mend: 'officer',
    check: f => ({ met: f.requests === 0, value: { open: f.requests } }),
  },
  visit_reported: {
    mend: 'inspector',
    check: f => ({
      met: f.visit.inspectors >= f.visit.needed && f.visit.signed >= f.visit.inspectors,
      value: { signed: f.visit.signed, inspectors: f.visit.inspectors, needed: f.visit.needed },
    }),
  },
  findings_closed: {
    mend: 'inspector',
    check: f => ({
      met: f.visit.openSerious === 0 && (f.visit.allowMinor || f.visit.openMinor === 0),
      value: { serious: f.visit.openSerious, minor: f.visit.openMinor },
    }),
  },
  quorum_present: {
    mend: 'committee',
    check: f => ({
      met: f.votes.needed > 0 && f.votes.present >= f.votes.needed,
      value: { present: f.votes.present, needed: f.votes.needed, eligible: f.votes.eligible },
    }),
  },
  votes_for: {
    mend: 'committee',
    check: f => ({
      met: f.votes.certify >= f.votes.majority && f.votes.majority > 0,
      value: { votes: f.votes.certify, majority: f.votes.majority },
    }),
  },
  votes_against: {
    mend: 'committee',
    check: f => ({
      met: f.votes.present > 0 && f.votes.certify < f.votes.majority,
      value: { votes: f.votes.decline, certify: f.votes.certify, majority: f.votes.majority },
    }),
  },
  no_conflicted_vote: {
    mend: 'chair',
    check: f => ({ met: f.votes.conflicted === 0, value: { conflicted: f.votes.conflicted } }),
  },
  score_passes: {
    mend: null,
    check: f => ({
      met: f.score.isComplete && f.score.total >= f.score.passTotal && f.score.pillarsBelow === 0,
      value: { total: f.score.total, pass: f.score.passTotal, below: f.score.pillarsBelow },
    }),
  },
  took_no_part: {
    mend: null,
    check: f => ({
      met: !f.actor.deeds.some(isEvaluating),
    }),
  },
  notice_ended: {
    mend: 'time',
    check: f => ({ met: f.notice.hasEnded, value: { closes: f.notice.closesOn ?? '' } }),
  },
  no_open_objection: {
    mend: 'officer',
    check: f => ({ met: f.objections.open === 0, value: { open: f.objections.open } }),
  },
  no_upheld_objection: {
    mend: 'officer',
    check: f => ({ met: f.objections.upheld === 0, value: { upheld: f.objections.upheld } }),
  },
  objection_upheld: {
    mend: 'officer',
    check: f => ({ met: f.objections.upheld > 0, value: { upheld: f.objections.upheld } }),
  },
  not_yet_issued: {
    mend: null,
    check: f => ({ met: f.certificate.number === null, value: { number: f.certificate.number ?? '' } }),
  },
  glyphs_covered: {
    mend: 'signer',
    check: f => ({
      met: f.certificate.glyphGaps.length === 0,
      value: { characters: f.certificate.glyphGaps.join(' ') },
    }),
  },
}
