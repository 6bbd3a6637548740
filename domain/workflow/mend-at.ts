import { paths } from '../paths'
import type { CaseRole, Condition, GuardName } from './types'

type Place = { for: readonly CaseRole[]; at: (id: string) => `/${string}` }

const MEMBERS: readonly CaseRole[] = ['owner', 'editor', 'signer', 'viewer']
const place = (roles: readonly CaseRole[], at: Place['at']): Place => ({ for: roles, at })

const answers = place(MEMBERS, paths.applyCheck)
const files = place(MEMBERS, paths.applyEvidence)
const own = place(MEMBERS, paths.apply)
const course = place(MEMBERS, paths.applyCase)
const desk = place(['officer', 'district', 'inspector', 'committee', 'chair'], id => paths.reviewCase(id))
const list = place(['officer'], paths.reviewCorrection)
const vetoes = place(['officer'], () => paths.reviewVetoes())
const panel = place(['officer'], paths.reviewPanel)
const ties = place(['officer'], paths.reviewConflicts)
const tasks = place(['expert'], paths.reviewTasks)
const room = place(['expert'], paths.consensus)
const visit = place(['officer', 'inspector'], paths.visit)
const pack = place(['officer', 'committee', 'chair'], paths.deliberation)
const objections = place(['officer'], paths.reviewObjections)
const notices = place(['officer'], paths.reviewNotices)
const log = place(['officer', 'district', 'inspector', 'committee', 'chair'], id =>
  paths.reviewCase(id, 'log'),
)

/** The pages on which each condition is mended, the first that a reader's roles open being theirs. Exhaustive. */
const MENDED_AT: Record<GuardName, readonly Place[]> = {
  sections_complete: [answers],
  evidence_present: [files],
  files_checked: [files],
  no_twin: [own],
  reason_given: [],
  check_not_begun: [course],
  formal_points_done: [desk],
  credit_checked: [desk],
  no_veto: [vetoes, course],
  rounds_left: [log],
  items_listed: [list],
  items_answered: [course],
  limit_passed: [log],
  own_area: [],
  panel_complete: [panel],
  declarations_made: [panel, tasks],
  sheets_sealed: [panel, tasks],
  consensus_reached: [panel, room],
  requests_answered: [ties],
  visit_reported: [visit],
  findings_closed: [visit],
  quorum_present: [pack],
  votes_for: [pack],
  votes_against: [pack],
  no_conflicted_vote: [pack],
  score_passes: [pack],
  took_no_part: [log],
  notice_ended: [notices, course],
  no_open_objection: [objections],
  no_upheld_objection: [objections],
  objection_upheld: [objections],
  not_yet_issued: [log],
  glyphs_covered: [answers, desk],
}

/** Gives every unmet condition of a case the address at which this reader can do something about it. */
export const linked = (
  conditions: readonly Condition[],
  id: string,
  roles: readonly CaseRole[],
): Condition[] =>
  conditions.map(condition => {
    const found = condition.met
      ? undefined
      : MENDED_AT[condition.guard].find(each => each.for.some(role => roles.includes(role)))
    return found ? { ...condition, href: found.at(id) } : condition
  })
