import type { SectionDraft } from '../application/sections'
import type { Scheme } from '../scheme/schema'
import { expertPoints, type Level, type RubricItem } from '../scheme/schema-rubric'
import { pointsRange } from './points'

/** What the scheme proposes for an item by the standing of the standard, and what of it was decisive. */
export type Proposal = {
  level: Level
  points: number
  max: number
  because: 'leader' | 'drafting' | 'both'
  /** Last year the listing holds, and the rank that was told; of a leader alone. */
  until: number | null
  rank: number | null
}

type Rules = Pick<Scheme, 'leader' | 'levels' | 'scoring'>

/**
 * The proposal for an item by the rule of its scheme version; null when the version has none, the rule is about another
 * item, or no standing fits. It binds nobody: experts score by what they see.
 *
 * @param year the calendar year the application is judged as of
 */
export function proposeByLeader(
  item: RubricItem,
  standard: SectionDraft<'standard'> | undefined,
  scheme: Rules,
  year: number,
): Proposal | null {
  const rule = scheme.leader
  if (!rule || !standard || rule.item !== item.id) return null
  const { isLeader, leaderYear, leaderRank, draftingRole, kind } = standard
  const until = isLeader && leaderYear !== undefined ? leaderYear + rule.validYears - 1 : null
  const isListed = until !== null && leaderYear !== undefined && leaderYear <= year && year <= until
  const fits = rule.standings.find(
    one =>
      (!one.isLeader || isListed) &&
      (one.rankTo === undefined || (leaderRank !== undefined && leaderRank <= one.rankTo)) &&
      (one.drafting === undefined || one.drafting === draftingRole) &&
      (one.kinds === undefined || (kind !== undefined && one.kinds.includes(kind))),
  )
  const max = expertPoints(item)
  const { pointStep } = scheme.scoring
  const range = fits && max > 0 ? pointsRange(fits.level, max, scheme.levels, pointStep) : undefined
  if (!fits || !range) return null
  const steps = Math.floor(((range.max - range.min) * fits.at) / 100 / pointStep)
  return {
    level: fits.level,
    points: Math.round((range.min + steps * pointStep) * 10) / 10,
    max,
    because: fits.isLeader ? (fits.drafting ? 'both' : 'leader') : 'drafting',
    until: fits.isLeader ? until : null,
    rank: fits.isLeader ? (leaderRank ?? null) : null,
  }
}
