import { timeBetween } from '../register/time-between'
import type { Scheme } from '../scheme/schema'
import type { RubricItem } from '../scheme/schema-rubric'
import { type Proposal, proposeByLeader } from '../scoring/leader'
import { coreProof } from './proven'
import type { SectionDrafts } from './sections'

/** What the system reads off the answers for an item people score: never points, which are theirs to give. */
export type ItemFact =
  /** Core indicators proven by reports, percent to one decimal, whole months since the oldest report in use. */
  | { kind: 'reports'; done: number; of: number; percent: number; oldestMonths: number | null }
  | { kind: 'leader'; year: number; evaluator: string }
  | { kind: 'not_leader' }
  /** What the scheme version proposes by these answers, for those who score to follow or not. */
  | ({ kind: 'proposed' } & Proposal)

type Read = (sections: SectionDrafts, today: string) => ItemFact[]

const reports: Read = (sections, today) => {
  const { done, of, oldest } = coreProof(sections)
  if (of === 0) return []
  const age = oldest !== undefined && oldest <= today ? timeBetween(oldest, today) : null
  const percent = Math.round((done / of) * 1000) / 10
  return [{ kind: 'reports', done, of, percent, oldestMonths: age && age.years * 12 + age.months }]
}

const leader: Read = ({ standard }) => {
  if (standard?.isLeader === false) return [{ kind: 'not_leader' }]
  const { isLeader, leaderYear: year, leaderEvaluator: evaluator } = standard ?? {}
  return isLeader && year !== undefined ? [{ kind: 'leader', year, evaluator: evaluator ?? '' }] : []
}

const FACTS: Readonly<Record<string, Read>> = { test_evidence: reports, standard_setting: leader }

/**
 * The facts of an item under a scheme version, as of a day (YYYY-MM-DD); empty for items without any. What is proposed is
 * judged as of the day the application was handed in, once it was.
 */
export const itemFacts = (
  item: RubricItem,
  scheme: Pick<Scheme, 'leader' | 'levels' | 'scoring'>,
  sections: SectionDrafts,
  today: string,
  handedInOn: string = today,
): ItemFact[] => {
  const proposed = proposeByLeader(item, sections.standard, scheme, Number(handedInOn.slice(0, 4)))
  return [
    ...(FACTS[item.code]?.(sections, today) ?? []),
    ...(proposed ? [{ kind: 'proposed' as const, ...proposed }] : []),
  ]
}
